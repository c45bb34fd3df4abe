import { createHash } from 'node:crypto'
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { arrows } from '../../core/model/site-sheet.ts'
import { appWith, made } from './an-exam.ts'
import { exam } from './people.ts'
import { readPdf } from './read-pdf.ts'

const id = exam.id
const textOf = async (path: string) => (await readPdf(path)).map((page) => page.text.replace(/\s/g, ''))

test('the plan of rooms has every room of every session with its count and range', async () => {
  const { ask, folder } = await appWith()
  const { files } = await ask('site-sheets.print', { exam: id, kinds: ['room-plan'], out: join(folder, 'out') })
  const text = (await textOf(files[0]!.path)).join('')
  for (const words of [
    '上午中级',
    '下午初级',
    '第01考场',
    '第02考场',
    '多媒体楼301机房',
    '2个考场',
    '23',
    '领取签名',
    '回收签名',
  ])
    expect(text).toContain(words)
})

test('the packing list counts what will really be printed', async () => {
  const { ask, folder } = await appWith()
  const out = join(folder, 'out')
  const { files } = await ask('site-sheets.print', { exam: id, kinds: ['packing-list'], session: 'am', out })
  const text = (await textOf(files[0]!.path)).join('')
  expect(text).toContain('□12张')
  expect(text).not.toContain('下午初级')
  const template = (await ask('templates.list', {})).templates.find(
    ({ material }) => material === 'seat-maps',
  )!.template
  await ask('templates.set', { material: 'seat-maps', template: { ...template, views: ['candidate'] } })
  expect(text.match(/□2页/g)?.length).toBe(2)
  const again = await ask('site-sheets.print', { exam: id, kinds: ['packing-list'], session: 'am', out })
  expect((await textOf(again.files[0]!.path)).join('').match(/□2页/g)).toBe(null)
})

test('labels for bags, three to a page', async () => {
  const { ask, folder } = await appWith()
  const { files } = await ask('site-sheets.print', { exam: id, kinds: ['bag-labels'], out: join(folder, 'out') })
  const pages = await textOf(files[0]!.path)
  expect(pages.length).toBe(1)
  for (const words of ['第01考场', '第02考场', '12人', '11人', '8人', '封装人']) expect(pages[0]).toContain(words)
})

test('signposts: the usual places and rooms, or those that are asked for, each on a page of its own', async () => {
  const { ask, folder } = await appWith()
  const out = join(folder, 'out')
  const usual = await ask('site-sheets.print', { exam: id, kinds: ['signposts'], out })
  const pages = await textOf(usual.files[0]!.path)
  expect(pages.map((page) => /考点入口|考务办公室|候考区|物品存放处|卫生间|第0[12]考场/.exec(page)?.[0])).toEqual([
    '考点入口',
    '考务办公室',
    '候考区',
    '物品存放处',
    '卫生间',
    '第01考场',
    '第02考场',
  ])
  const signs = arrows.map((arrow) => ({ text: '第01–03考场', note: '多媒体楼三层', arrow }))
  const own = await ask('site-sheets.print', { exam: id, kinds: ['signposts'], signs, out })
  expect(own.files[0]!.pages).toBe(4)
})

test('blank forms: one file to a session with everything a room needs, and nobody on it', async () => {
  const { ask, folder } = await appWith()
  const { files } = await ask('site-sheets.print', { exam: id, kinds: ['blank-forms'], out: join(folder, 'out') })
  expect(files.map(({ path }) => path.slice(dirname(path).length + 1))).toEqual([
    '空白备用表_上午中级.pdf',
    '空白备用表_下午初级.pdf',
  ])
  const pages = await textOf(files[0]!.path)
  expect(pages.length).toBe(files[0]!.pages)
  const all = pages.join('')
  for (const words of ['考生签到表', '考场情况记录单', '换机登记表', '违纪登记表', '缺考考生汇总表', '座位号'])
    expect(all).toContain(words)
  for (const words of ['张三', '第01考场', '应到0人', '准考证号段']) expect(all).not.toContain(words)
  const { entries } = await ask('materials.log', { exam: id })
  expect(entries.map(({ material, sets, pages }) => [material, sets, pages])).toEqual([
    ['blank-forms', [], files.reduce((sum, file) => sum + file.pages, 0)],
  ])
})

test('public and confidential files lie apart, each folder with a list of its files and their checksums', async () => {
  const { ask, folder } = await appWith()
  const out = join(folder, 'out')
  await ask('materials.print', { exam: id, materials: ['desk-cards', 'admission-tickets'], session: 'pm', out })
  await ask('site-sheets.print', { exam: id, kinds: ['room-plan', 'packing-list'], out })
  expect(made(out)).toEqual([
    '公开/桌签_第01考场_下午初级.pdf',
    '公开/考场安排表.pdf',
    '内部/准考证_第01考场_下午初级.pdf',
    '内部/装箱清单.pdf',
  ])
  const list = (name: string) =>
    readFileSync(join(out, name, '清单.csv'), 'utf8')
      .replace(/^\uFEFF/, '')
      .trim()
      .split('\r\n')
  const rows = list('公开')
  expect(rows[0]).toBe('文件,页数,制作时间,SHA-256')
  for (const row of rows.slice(1)) {
    const [, name, pages, , sha256] = /^"(.+)",(\d+),([^,]+),([0-9a-f]{64})$/.exec(row)!
    const bytes = readFileSync(join(out, '公开', name!))
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
    expect((await readPdf(join(out, '公开', name!))).length).toBe(Number(pages))
  }
  expect(rows.length).toBe(3)
})

test('a list is kept up: printed again replaced, removed left out, a stranger’s line kept', async () => {
  const { ask, folder } = await appWith()
  const out = join(folder, 'out')
  const print = () => ask('materials.print', { exam: id, materials: ['desk-cards'], out })
  const { files } = await print()
  const manifest = join(out, '公开', '清单.csv')
  appendFileSync(manifest, '附注：已于 5 月 24 日交接\r\n')
  rmSync(files[0]!.path)
  await ask('materials.print', { exam: id, materials: ['desk-cards'], session: 'pm', out })
  const lines = readFileSync(manifest, 'utf8').trim().split('\r\n')
  expect(lines.filter((line) => line.startsWith('"')).length).toBe(2)
  expect(lines).toContain('附注：已于 5 月 24 日交接')
  writeFileSync(manifest, 'not ours')
  await print()
  expect(readFileSync(manifest, 'utf8')).toContain('not ours')
})
