import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { appWith, examId, openAgain, people, person } from '../calendar/an-app.ts'
import { textOf } from '../calendar/pdf-text.ts'
import { filesWith } from './on-disk.ts'

const exam = examId
const order = {
  exam,
  operator: '王老师',
  witness: '李老师',
  reason: '工作完成，按规定清除',
  confirm: '2024年第一次数字营销技术应用全国统考',
}
const roster = [
  ...people(6),
  person(7, {
    idType: 'passport',
    idNumber: 'E12345678',
    phone: undefined,
    note: '护照考生',
    needs: ['barrier-free'],
    extra: { 家长电话: '13900000007' },
  }),
  person(8, { admissionNumber: '110101200501010008', idNumber: '110101200501010008' }),
]
/** Every number that must be gone. */
const validId = '110101200501010025'
const secrets = [...roster.map((one) => one.idNumber!), ...people(6).map((one) => one.phone!), '13900000007']

/** An exam with a full life: check-ins by ID number, a reference to a phone in a note, backups, photos, a set-aside line. */
async function usedExam() {
  const app = await appWith(roster)
  const { ask, data } = app
  const now = '2024-05-25T13:45:00+08:00'
  const scan = { exam, session: 'pm-junior', room: '01', operator: '张老师', now }
  expect((await ask('checkin.scan', { ...scan, code: '110101200501010001' })).verdict).toBe('checked-in')
  expect((await ask('checkin.scan', { ...scan, code: '240525000002' })).verdict).toBe('checked-in')
  expect((await ask('checkin.scan', { ...scan, code: '11010119990101003X' })).verdict).toBe('not-on-roster')
  await ask('review.save', {
    exam,
    school: '甲学院',
    contact: '赵老师',
    phone: '13911112222',
    items: [{ candidate: 'c1', part: '总成绩', reason: '电话 13900000001 联系过' }],
  })
  await ask('fees.pay', { exam, school: '甲学院', fen: 27_000, on: '2024-05-06', note: '由 13900000002 转账' })
  await ask('backups.make', { exam })
  const folder = join(data, 'exams', exam)
  mkdirSync(join(folder, 'photos'))
  writeFileSync(join(folder, 'photos', '110101200501010001.jpg'), 'photo of 110101200501010001')
  writeFileSync(join(folder, 'torn-2024-05-25T10-00-00.txt'), '{"idNumber":"110101200501010002"')
  return { ...app, examFolder: folder, backups: join(data, 'backups', exam) }
}

describe('a wipe', () => {
  test('leaves no ID number, phone or photo anywhere in the data folder, and the journal verifies', async () => {
    const { ask, data, examFolder, backups } = await usedExam()
    expect(filesWith(data, secrets).length).toBeGreaterThan(20)
    const before = await ask('journal.verify', { exam })
    const { record, entries, head, certificate } = await ask('wipe.run', order)
    expect(filesWith(data, [...secrets, '11010119990101003X', '护照考生', 'barrier-free'])).toEqual([])
    expect(readdirSync(examFolder)).toEqual(['journal.ndjson'])
    expect(readdirSync(backups)).toHaveLength(1)
    expect(await ask('journal.verify', { exam })).toEqual({ entries, head, torn: false })
    expect(entries).toBe(before.entries + 1)
    expect(record).toMatchObject({
      operator: '王老师',
      witness: '李老师',
      candidates: 8,
      photos: 1,
      backups: 1,
      headBefore: before.head,
    })
    expect(record.fields).toMatchObject({ idNumber: 8, phone: 7, needs: 1, note: 1, extra: 1 })
    const text = await textOf(certificate)
    for (const words of ['个人信息清除记录', '王老师', '李老师', before.head, '证件号码8人'])
      expect(text).toContain(words)
    for (const secret of secrets) expect(text).not.toContain(secret)
  })

  test('keeps what the archive needs: names, seats, who came when, money, the order of the log', async () => {
    const { ask } = await usedExam()
    const counts = await ask('attendance.counts', { exam })
    const heads = (await ask('journal.page', { exam })).entries
    await ask('wipe.run', order)
    expect(await ask('attendance.counts', { exam })).toEqual(counts)
    const { candidates } = await ask('roster.page', { exam })
    expect(candidates.map((one) => [one.id, one.name, one.seat, one.school, one.status]).slice(0, 3)).toEqual([
      ['c1', '考生1', '01', '甲学院', 'present'],
      ['c2', '考生2', '02', '甲学院', 'present'],
      ['c3', '考生3', '03', '乙学院', 'expected'],
    ])
    expect(candidates.every((one) => one.idNumber === undefined && one.phone === undefined)).toBe(true)
    const { schools } = await ask('fees.get', { exam })
    expect(schools.find((one) => one.school === '甲学院')!.paid).toBe(27_000)
    const after = (await ask('journal.page', { exam })).entries
    expect(after.slice(1).map((entry) => [entry.seq, entry.action, entry.at])).toEqual(
      heads.map((entry) => [entry.seq, entry.action, entry.at]),
    )
    expect(after[0]!.action).toBe('wipe')
  })

  test('holds after a restart, can be worked on, and a second one finds nothing', async () => {
    const { ask, refused, folder, close } = await usedExam()
    await ask('wipe.run', order)
    expect((await ask('wipe.preview', { exam })).clean).toBe(true)
    expect(await refused('wipe.run', order)).toEqual({ code: 'wipe-nothing-left' })
    await ask('calendar.set-done', { exam, task: 'hold-exam', done: true })
    await close()
    const again = await openAgain(folder)
    expect((await again.ask('exams.get', { exam })).state).toBe('ready')
    expect((await again.ask('closeout.get', { exam })).wipes).toHaveLength(1)
    expect((await again.ask('journal.verify', { exam })).torn).toBe(false)
    expect(filesWith(again.data, secrets)).toEqual([])
    expect((await again.ask('forms.print', { exam, form: 'wipe-certificates' })).files).toHaveLength(1)
  })

  test('the preview says what will go and when it is due', async () => {
    const { ask } = await usedExam()
    const preview = await ask('wipe.preview', { exam, on: '2024-07-06' })
    expect(preview).toMatchObject({
      due: '2024-07-07',
      isDue: false,
      candidates: 8,
      photos: 1,
      backups: 1,
      leftovers: 1,
      clean: false,
    })
    expect(preview.fields).toMatchObject({ idNumber: 8, phone: 7 })
    expect(preview.codes).toBeGreaterThanOrEqual(2)
    expect((await ask('wipe.preview', { exam, on: '2024-07-07' })).isDue).toBe(true)
  })

  test('does nothing without the exam’s name, a second person, and its day', async () => {
    const { ask, refused, data } = await usedExam()
    const before = filesWith(data, secrets)
    const rules = (await ask('closeout.get', { exam })).rules
    await ask('closeout.set-rules', { exam, rules: { ...rules, workingDays: { value: 5000, origin: '本校规定' } } })
    expect(await refused('wipe.run', { ...order, confirm: '统考' })).toMatchObject({ code: 'wipe-not-confirmed' })
    expect(await refused('wipe.run', { ...order, witness: '王老师' })).toMatchObject({ code: 'same-person-twice' })
    expect(await refused('wipe.run', order)).toMatchObject({ code: 'wipe-not-due', due: '2038-02-14' })
    expect(await refused('wipe.run', { ...order, operator: ' ' })).toMatchObject({ code: 'bad-input' })
    expect(filesWith(data, secrets)).toEqual(before)
    expect((await ask('wipe.run', { ...order, early: true })).record.candidates).toBe(8)
  })

  test('roster imports are taken out too, and taking one back brings nothing back', async () => {
    const { ask, folder, data } = await appWith([])
    const write = (name: string, phone: string) =>
      writeFileSync(
        join(folder, name),
        `姓名,准考证号,证件号码,手机号,级别\n张三,240525000001,${validId},${phone},初级\n`,
      )
    write('1.csv', '13800001111')
    write('2.csv', '13800002222')
    for (const name of ['1.csv', '2.csv']) await ask('roster.import', { exam, file: join(folder, name) })
    const own = [validId, '13800001111', '13800002222']
    expect(filesWith(join(data, 'exams'), own).length).toBeGreaterThan(0)
    await ask('wipe.run', order)
    expect(filesWith(data, own)).toEqual([])
    await ask('roster.undo-import', { exam })
    expect(filesWith(data, own)).toEqual([])
    expect((await ask('journal.verify', { exam })).torn).toBe(false)
  })
})

describe('a wipe cut short', () => {
  test('before the journal was replaced: everything is as it was', async () => {
    const { close, folder, examFolder, backups } = await usedExam()
    await close()
    const journal = readFileSync(join(examFolder, 'journal.ndjson'))
    writeFileSync(join(examFolder, 'wipe-under-way'), 'f'.repeat(64))
    writeFileSync(join(examFolder, 'journal.ndjson.draft'), 'half')
    const kept = readdirSync(backups).length
    const again = await openAgain(folder)
    expect((await again.ask('exams.get', { exam })).state).toBe('ready')
    expect(existsSync(join(examFolder, 'wipe-under-way'))).toBe(false)
    expect(existsSync(join(examFolder, 'journal.ndjson.draft'))).toBe(false)
    expect(readFileSync(join(examFolder, 'journal.ndjson')).equals(journal)).toBe(true)
    expect(readdirSync(backups)).toHaveLength(kept)
  })

  test('after the journal was replaced: the rest goes when the exam is next opened', async () => {
    const wiped = await usedExam()
    const left = await usedExam()
    await left.close()
    const { head } = await wiped.ask('wipe.run', order)
    await wiped.close()
    writeFileSync(join(left.examFolder, 'wipe-under-way'), head)
    writeFileSync(join(left.examFolder, 'journal.ndjson'), readFileSync(join(wiped.examFolder, 'journal.ndjson')))
    expect(filesWith(left.data, secrets).length).toBeGreaterThan(0)
    const again = await openAgain(left.folder)
    expect((await again.ask('exams.get', { exam })).state).toBe('ready')
    expect(filesWith(left.data, secrets)).toEqual([])
    expect(readdirSync(left.examFolder)).toEqual(['journal.ndjson'])
    expect(readdirSync(left.backups)).toHaveLength(1)
  })

  test('by a file that cannot be written: refused, and everything is as it was', async () => {
    const { ask, refused, data, examFolder } = await usedExam()
    const before = filesWith(data, secrets)
    mkdirSync(join(examFolder, 'journal.ndjson.draft', 'x'), { recursive: true })
    expect((await refused('wipe.run', order)).code).toMatch(/write-failed|read-only/)
    expect(filesWith(data, secrets).length).toBeGreaterThanOrEqual(before.length)
    expect((await ask('exams.get', { exam })).state).toBe('ready')
    expect((await ask('roster.page', { exam })).candidates[0]!.idNumber).toBe(roster[0]!.idNumber)
    expect(existsSync(join(examFolder, 'wipe-under-way'))).toBe(false)
  })
})
