import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type AnExam, anExam } from './an-exam.ts'
import { csv, gbk } from './some-rows.ts'

const header = '姓名,证件号码,准考证号,级别,考场号,座位号,学校,备注'
const line = (n: number): string =>
  [
    n % 50 === 0 ? `买买提·阿不都热合曼${n}` : `考生${n}`,
    `P${String(n).padStart(8, '0')}`,
    `24${String(n).padStart(6, '0')}`,
    '中级',
    String(Math.floor(n / 30) + 1).padStart(4, '0'),
    String((n % 30) + 1),
    n % 7 === 0 ? '乙校' : '甲校',
    n % 9 === 0 ? `"带""引号""${n}"` : '',
  ].join(',')
const lines = (count: number, from = 1): string[] => Array.from({ length: count }, (_, i) => line(from + i))

/** Everything an export tells, byte for byte, and the rooms. */
async function everything(exam: AnExam): Promise<{ csv: string; rooms: unknown; page: unknown }> {
  const { file } = await exam.ask('roster.export', { file: `全部${++exports}.csv` })
  return {
    csv: readFileSync(file, 'utf8'),
    rooms: await exam.ask('rooms.list', {}),
    page: await exam.ask('roster.page', { limit: 1_000_000 }),
  }
}
let exports = 0

/** What the journal gives on reopening is what was there before. */
async function expectSameAfterReopening(exam: AnExam): Promise<void> {
  const before = await everything(exam)
  await exam.reopen()
  const after = await everything(exam)
  expect(after.csv === before.csv, 'the export').toBe(true)
  expect(after.rooms).toEqual(before.rooms)
  expect(JSON.stringify(after.page) === JSON.stringify(before.page), 'the roster').toBe(true)
}

test('a roster that turns out broken far down leaves nothing behind for the next one', async () => {
  const exam = await anExam()
  const broken = Buffer.concat([gbk(header, ...lines(60_000)), Buffer.from([0xff, 0xff]), gbk(line(60_001))])
  const good = gbk(header, ...lines(30_000, 500_000))
  const paths = [exam.file('坏.csv', broken), exam.file('好.csv', good)] as const
  for (let round = 0; round < 2; round++) {
    expect(await exam.refused('roster.import', { file: paths[0] })).toMatchObject({ code: 'file-encoding-broken' })
    expect(await exam.ask('roster.import', { file: paths[1] })).toMatchObject({ added: 30_000 })
    expect(await exam.ask('roster.page', { limit: 1, offset: 29_999 })).toMatchObject({
      total: 30_000,
      candidates: [{ admissionNumber: '24529999' }],
    })
    await expectSameAfterReopening(exam)
    await exam.ask('roster.undo-import', {})
  }
})

/** Whatever may be asked right after an import, before its rows were made. */
const follows: Readonly<Record<string, (exam: AnExam) => Promise<void>>> = {
  async edit(exam) {
    const { candidate } = await exam.ask('candidates.edit', { candidate: 'c8', entry: { name: '改名人' } })
    expect(candidate).toMatchObject({ id: 'c8', name: '改名人', admissionNumber: '24000008' })
  },
  async 'edit of nobody'(exam) {
    await exam.refused('candidates.edit', { candidate: 'czzzz', entry: { name: '改名人' } })
  },
  async 'undo of the import'(exam) {
    const { rooms } = await exam.ask('rooms.list', {})
    expect(rooms.length).toBeGreaterThan(0)
    expect((await exam.ask('roster.undo-import', {})).removed).toBeGreaterThan(0)
    expect(await exam.candidates()).toEqual([])
    expect((await exam.ask('rooms.list', {})).rooms).toEqual([])
  },
  async search(exam) {
    expect(await exam.candidates({ find: '24000008' })).toMatchObject([{ admissionNumber: '24000008' }])
  },
  async scan(exam) {
    const scanned = await exam.ask('checkin.scan', { session: 'am', code: '24000008' })
    expect(scanned).toMatchObject({ candidate: { id: 'c8' } })
  },
  async arrangement(exam) {
    const arranged = await exam.ask('rooms.arrange', { strategy: 'random', rearrange: true, seed: 7, withSeats: true })
    expect(arranged.placed).toBeGreaterThan(0)
  },
  async 'a second import'(exam) {
    const again = await exam.import(gbk(header, line(2).replace(/甲校|乙校/, '丙校'), ...lines(5, 900_000)))
    expect(again).toMatchObject({ added: 5, changed: 1, unchanged: 0 })
  },
  async 'only new ones'(exam) {
    const again = await exam.import(gbk(header, line(2).replace(/甲校|乙校/, '丙校'), line(900_000)), {
      strategy: 'add',
    })
    expect(again).toMatchObject({ added: 1, changed: 0 })
  },
  async 'those missing withdrawn'(exam) {
    const again = await exam.import(gbk(header, ...lines(100)), { strategy: 'withdraw-missing' })
    expect(again).toMatchObject({ added: 0, changed: 0, unchanged: 100 })
    expect(again.withdrawn).toBeGreaterThan(0)
  },
  async 'one room of it'(exam) {
    expect(await exam.candidates({ room: '0003' })).toHaveLength(30)
  },
  async 'wiping all that is personal'(exam) {
    const { name } = (await exam.ask('exams.get', {})).exam
    const order = { operator: '王老师', witness: '李老师', reason: '试', confirm: name, early: true }
    await exam.ask('wipe.run', order)
    expect((await exam.candidates()).every(({ idNumber }) => idNumber === undefined)).toBe(true)
  },
  async nothing() {},
}

for (const count of [300, 10_000]) {
  const roster = gbk(header, ...lines(count))
  for (const [what, follow] of Object.entries(follows)) {
    test(`${count} people, then at once: ${what}; reopened, all is as it was`, async () => {
      const exam = await anExam()
      expect(await exam.import(roster)).toMatchObject({ added: count })
      await follow(exam)
      await expectSameAfterReopening(exam)
      await exam.ask('journal.verify', {})
    })
  }
}

test('everything asked at once, while the rows are being made', async () => {
  const exam = await anExam()
  await exam.import(gbk(header, ...lines(20_000)))
  const [page, found, list, undone] = await Promise.all([
    exam.ask('roster.page', { limit: 10, offset: 19_995 }),
    exam.ask('roster.page', { find: 'ksh', limit: 5 }),
    exam.ask('roster.columns', {}),
    exam.ask('seating.history', {}),
    exam.ask('candidates.edit', { candidate: 'c5', entry: { name: '改' } }),
    exam.ask('roster.export', { file: '同时.csv' }),
  ])
  expect(page).toMatchObject({ total: 20_000 })
  expect(page.candidates).toHaveLength(5)
  expect([found, list, undone]).toHaveLength(3)
  await expectSameAfterReopening(exam)
})

test('rooms and seats are those of the rows that came in, as they were put right', async () => {
  const exam = await anExam()
  const rows = [
    '张三,P00000001,２４０１,中级,０１,０５,甲校,',
    '李四,P00000002,2402,中级, 01 ,6,甲校,', // blanks around the room
    '王五,P00000003,2403,中级,　０２　,1\u200b,甲校,', // full-width blanks, an invisible character
    '赵六,P00000004,2404,中级,01,05,甲校,', // the seat of the first: left out
    '钱七,P00000001,2405,中级,99,77,甲校,', // the person of the first: left out with room 99
    '孙八,P00000006,2406,高级,98,1,甲校,', // no such session: left out
    '周九,P00000007,2407,中级,,3,甲校,', // a seat without a room
    '吴十,P00000008,2408,中级,03,,甲校,', // a room without a seat
  ]
  const report = await exam.import(csv(header, ...rows), { skipErrors: true })
  expect(report).toMatchObject({ rows: 8, added: 5, skipped: 3 })
  const { rooms } = await exam.ask('rooms.list', {})
  const seats = rooms.map(({ id, seats }) => [id, seats.map(({ number }) => number)])
  expect(seats).toEqual([
    ['01', ['05', '6']],
    ['02', ['1']],
    ['03', []],
  ])
  const sitting = (await exam.candidates()).map(({ name, room, seat }) => [name, room, seat])
  expect(sitting).toEqual([
    ['张三', '01', '05'],
    ['李四', '01', '6'],
    ['王五', '02', '1'],
    ['周九', undefined, '3'],
    ['吴十', '03', undefined],
  ])
  await expectSameAfterReopening(exam)
})

test('own columns, source names and odd characters are the same from memory and from the journal', async () => {
  const exam = await anExam()
  const wide = `${header},培训点,"a ""b""",座右铭`
  const rows = [
    '王晓[沛],P1000001,2401,中级,01,1,甲校,一,"东,西","x\ty",=1+1',
    'Zoë  O’Neil,P1000002,2402,中级,01,2,甲校,,,,',
    '买买提.阿不都,P1000003,2403,中级,01,3,甲校,"两\n行",𠮷,"\\",',
    `${'阿'.repeat(20)},P1000004,2404,中级,01,4,甲校,,,"{""a"":1}",`,
    '\ue863某,P1000005,2405,中级,01,5,甲校,,,,__proto__',
  ]
  const report = await exam.import(csv(wide, ...rows), { skipErrors: true })
  expect(report.added).toBe(5)
  await expectSameAfterReopening(exam)
})

test('rows of which the text takes far more room than the file come in whole', async () => {
  const exam = await anExam()
  const rows = Array.from({ length: 30_000 }, (_, i) => `张${i},中级,${'\\'.repeat(100)}`)
  expect(await exam.import(csv('姓名,级别,备注', ...rows))).toMatchObject({ added: 30_000, errors: [] })
  await expectSameAfterReopening(exam)
})
