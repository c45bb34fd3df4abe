import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startCups, whyNoCups } from '../printers/cups.ts'
import { openPractice, openWindow, type TestWindow } from './test-window.tsx'

let opened: TestWindow
let exam: string
beforeEach(async () => {
  opened = await openWindow()
  exam = await openPractice(opened)
  await opened.user.keyboard('{Control>}3{/Control}')
  await screen.findByRole('tab', { name: '制作' })
})
afterEach(() => opened.close())

const tab = async (name: string | RegExp): Promise<void> => opened.user.click(await screen.findByRole('tab', { name }))
const made = (): string[] =>
  readdirSync(join(opened.folder, 'out'), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.pdf'))

/** One candidate gets another seat. */
async function move(): Promise<string> {
  const { candidates } = await opened.call('roster.page', { exam, session: 'am', limit: 1 })
  const [one] = candidates
  const file = join(opened.folder, '调座.csv')
  writeFileSync(
    file,
    `\ufeff姓名,证件号码,准考证号,级别,考场号,座位号\r\n${one!.name},${one!.idNumber},${one!.admissionNumber},中级,${one!.room},39\r\n`,
  )
  await opened.call('roster.import', { exam, file })
  return one!.name
}

test('what no longer matches is listed with the reason, and one click prints exactly that', async () => {
  await opened.call('materials.print', { exam, materials: ['desk-cards', 'door-signs'], session: 'am' })
  const name = await move()
  await tab(/待补印（2）/)
  const list = await screen.findByRole('region', { name: '要补印的' })
  const rows = within(list)
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent)
  expect(rows[0]).toMatch(new RegExp(`桌签.*第01考场.*${name}.*座位有变`))
  expect(rows[1]).toMatch(/门贴.*第01考场.*整张.*座位有变/)
  const before = made().length
  await opened.user.click(within(list).getByRole('button', { name: '补印选中的 2 项' }))
  const files = await screen.findByRole('region', { name: '做好的文件' }, { timeout: 20_000 })
  expect(files.textContent).toMatch(/做好 2 个文件，共 2 页/)
  expect(made().length).toBe(before + 1) // the card has a file of its own, the sign replaces the one before
  await waitFor(async () => expect((await opened.call('materials.stale', { exam })).stale).toEqual([]))
  await screen.findByRole('tab', { name: '待补印' })
})

test('sheets of the site are on the same list, and the same click prints them', async () => {
  await opened.call('materials.print', { exam, materials: ['door-signs'], session: 'am' })
  await opened.call('site-sheets.print', { exam, kinds: ['room-plan', 'packing-list'] })
  const file = join(opened.folder, '补报.csv')
  writeFileSync(file, '\ufeff姓名,准考证号,级别,考场号,座位号\r\n新来的,9990001,中级,01,39\r\n')
  await opened.call('roster.import', { exam, file })
  await tab(/待补印（3）/)
  const list = await screen.findByRole('region', { name: '要补印的' })
  for (const row of [
    /门贴.*第01考场.*名单有增减/,
    /考场安排表.*全考点.*整张.*名单有增减/,
    /装箱清单.*全考点.*名单有增减/,
  ])
    expect(
      within(list)
        .getAllByRole('row')
        .some((one) => row.test(one.textContent ?? '')),
    ).toBe(true)
  await opened.user.click(within(list).getByRole('button', { name: '补印选中的 3 项' }))
  const files = await screen.findByRole('region', { name: '做好的文件' }, { timeout: 20_000 })
  await waitFor(() => expect(files.textContent).toMatch(/做好 3 个文件/), { timeout: 20_000 })
  await waitFor(async () => expect((await opened.call('materials.stale', { exam })).stale).toEqual([]))
  await tab('打印记录')
  const log = await screen.findByRole('table', { name: '打印记录' })
  expect(within(log).getAllByRole('row', { name: /装箱清单.*全考点/ }).length).toBe(2)
})

test('the lists are to be had as a workbook as well', async () => {
  const site = await screen.findByRole('region', { name: '考点用表' })
  await opened.user.click(within(site).getByRole('button', { name: /签到表和考场安排表（Excel，可编辑）/ }))
  const path = (await within(site).findByRole('status', {}, { timeout: 10_000 })).textContent ?? ''
  expect(path).toMatch(/内部.签到表和考场安排表（可编辑）\.xlsx$/)
  expect(existsSync(path)).toBe(true)
  within(site).getByRole('button', { name: '打开文件夹' })
})

test('a single line can be left out of what is printed again', async () => {
  await opened.call('materials.print', { exam, materials: ['desk-cards', 'door-signs'], session: 'am' })
  await move()
  await tab(/待补印（2）/)
  const list = await screen.findByRole('region', { name: '要补印的' })
  await opened.user.click(within(list).getByRole('checkbox', { name: /门贴/ }))
  await opened.user.click(within(list).getByRole('button', { name: '补印选中的 1 项' }))
  const files = await screen.findByRole('region', { name: '做好的文件' }, { timeout: 20_000 })
  expect(files.textContent).toMatch(/做好 1 个文件/)
  expect((await opened.call('materials.stale', { exam })).stale.map(({ material }) => material)).toEqual(['door-signs'])
})

test('the log tells who made what, and makes it again', async () => {
  await opened.call('settings.set', { operator: '王老师' })
  await opened.call('materials.print', { exam, materials: ['door-signs'], session: 'pm' })
  await tab('打印记录')
  const log = await screen.findByRole('table', { name: '打印记录' })
  expect(within(log).getAllByRole('row')[1]!.textContent).toMatch(
    /王老师门贴 · 下午 初级.*第01考场、第02考场、第03考场3生成 PDF/,
  )
  await opened.user.click(within(log).getByRole('button', { name: /再做一次/ }))
  await screen.findByRole('region', { name: '做好的文件' }, { timeout: 20_000 })
  expect((await opened.call('materials.log', { exam })).total).toBe(2)
})

test('a template is changed, taken back step by step, saved, and goes back to the preset', async () => {
  const { user, call } = opened
  await tab('模板')
  const form = await screen.findByRole('region', { name: '桌签' })
  const button = (name: string) => within(form).getByRole('button', { name })
  const field = (name: string) => within(form).getByRole<HTMLInputElement>('checkbox', { name })
  expect(button('保存模板')).toHaveProperty('disabled', true)
  await user.click(field('条码'))
  await user.click(field('班级'))
  await user.click(button('班级上移'))
  await user.click(button('撤销'))
  await user.click(button('撤销'))
  expect([field('条码').checked, field('班级').checked]).toEqual([false, false])
  await user.click(button('重做'))
  expect(field('班级').checked).toBe(true)
  await user.click(button('保存模板'))
  await waitFor(async () => {
    const { templates } = await call('templates.list', {})
    const { template, changed } = templates.find(({ material }) => material === 'desk-cards')!
    expect([changed, template.fields.includes('barcode'), template.fields.at(-1)]).toEqual([true, false, 'class'])
  })
  expect(await within(await screen.findByRole('navigation', { name: '物料' })).findByText('已改')).toBeTruthy()
  await user.click(button('恢复预设'))
  await user.click((await screen.findAllByRole('button', { name: '恢复预设' })).at(-1)!)
  await waitFor(async () =>
    expect((await call('templates.list', {})).templates.every(({ changed }) => !changed)).toBe(true),
  )
  expect(field('条码').checked).toBe(true)
})

test('labels that no sheet holds are told at once and cannot be saved', async () => {
  await tab('模板')
  const form = await screen.findByRole('region', { name: '桌签' })
  const columns = within(form).getByRole('spinbutton', { name: '列数' })
  await opened.user.clear(columns)
  await opened.user.type(columns, '3')
  await opened.user.tab()
  expect((await within(form).findByRole('alert')).textContent).toContain('超出纸的右边')
  expect(within(form).getByRole('button', { name: '保存模板' })).toHaveProperty('disabled', true)
})

test('sheets of the site are made with one click each', async () => {
  await opened.user.click(await screen.findByRole('button', { name: '考场安排表' }))
  const files = await screen.findByRole('region', { name: '做好的文件' }, { timeout: 20_000 })
  expect(files.textContent).toContain('考场安排表')
  expect(made().map((path) => path.split(/[\\/]/).slice(-2))).toEqual([['公开', '考场安排表.pdf']])
})

const missing = whyNoCups()
if (missing) console.warn(`Printing from the window is not tested: ${missing}`)

test.runIf(missing === undefined)(
  'what was made is sent to a real printer, and what becomes of it is told',
  async () => {
    const cups = await startCups()
    try {
      cups.addFile('office', '-D', '考务办公室')
      cups.addFile('lab', '-D', '301 室')
      cups.command('cupsdisable', '-r', '缺纸', 'lab')
      cups.command('lpadmin', '-d', 'office')
      await opened.user.click((await screen.findAllByRole('button', { name: /制作第02考场的门贴/ }))[0]!)
      await opened.user.click(await screen.findByRole('button', { name: '打印这 1 个文件…' }, { timeout: 20_000 }))
      const dialog = await screen.findByRole('dialog')
      await within(dialog).findByText('考务办公室（空闲）')
      await opened.user.type(within(dialog).getByLabelText('页码'), '1，x')
      expect(within(dialog).getByRole('button', { name: '送去打印' })).toHaveProperty('disabled', true)
      await opened.user.clear(within(dialog).getByLabelText('页码'))
      await opened.user.click(within(dialog).getByRole('button', { name: '送去打印' }))
      const jobs = await within(dialog).findByRole('region', { name: '打印任务' }, { timeout: 20_000 })
      expect(jobs.textContent).toMatch(/已送入队列|在队列中等待|正在打印|打印系统报告已送完/)
      await waitFor(() => expect(jobs.textContent).toContain('打印系统报告已送完，请核对纸张'), { timeout: 20_000 })
      const { entries } = await opened.call('materials.log', { exam })
      expect(entries[0]).toMatchObject({ printer: 'office', copies: 1 })
      await opened.user.click(within(dialog).getAllByRole('button', { name: '关闭' }).at(-1)!)
      await tab('打印机')
      expect(await screen.findByText('已停止：缺纸')).toBeTruthy()
    } finally {
      await cups.stop()
    }
  },
)

test('a PC without a print system says so', async () => {
  process.env.CUPS_SERVER = join(opened.folder, 'none.sock')
  try {
    await tab('打印机')
    if (process.platform !== 'win32')
      expect((await screen.findByRole('alert')).textContent).toContain('打印系统没有响应')
  } finally {
    delete process.env.CUPS_SERVER
  }
})
