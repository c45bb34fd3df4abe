import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { ImportRecord } from '../../core/model/import-record.ts'
import { anExam, codes } from './an-exam.ts'
import { anId, csv } from './some-rows.ts'

const header = '姓名,证件号码,准考证号,级别,考场号,座位号,学校'
const line = (
  n: number,
  {
    name = `考生${n}`,
    room = '01',
    seat = String(n),
    school = '甲校',
    level = '中级',
    admission = `24${n}`,
    id = anId(n),
  } = {},
) => [name, id, admission, level, room, seat, school].join(',')
const entriesOf = (journal: Buffer) => journal.toString().trimEnd().split('\n').length

test('the same file again changes nothing and writes nothing', async () => {
  const exam = await anExam()
  const content = csv(header, line(1), line(2))
  await exam.import(content)
  const before = exam.journal()
  expect(await exam.import(content)).toMatchObject({ added: 0, changed: 0, unchanged: 2, missing: 0 })
  expect(exam.journal().equals(before)).toBe(true)
})

test('an import is one entry of the journal, whatever it brings', async () => {
  const exam = await anExam()
  const before = entriesOf(exam.journal())
  await exam.import(csv(header, line(1), line(2)))
  await exam.import(csv(header, line(1, { seat: '9' }), line(3)), { strategy: 'withdraw-missing' })
  expect(entriesOf(exam.journal())).toBe(before + 2)
})

test('a dry run tells the same as the import and writes nothing', async () => {
  const exam = await anExam()
  await exam.import(csv(header, line(1), line(2)))
  const before = exam.journal()
  const next = csv(header, line(1, { school: '乙校', seat: '7' }), line(3))
  const dry = await exam.preview(next)
  expect(exam.journal().equals(before)).toBe(true)
  const real = await exam.import(next)
  expect({ ...real, dryRun: true, file: '' }).toEqual({ ...dry, file: '' })
  expect(dry).toMatchObject({ added: 1, changed: 1, unchanged: 0, missing: 1, withdrawn: 0 })
  expect(dry.changes).toEqual([
    {
      row: 2,
      candidate: 'c1',
      name: '考生1',
      fields: [
        { field: 'seat', from: '1', to: '7' },
        { field: 'school', from: '甲校', to: '乙校' },
      ],
    },
  ])
})

test('update changes what the file says, keeps what it leaves blank, and leaves others as they are', async () => {
  const exam = await anExam()
  await exam.import(csv(header, line(1), line(2)))
  expect(await exam.import(csv(header, line(1, { school: '', seat: '5' })))).toMatchObject({
    changed: 1,
    missing: 1,
    withdrawn: 0,
  })
  expect(await exam.candidates()).toMatchObject([
    { id: 'c1', seat: '5', school: '甲校' },
    { id: 'c2', status: 'expected' },
  ])
})

test('add brings in the new ones only', async () => {
  const exam = await anExam()
  await exam.import(csv(header, line(1)))
  expect(await exam.import(csv(header, line(1, { seat: '9' }), line(2)), { strategy: 'add' })).toMatchObject({
    added: 1,
    changed: 0,
    unchanged: 1,
  })
  expect(await exam.candidates()).toMatchObject([{ seat: '1' }, { seat: '2' }])
})

test('withdraw-missing withdraws those of the sessions in the file, and one who is back is back', async () => {
  const exam = await anExam()
  await exam.import(csv(header, line(1), line(2), line(3, { level: '初级' })))
  expect(await exam.import(csv(header, line(1)), { strategy: 'withdraw-missing' })).toMatchObject({
    withdrawn: 1,
    missing: 1,
    unchanged: 1,
  })
  expect((await exam.candidates()).map(({ status }) => status)).toEqual(['expected', 'withdrawn', 'expected'])
  expect(await exam.import(csv(header, line(2)))).toMatchObject({ changed: 1 })
  expect((await exam.candidates()).map(({ status }) => status)).toEqual(['expected', 'expected', 'expected'])
})

test.each([
  ['the ID number, though name and admission number changed', line(1, { name: '改名', admission: '999' })],
  ['the admission number, though the ID number was mended', line(1, { id: anId(77) })],
])('a row is recognised by %s', async (_, changed) => {
  const exam = await anExam()
  await exam.import(csv(header, line(1)))
  expect(await exam.import(csv(header, changed))).toMatchObject({ added: 0, changed: 1 })
})

test('a row is recognised by name and student number, and by name alone where there is no number', async () => {
  const exam = await anExam()
  const content = csv('姓名,级别,学号,班级', '张三,中级,01,A', '张三,中级,02,B', '李四,中级,,A', '李四,中级,,B')
  await exam.import(content)
  expect(await exam.import(content)).toMatchObject({ added: 0, changed: 0, unchanged: 4 })
  expect(await exam.import(csv('姓名,级别,学号,班级', '张三,中级,02,C', '李四,中级,,A'))).toMatchObject({
    added: 0,
    changed: 1,
    unchanged: 1,
  })
})

test('two people of one name whose numbers differ stay two people', async () => {
  const exam = await anExam()
  await exam.import(csv(header, line(1, { name: '张伟' })))
  expect(await exam.import(csv(header, line(2, { name: '张伟' })))).toMatchObject({ added: 1, changed: 0 })
})

test('a seat or number that another candidate keeps is an error, one that is given up is free', async () => {
  const exam = await anExam()
  await exam.import(csv(header, line(1), line(2)))
  const taken = await exam.preview(csv(header, line(3, { seat: '1' }), line(4, { admission: '242' })))
  expect(codes(taken.errors)).toEqual(['2 seat-taken', '3 duplicate-admission-number'])
  expect(taken.errors[0]!.message).toContain('考生1')
  const swap = csv(header, line(1, { seat: '2' }), line(2, { seat: '1' }))
  expect(await exam.import(swap)).toMatchObject({ changed: 2, errors: [] })
  const left = csv(header, line(3, { seat: '1' }))
  expect(await exam.import(left, { strategy: 'withdraw-missing' })).toMatchObject({
    added: 1,
    withdrawn: 2,
    errors: [],
  })
})

test('a second school in the same room extends the room, and gets no seat twice', async () => {
  const exam = await anExam()
  await exam.import(csv(header, line(2), line(10)))
  expect(await exam.import(csv(header, line(1), line(3, { room: '02' })))).toMatchObject({
    added: 2,
    roomsAdded: ['02'],
  })
  const { rooms } = await exam.ask('rooms.list', {})
  expect(rooms).toMatchObject([
    { id: '01', name: '01', origin: 'roster', seats: [{ number: '1' }, { number: '2' }, { number: '10' }] },
    { id: '02', seats: [{ number: '3' }] },
  ])
})

test('who is in the file on a row left out for its errors is not taken for missing and stays', async () => {
  const exam = await anExam()
  const all = [line(1), line(2), line(3), line(4), line(5)]
  await exam.import(csv(header, ...all))
  const wrong = `${anId(2).slice(0, 17)}${anId(2).endsWith('1') ? '2' : '1'}`
  const file = csv(
    header,
    line(1),
    line(2, { id: wrong, name: '改名' }), // found by the admission number
    line(3, { level: '特级', admission: '99' }), // found by the ID number
    line(4, { seat: '1', admission: '98', id: 'P1234567' }), // found by the name
  )
  const report = await exam.import(file, { strategy: 'withdraw-missing', skipErrors: true })
  expect(report).toMatchObject({
    skipped: 3,
    missing: 1,
    withdrawn: 1,
    missingPeople: [{ candidate: 'c5', name: '考生5' }],
  })
  expect((await exam.candidates()).filter(({ status }) => status === 'withdrawn')).toMatchObject([{ id: 'c5' }])
})

test('where the mapping cannot be kept, the import is refused and nothing has changed', async () => {
  const exam = await anExam()
  const file = exam.file('a.csv', csv('谁,级别', '张三,中级'))
  const mapping = [
    { column: 0, header: '谁', field: 'name' as const },
    { column: 1, header: '级别', field: 'level' as const },
  ]
  // Somebody else writes into the file in which mappings are kept, which the program then does not touch.
  appendFileSync(join(exam.folder, 'data', 'site', 'journal.ndjson'), 'x')
  const before = exam.journal()
  expect(await exam.refused('roster.import', { file, options: { mapping } })).toMatchObject({
    code: expect.any(String),
  })
  expect(exam.journal().equals(before)).toBe(true)
  expect(await exam.candidates()).toEqual([])
})

test('a masked export comes back without hiding the numbers that the roster has', async () => {
  const exam = await anExam()
  await exam.import(csv(`${header},手机号`, `${line(1)},13812345678`, `${line(2, { id: 'H1234567890' })},13812345679`))
  const before = await exam.candidates()
  const { file } = await exam.ask('roster.export', { file: '遮盖.csv', mask: true })
  const report = await exam.ask('roster.import', { file })
  expect(report).toMatchObject({ rows: 2, added: 0, changed: 0, unchanged: 2, errors: [] })
  expect(codes(report.warnings)).toEqual(['2 value-masked', '2 value-masked', '3 value-masked', '3 value-masked'])
  expect(await exam.candidates()).toEqual(before)
})

test('undo takes the latest import back in one entry: added, changed, withdrawn and rooms', async () => {
  const exam = await anExam()
  await exam.import(csv(header, line(1), line(2)))
  const [before, rooms] = [await exam.candidates(), await exam.ask('rooms.list', {})]
  await exam.import(csv(header, line(1, { seat: '8', school: '乙校' }), line(3, { room: '02' })), {
    strategy: 'withdraw-missing',
  })
  const entries = entriesOf(exam.journal())
  expect(await exam.ask('roster.undo-import', {})).toEqual({ restored: 2, removed: 1 })
  expect(entriesOf(exam.journal())).toBe(entries + 1)
  expect(await exam.candidates()).toEqual(before)
  expect(await exam.ask('rooms.list', {})).toEqual(rooms)
  expect(await exam.ask('roster.undo-import', {})).toEqual({ restored: 0, removed: 2 })
  expect(await exam.candidates()).toEqual([])
  expect(await exam.refused('roster.undo-import', {})).toEqual({ code: 'no-import-to-undo' })
})

test('ids are never given twice, also after an import was taken back', async () => {
  const exam = await anExam()
  await exam.import(csv(header, line(1), line(2)))
  await exam.ask('roster.undo-import', {})
  await exam.import(csv(header, line(1)))
  expect((await exam.candidates()).map(({ id }) => id)).toEqual(['c3'])
})

test('undo leaves alone what something else changed since', async () => {
  const exam = await anExam()
  await exam.import(csv(header, line(1, { seat: '' }), line(2, { seat: '' })))
  await exam.import(csv(header, line(1, { school: '乙校', seat: '' })))
  await exam.ask('rooms.import', { file: exam.file('rooms.csv', '考场号,座位数\n01,30\n') })
  const { placed } = await exam.ask('rooms.arrange', { strategy: 'admission-number' })
  expect(placed).toBe(2)
  expect(await exam.ask('roster.undo-import', {})).toEqual({ restored: 1, removed: 0 })
  const [first] = await exam.candidates()
  expect(first).toMatchObject({ school: '甲校' })
  expect(first!.seat).toBeDefined()
})

test('undo is refused while a candidate that would go has been scanned', async () => {
  const exam = await anExam()
  const { exam: made } = await exam.ask('exams.get', {})
  await exam.import(csv(header, line(1), line(2)))
  const session = made.sessions[0]!
  await exam.ask('checkin.scan', { session: session.id, code: '241', operator: '王老师', now: session.start })
  const before = exam.journal()
  expect(await exam.refused('roster.undo-import', {})).toEqual({ code: 'import-in-use', candidates: 1 })
  expect(exam.journal().equals(before)).toBe(true)
})

test('a mapping chosen by hand is used, and remembered for the next file of the same header', async () => {
  const exam = await anExam()
  const content = csv('甲,乙,丙,丁', '张三,中级,K1,x', '李四,中级,K2,y')
  expect(await exam.refused('roster.preview', { file: exam.file('a.csv', content) })).toMatchObject({
    code: 'no-name-column',
    headers: ['甲', '乙', '丙', '丁'],
  })
  const mapping = (['name', 'level', 'admissionNumber', 'ignore'] as const).map((field, column) => ({
    column,
    header: '甲乙丙丁'[column]!,
    field,
  }))
  expect(await exam.import(content, { mapping })).toMatchObject({ added: 2, mapping })
  expect(await exam.candidates()).toMatchObject([
    { name: '张三', admissionNumber: 'K1' },
    { name: '李四', admissionNumber: 'K2' },
  ])
  expect((await exam.candidates())[0]!.extra).toBeUndefined()
  expect(await exam.import(content)).toMatchObject({ unchanged: 2, mapping })
})

test('own columns are kept under their headers, and merged on a later import', async () => {
  const exam = await anExam()
  await exam.import(csv('姓名,级别,准考证号,政治面貌,籍贯', '张三,中级,1,团员,四川'))
  await exam.import(csv('姓名,级别,准考证号,政治面貌,身高', '张三,中级,1,党员,180'))
  expect((await exam.candidates())[0]!.extra).toEqual({ 政治面貌: '党员', 籍贯: '四川', 身高: '180' })
})

test('a cancelled import changes nothing', async () => {
  const exam = await anExam()
  const before = exam.journal()
  const rows = Array.from({ length: 60_000 }, (_, i) => `考生${i},中级,${i}`)
  const file = exam.file('big.csv', csv('姓名,级别,准考证号', ...rows))
  const running = exam.reply('roster.import', { file, job: 'import-1' })
  expect(await exam.cancel('import-1')).toBe(true)
  expect(await running).toMatchObject({ ok: false, failure: { code: 'cancelled' } })
  expect(exam.journal().equals(before)).toBe(true)
  expect(await exam.import(csv('姓名,级别', '张三,中级'))).toMatchObject({ added: 1 })
})

test('an import that is cancelled at any moment is there whole or not at all', async () => {
  const exam = await anExam()
  const rows = Array.from({ length: 20_000 }, (_, i) => `考生${i},中级,${i}`)
  const file = exam.file('big.csv', csv('姓名,级别,准考证号', ...rows))
  for (let pause = 0; pause < 300; pause += 30) {
    const before = exam.journal()
    const running = exam.reply('roster.import', { file, job: `import-${pause}` })
    await wait(pause)
    await exam.cancel(`import-${pause}`)
    const reply = await running
    const { length } = await exam.candidates()
    if (reply.ok) {
      expect(length).toBe(20_000)
      await exam.ask('roster.undo-import', {})
    } else {
      expect(reply.failure.code).toBe('cancelled')
      expect(length).toBe(0)
      expect(exam.journal().equals(before)).toBe(true)
    }
  }
})

test('two imports at once end as one after the other', async () => {
  const exam = await anExam()
  const content = (from: number) =>
    csv('姓名,级别,准考证号', ...Array.from({ length: 3000 }, (_, i) => `考生${from + i},中级,${from + i}`))
  const [one, two] = await Promise.all([exam.import(content(0)), exam.import(content(1500))])
  expect(one.added + two.added).toBe(4500)
  expect(one.unchanged + two.unchanged).toBe(1500)
  const ids = (await exam.candidates()).map(({ id }) => id)
  expect(new Set(ids).size).toBe(4500)
})

test('what the journal keeps of an import is little, however many came in', async () => {
  const exam = await anExam()
  await exam.import(csv('姓名,级别', ...Array.from({ length: 2000 }, (_, i) => `考生${i},中级`)))
  const last = exam.journal().toString().trimEnd().split('\n').at(-1)!
  const { changes } = JSON.parse(last) as { changes: { put?: string; value?: ImportRecord; rows?: unknown[] }[] }
  expect(changes[0]!.rows).toHaveLength(2000)
  const record = changes.find(({ put }) => put === 'imports')!.value!
  expect(record).toMatchObject({ number: 1, added: [[1, 2000]], nextId: 2001, changed: [], counts: { added: 2000 } })
})
