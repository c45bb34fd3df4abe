import { expect, test } from 'vitest'
import type { CandidateRow } from '../../core/contract.ts'
import { type AnExam, anExam } from './an-exam.ts'
import { anId, csv } from './some-rows.ts'

const header = '姓名,性别,证件号码,准考证号,级别,考场号,座位号,院校,自填'
const roster = csv(
  header,
  `王*,男,${anId(1)},00012,中级,01,01,甲校,甲`,
  `李四,女,${anId(2)},00013,中级,01,02,甲校,乙`,
  `李四,女,${anId(2)},00013,初级,01,02,甲校,乙`,
  `赵六,男,${anId(3)},00014,初级,01,03,乙校,`,
)

async function withRoster(): Promise<{ exam: AnExam; all: readonly CandidateRow[] }> {
  const exam = await anExam()
  await exam.import(roster)
  return { exam, all: await exam.candidates() }
}
const stored = async (exam: AnExam, id: string) => {
  const { status: _, sameName: __, ...rest } = (await exam.candidates()).find((one) => one.id === id)!
  return rest
}

test('a display name is set beside the name of the file, in one entry, and taken back and made again', async () => {
  const { exam, all } = await withRoster()
  const { id } = all[0]!
  const before = await stored(exam, id)
  const lines = exam.journal().toString().split('\n').length
  const done = await exam.ask('candidates.edit', { candidate: id, entry: { name: '王 沛', phone: '１３８ 1234 5678' } })
  expect(done).toMatchObject({ changed: ['name', 'phone'], checkedIn: false })
  expect(exam.journal().toString().split('\n')).toHaveLength(lines + 1)
  expect(await stored(exam, id)).toEqual({ ...before, name: '王沛', sourceName: '王*', phone: '13812345678' })
  expect((await exam.candidates({ find: 'wangpei' })).map((one) => one.id)).toEqual([id])

  expect((await exam.ask('seating.history', {})).undo).toMatchObject({ action: 'edit', candidates: 1, names: ['王沛'] })
  await exam.ask('seating.undo', {})
  expect(await stored(exam, id)).toEqual(before)
  await exam.ask('seating.redo', {})
  expect(await stored(exam, id)).toMatchObject({ name: '王沛', sourceName: '王*' })
  // put back by hand, there is no other name left to tell
  await exam.ask('candidates.edit', { candidate: id, entry: { name: '王*', phone: '' } })
  expect(await stored(exam, id)).toEqual(before)
})

test('what is typed is judged as a file is, with sentences, and an error keeps it from being saved', async () => {
  const { exam, all } = await withRoster()
  const [, morning, , other] = all
  const wrong = `${anId(5).slice(0, 17)}${anId(5)[17] === '1' ? '2' : '1'}`
  const cases = [
    [morning!.id, { idNumber: wrong }, 'id-checksum', /校验位不对/],
    [morning!.id, { idNumber: anId(1) }, 'duplicate-candidate', /与王\*在同一场次证件号码相同。请核对证件号码。/],
    [morning!.id, { admissionNumber: '00012' }, 'duplicate-admission-number', /00012 与王\*重复/],
    [morning!.id, { seat: '01' }, 'seat-taken', /王\*/],
    [morning!.id, { seat: '99' }, 'seat-not-found', /99/],
    [morning!.id, { room: '77', seat: '01' }, 'room-not-found', /77/],
    [morning!.id, { room: '' }, 'seat-without-room', /没有考场号/],
    [morning!.id, { name: ' ' }, 'name-missing', /请填写姓名/],
    [morning!.id, { session: 'night' }, 'session-not-found', /night/],
    [other!.id, { session: 'am', seat: '02' }, 'seat-taken', /李四/],
    [morning!.id, { session: 'pm', seat: '' }, 'duplicate-candidate', /李四/],
  ] as const
  for (const [candidate, entry, code, sentence] of cases) {
    const { issues } = await exam.ask('candidates.check', { candidate, entry })
    expect(
      issues.filter(({ severity }) => severity === 'error').map((one) => one.code),
      code,
    ).toContain(code)
    expect(issues.find((one) => one.code === code)!.message).toMatch(sentence)
    const journal = exam.journal()
    const failure = await exam.refused('candidates.edit', { candidate, entry })
    expect(failure).toMatchObject({ code: 'candidate-has-errors' })
    expect(exam.journal().equals(journal)).toBe(true)
  }
  expect(await exam.candidates()).toEqual(all)
})

test('a warning does not stop anybody, and what was wrong before does not stop another field', async () => {
  const { exam, all } = await withRoster()
  const [first, morning] = all
  const entry = { idType: '护照', idNumber: 'e12345678', sex: '其他', name: '王*' }
  const { issues } = await exam.ask('candidates.check', { candidate: first!.id, entry })
  expect(issues.map(({ code, severity }) => `${severity} ${code}`).sort()).toEqual([
    'warning id-passport',
    'warning name-doubtful',
    'warning sex-unknown',
  ])
  await exam.ask('candidates.edit', { candidate: first!.id, entry })
  expect(await stored(exam, first!.id)).toMatchObject({ idType: 'passport', idNumber: 'E12345678', sex: '其他' })
  // both sessions at one time now: the person is in two at once, and still gets a telephone number
  const { exam: set } = await exam.ask('exams.get', {})
  const sessions = set.sessions.map((one) => ({ ...one, start: set.sessions[0]!.start, end: set.sessions[0]!.end }))
  await exam.ask('exams.update', { sessions })
  const checked = await exam.ask('candidates.check', { candidate: morning!.id, entry: { phone: '1' } })
  expect(checked.issues.map(({ code, severity }) => `${severity} ${code}`)).toContain('warning sessions-overlap')
  await exam.ask('candidates.edit', { candidate: morning!.id, entry: { phone: '1' } })
  expect(await stored(exam, morning!.id)).toMatchObject({ phone: '1' })
})

test('a session, a seat and columns of the site’s own are changed together and taken back together', async () => {
  const { exam, all } = await withRoster()
  const { id } = all[0]!
  const before = await stored(exam, id)
  const entry = { session: 'pm', level: '初级', room: '01', seat: '01', extra: { 自填: '', 车次: ' G1 ' } }
  await exam.ask('candidates.edit', { candidate: id, entry })
  const { extra: _, ...rest } = before
  expect(await stored(exam, id)).toEqual({ ...rest, session: 'pm', level: '初级', extra: { 车次: 'G1' } })
  expect(await exam.ask('roster.columns', {})).toMatchObject({ extra: ['车次', '自填'], schools: ['甲校', '乙校'] })
  await exam.ask('seating.undo', {})
  expect(await stored(exam, id)).toEqual(before)
})

test('who is checked in keeps the session; a locked seat and fixed attendance stay', async () => {
  const { exam, all } = await withRoster()
  const { id } = all[0]!
  const { exam: set } = await exam.ask('exams.get', {})
  await exam.ask('checkin.scan', { session: 'am', code: '00012', operator: '王老师', now: set.sessions[0]!.start })
  expect(await exam.refused('candidates.edit', { candidate: id, entry: { session: 'pm' } })).toEqual({
    code: 'candidate-has-records',
    name: '王*',
  })
  expect(await exam.ask('candidates.edit', { candidate: id, entry: { school: '丙校' } })).toMatchObject({
    checkedIn: true,
  })
  await exam.ask('seats.mark', { candidates: [id], locked: true })
  expect(await exam.refused('candidates.edit', { candidate: id, entry: { seat: '' } })).toMatchObject({
    code: 'candidate-has-errors',
  })
})

test('somebody is put on the roster by hand, with any field, and is gone again by an undo, and back by a redo', async () => {
  const { exam } = await withRoster()
  const entry = { name: '迪丽热巴•艾力', session: 'pm', idNumber: anId(9), school: '丙校', extra: { 自填: '丁' } }
  const { candidate } = await exam.ask('candidates.add', { entry })
  expect(candidate).toMatchObject({ name: '迪丽热巴·艾力', idType: 'resident-id', sex: '男', extra: { 自填: '丁' } })
  expect(candidate.sourceName).toBeUndefined()
  await exam.refused('candidates.add', { entry })
  await exam.refused('candidates.add', { entry: { ...entry, idNumber: anId(10), session: 'none' } })
  const { candidate: seated } = await exam.ask('candidates.add', {
    entry: { name: '钱七', session: 'pm', idNumber: anId(10) },
    seat: 'next-free',
  })
  expect(seated).toMatchObject({ room: '01', seat: '01' })
  expect(new Set((await exam.candidates()).map(({ id }) => id)).size).toBe(6)
  await exam.ask('seating.undo', {})
  expect((await exam.candidates()).some(({ id }) => id === seated.id)).toBe(false)
  await exam.ask('seating.redo', {})
  expect(await stored(exam, seated.id)).toEqual(seated)
})

test('a name put right by hand stays while the file still writes the old one, and follows the file when that changes', async () => {
  const { exam, all } = await withRoster()
  const { id } = all[0]!
  await exam.ask('candidates.edit', { candidate: id, entry: { name: '王沛' } })
  expect(await exam.import(roster)).toMatchObject({ changed: 0, unchanged: 4 })
  expect(await stored(exam, id)).toMatchObject({ name: '王沛', sourceName: '王*' })
  expect(await exam.import(roster.replace('王*', '王霈'))).toMatchObject({ changed: 1 })
  expect((await stored(exam, id)).name).toBe('王霈')
})
