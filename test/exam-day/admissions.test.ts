import { describe, expect, test } from 'vitest'
import { sumCounts } from '../../core/day/attendance-counts.ts'
import { openDesk } from './desk.ts'

describe('overruling', () => {
  test.each([
    ['too-early', -40, 'checked-in'],
    ['too-late', 20, 'late'],
  ] as const)('%s by a second person with a reason', async (verdict, minutes, admittedAs) => {
    const { exam, people, scan, ask, refused, at } = await openDesk()
    const attempt = await scan(people[0]!, minutes)
    expect(attempt.verdict).toBe(verdict)
    const input = {
      exam: exam.id,
      of: attempt.record,
      operator: '张老师',
      approver: '王主任',
      reason: '考务组批准放行',
      now: at(minutes + 1),
    }
    expect(await refused('checkin.override', { ...input, approver: '张老师' })).toMatchObject({
      code: 'same-person-twice',
    })
    expect(await refused('checkin.override', { ...input, operator: '' })).toMatchObject({ code: 'two-people-needed' })
    expect((await ask('checkin.override', input)).verdict).toBe(admittedAs)
    const again = await scan(people[0]!, minutes + 2)
    expect(again).toMatchObject({ verdict: 'already-checked-in', earlier: { at: at(minutes + 1) } })
    expect(await refused('checkin.override', input)).toMatchObject({ code: 'candidate-already-in' })
  })

  test('a wrong room lets the candidate sit elsewhere, and the seat on paper stays', async () => {
    const { exam, session, people, scan, ask } = await openDesk()
    const guest = people[0]!
    const other = people.find((one) => one.room !== guest.room)!.room!
    const attempt = await scan(guest, -10, other)
    expect(attempt.verdict).toBe('wrong-room')
    await ask('checkin.override', {
      exam: exam.id,
      of: attempt.record,
      operator: '张老师',
      approver: '王主任',
      reason: '原考场断电',
      sits: { room: other, seat: '30' },
    })
    const { rooms } = await ask('attendance.counts', { exam: exam.id, session: session.id })
    expect(rooms.find((one) => one.room === guest.room)!.present).toBe(1)
    const { stays } = await ask('seats.history', { exam: exam.id, session: session.id, candidate: guest.id })
    expect(stays).toMatchObject([
      { room: other, machine: '30', paper: { room: guest.room, seat: guest.seat }, how: 'override' },
    ])
  })

  test('what is entered afterwards from paper counts from when the candidate came', async () => {
    const { exam, people, scan, ask, at } = await openDesk()
    const attempt = await scan(people[0]!, 40)
    const input = {
      exam: exam.id,
      of: attempt.record,
      operator: '张老师',
      approver: '王主任',
      reason: '按纸质签到表补录',
    }
    expect((await ask('checkin.override', { ...input, arrived: at(-3), now: at(41) })).verdict).toBe('checked-in')
  })

  test('only a candidate whom a time or a room turned away', async () => {
    const { exam, people, scan, refused } = await openDesk()
    const inside = await scan(people[0]!, -5)
    const input = { exam: exam.id, operator: '张老师', approver: '王主任', reason: '因为' }
    expect(await refused('checkin.override', { ...input, of: inside.record })).toMatchObject({
      code: 'attempt-not-overridable',
    })
    expect(await refused('checkin.override', { ...input, of: 'no-such' })).toMatchObject({ code: 'record-not-found' })
  })
})

describe('an admission', () => {
  test('is taken back or put right with a reason, and all of it stays in the log', async () => {
    const { exam, session, people, scan, ask, refused } = await openDesk()
    const [wrong, right] = people
    const scanned = await scan(wrong!, -5)
    await ask('checkin.correct', {
      exam: exam.id,
      record: scanned.record,
      candidate: right!.id,
      reason: '拿错准考证',
      operator: '张老师',
    })
    const statusOf = async (id: string) =>
      (await ask('roster.page', { exam: exam.id, session: session.id, limit: 1000 })).candidates.find(
        (one) => one.id === id,
      )!.status
    expect(await statusOf(wrong!.id)).toBe('expected')
    expect(await statusOf(right!.id)).toBe('present')
    expect(await refused('checkin.undo', { exam: exam.id, record: scanned.record, reason: '再来' })).toMatchObject({
      code: 'record-already-undone',
    })
    const { recent } = await ask('checkin.board', { exam: exam.id, session: session.id })
    expect(recent.map(({ record, undone }) => [record.kind, undone])).toEqual([
      ['scan', false],
      ['undo', false],
      ['scan', true],
    ])
  })

  test('made at a desk of the whole site is among the latest of its own room only', async () => {
    const { exam, session, people, scan, ask } = await openDesk()
    const other = people.find((one) => one.room !== people[0]!.room)!
    const here = await scan(people[0]!, -5)
    await scan(other, -5)
    const wrong = await scan(other, -4, people[0]!.room)
    const of = { exam: exam.id, session: session.id, operator: '张老师' }
    const stranger = await ask('checkin.scan', { ...of, code: '没有这个人' })
    const { recent } = await ask('checkin.board', { exam: exam.id, session: session.id, room: people[0]!.room })
    expect(recent.map(({ record }) => record.id)).toEqual([stranger.record, wrong.record, here.record])
  })

  test("is in the board's sum, which is that of the rooms, also where they are left out", async () => {
    const { exam, session, people, scan, ask } = await openDesk()
    await scan(people[0]!, -5)
    await scan(people[1]!, 6)
    const of = { exam: exam.id, session: session.id }
    const whole = await ask('checkin.board', of)
    expect(whole.total).toEqual({ ...sumCounts(whole.rooms), expected: people.length, present: 2, late: 1 })
    expect(await ask('checkin.board', { ...of, rooms: false })).toEqual({ ...whole, rooms: [] })
    const { room } = people[0]!
    expect((await ask('checkin.board', { ...of, room, rooms: false })).total.expected).toBe(
      people.filter((one) => one.room === room).length,
    )
  })

  test('keeps which identity steps were made, and tells whose are missing', async () => {
    const { exam, session, people, scan, ask } = await openDesk()
    await ask('exams.update', { exam: exam.id, identitySteps: ['id-card', 'photo'] })
    const first = await scan(people[0]!, -5)
    await scan(people[1]!, -5)
    await ask('checkin.identity', { exam: exam.id, of: first.record, steps: ['id-card', 'photo'], operator: '张老师' })
    const { unchecked } = await ask('checkin.events', { exam: exam.id, session: session.id })
    expect(unchecked.map((one) => one.candidate)).toEqual([people[1]!.id])
  })
})

describe('going out', () => {
  test('and coming back, each once, and each can be taken back', async () => {
    const { exam, session, people, scan, ask, refused, at } = await openDesk()
    const candidate = people[0]!.id
    const exit = { exam: exam.id, candidate, reason: '如厕', escort: '赵老师', now: at(30) }
    expect(await refused('checkin.exit', exit)).toMatchObject({ code: 'candidate-not-in' })
    await scan(people[0]!, -5)
    const left = await ask('checkin.exit', exit)
    expect(await refused('checkin.exit', exit)).toMatchObject({ code: 'candidate-already-out', at: at(30) })
    expect((await ask('checkin.events', { exam: exam.id, session: session.id })).out).toMatchObject([
      { candidate, escort: '赵老师' },
    ])
    const back = await ask('checkin.return', { exam: exam.id, candidate, now: at(34) })
    expect(await refused('checkin.return', { exam: exam.id, candidate })).toMatchObject({ code: 'candidate-not-out' })
    await ask('checkin.undo', { exam: exam.id, record: back.record, reason: '看错人' })
    expect((await ask('checkin.events', { exam: exam.id, session: session.id })).out).toHaveLength(1)
    await ask('checkin.undo', { exam: exam.id, record: left.record, reason: '看错人' })
    expect((await ask('checkin.events', { exam: exam.id, session: session.id })).out).toHaveLength(0)
  })
})

describe('somebody who is not on the roster', () => {
  test('is written down by name, and let in only by a second person', async () => {
    const { exam, session, ask, refused } = await openDesk()
    const scan = await ask('checkin.scan', { exam: exam.id, session: session.id, code: '999999', operator: '张老师' })
    expect(scan.verdict).toBe('not-on-roster')
    const walkIn = {
      exam: exam.id,
      session: session.id,
      room: '01',
      name: '赵六',
      number: '999999',
      of: scan.record,
      operator: '张老师',
    }
    expect(await refused('checkin.walk-in', { ...walkIn, admitted: true })).toMatchObject({ code: 'two-people-needed' })
    expect(await refused('checkin.walk-in', { ...walkIn, admitted: true, approver: '张老师' })).toMatchObject({
      code: 'same-person-twice',
    })
    await ask('checkin.walk-in', { ...walkIn, note: '自称报名未成功，劝返' })
    const { walkIns } = await ask('checkin.events', { exam: exam.id, session: session.id })
    expect(walkIns).toMatchObject([{ name: '赵六', admitted: false }])
    const { rooms } = await ask('attendance.counts', { exam: exam.id, session: session.id })
    expect(rooms.every((one) => one.present === 0)).toBe(true)
  })
})
