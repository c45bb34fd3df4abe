import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { appWith } from './an-exam.ts'
import { exam } from './people.ts'

const id = exam.id

const sheetsOf = (path: string) => {
  const book = read(readFileSync(path))
  return book.SheetNames.map((name) => ({
    name,
    rows: utils.sheet_to_json<string[]>(book.Sheets[name]!, { header: 1, defval: '' }),
    cells: book.Sheets[name]!,
  }))
}

test('the workbook has the plan of rooms and the sign-in sheet of every room, numbers as text, ID numbers masked', async () => {
  const { ask, folder } = await appWith()
  const { path, sheets } = await ask('materials.workbook', { exam: id, out: join(folder, 'out') })
  const found = sheetsOf(path)
  expect(found.map(({ name }) => name)).toEqual(['考场安排表', '01 上午 中级', '02 上午 中级', '01 下午 初级'])
  expect(sheets).toBe(4)
  const [plan, first] = found
  expect(plan!.rows.flat()).toContain('多媒体楼301机房')
  expect(first!.rows[3]).toEqual(['序号', '座位号', '姓名', '准考证号', '证件号码', '考生签名', '备注'])
  expect(first!.rows[4]!.slice(0, 5)).toEqual(['1', '01', '张三（同名）', '20240525010001', '330102********1000'])
  expect(first!.cells.D5).toMatchObject({ t: 's', v: '20240525010001' })
  expect(first!.rows.length).toBe(4 + 12 + 5 + 1)
  const text = found.map(({ rows }) => rows.flat().join(' ')).join(' ')
  expect(text).not.toContain('330102200103071000')
  expect(text).toContain('应到 12 人')
})

test('it lies in the folder for staff and on its list, and follows the template', async () => {
  const { ask, folder } = await appWith()
  const { templates } = await ask('templates.list', {})
  const { template } = templates.find(({ material }) => material === 'sign-in-sheets')!
  await ask('templates.set', {
    material: 'sign-in-sheets',
    template: { ...template, fields: ['seat', 'name', 'photo', 'school', 'signature'], blankRows: 0 },
  })
  const { path } = await ask('materials.workbook', { exam: id, session: 'pm', out: join(folder, 'out') })
  const [, only, ...others] = sheetsOf(path)
  expect(others).toEqual([])
  expect(only!.rows[3]).toEqual(['座位号', '姓名', '单位', '考生签名'])
  const manifest = readFileSync(join(dirname(path), '清单.csv'), 'utf8')
  expect(manifest).toContain(createHash('sha256').update(readFileSync(path)).digest('hex'))
  expect(dirname(path).endsWith('内部')).toBe(true)
})

test('with nobody seated there is nothing to write', async () => {
  const { refused } = await appWith([])
  expect(await refused('materials.workbook', { exam: id })).toEqual({ code: 'nothing-to-print' })
})
