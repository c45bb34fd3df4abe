import { describe, expect, test } from 'vitest'
import { openDesk } from './desk.ts'

describe('closing a room', () => {
  test('fixes absences, balances, and is signed by two people', async () => {
    const { exam, session, people, scan, ask, refused, at } = await openDesk()
    const room = people[0]!.room!
    const here = people.filter((one) => one.room === room)
    await scan(here[0]!, -10)
    await scan(here[1]!, 5)
    const close = { exam: exam.id, session: session.id, room, operator: '张老师', second: '李老师', now: at(16) }

    expect(await refused('closing.close', { ...close, second: '' })).toMatchObject({ code: 'two-people-needed' })
    expect(await refused('closing.close', { ...close, second: ' 张 老师' })).toMatchObject({
      code: 'same-person-twice',
    })
    expect(await refused('closing.close', { ...close, now: at(10) })).toMatchObject({
      code: 'entry-still-open',
      unrecorded: here.length - 2,
    })
    expect(await refused('closing.close', { ...close, counted: 3 })).toMatchObject({
      code: 'counts-differ',
      present: 2,
      counted: 3,
    })
    expect((await ask('attendance.counts', { exam: exam.id })).rooms.find((one) => one.room === room)).toMatchObject({
      absent: 0,
    })

    const { closed } = await ask('closing.close', { ...close, counted: 2 })
    expect(closed).toMatchObject([{ room, expected: here.length, present: 2, late: 1, absent: here.length - 2 }])
    const { rooms } = await ask('attendance.counts', { exam: exam.id, session: session.id })
    const count = rooms.find((one) => one.room === room)!
    expect(count.expected).toBe(count.present + count.absent)
    expect(count.unrecorded).toBe(0)
    expect(rooms.filter((one) => one.room !== room).every((one) => one.absent === 0)).toBe(true)
    expect(await refused('closing.close', close)).toMatchObject({ code: 'room-already-closed' })
  })

  test('bars check-in, override and undo until two people reopen it with a reason', async () => {
    const { exam, session, people, scan, ask, refused, at, reopen } = await openDesk()
    const room = people[0]!.room!
    const [first, second] = people.filter((one) => one.room === room)
    const admitted = await scan(first!, -10)
    const tooLate = await scan(second!, 20)
    expect(tooLate.verdict).toBe('too-late')
    const signed = { exam: exam.id, session: session.id, room, operator: '张老师', second: '李老师' }
    await ask('closing.close', { ...signed, now: at(21) })

    expect((await scan(second!, 22)).verdict).toBe('session-closed')
    const undo = { exam: exam.id, record: admitted.record, reason: '扫错了人' }
    expect(await refused('checkin.undo', undo)).toMatchObject({ code: 'room-closed', room })
    const override = { exam: exam.id, of: tooLate.record, operator: '张老师', approver: '王主任', reason: '考务组批准' }
    expect(await refused('checkin.override', override)).toMatchObject({ code: 'room-closed' })
    await reopen() // what is fixed is on the disk
    expect((await scan(second!, 22)).verdict).toBe('session-closed')

    expect(await refused('closing.reopen', { ...signed, second: '张老师', reason: '补录' })).toMatchObject({
      code: 'same-person-twice',
    })
    await ask('closing.reopen', { ...signed, reason: '第 3 排漏扫' })
    const state = (await ask('closing.state', { exam: exam.id, session: session.id })).rooms.find(
      (one) => one.room === room,
    )!
    expect(state).toMatchObject({ absent: 0, reopened: [{ reason: '第 3 排漏扫' }] })
    expect(state.closed).toBeUndefined()
    expect((await ask('checkin.override', override)).verdict).toBe('late')
    await ask('checkin.undo', undo)
    const again = await ask('closing.close', { ...signed, now: at(25) })
    expect(again.closed[0]).toMatchObject({ present: 1, late: 1 })
  })

  test('closes a whole session at once, or none of it', async () => {
    const { exam, session, people, scan, ask, refused, at } = await openDesk()
    for (const one of people.slice(0, 5)) await scan(one, -5)
    const close = { exam: exam.id, session: session.id, operator: '张老师', second: '李老师' }
    expect(await refused('closing.close', { ...close, now: at(0) })).toMatchObject({ code: 'entry-still-open' })
    expect((await ask('closing.state', { exam: exam.id, session: session.id })).rooms.some((one) => one.closed)).toBe(
      false,
    )
    const { closed } = await ask('closing.close', { ...close, now: at(30) })
    expect(closed.reduce((sum, one) => sum + one.expected, 0)).toBe(
      closed.reduce((sum, one) => sum + one.present + one.absent, 0),
    )
    expect(await refused('closing.close', close)).toMatchObject({ code: 'room-already-closed' })
    const { candidates } = await ask('roster.page', {
      exam: exam.id,
      session: session.id,
      status: 'absent',
      limit: 1000,
    })
    expect(candidates).toHaveLength(closed.reduce((sum, one) => sum + one.absent, 0))
  })

  test('a rehearsal may be begun anew, a real exam may not', async () => {
    const { exam, session, people, scan, ask, refused } = await openDesk()
    await scan(people[0]!, -5)
    await ask('closing.close', { exam: exam.id, session: session.id, operator: '张老师', second: '李老师' })
    expect((await ask('checkin.reset', { exam: exam.id })).dropped).toBeGreaterThan(1)
    const { rooms } = await ask('attendance.counts', { exam: exam.id })
    expect(rooms.every((one) => one.present === 0 && one.absent === 0 && one.incidents === 0)).toBe(true)
    expect((await scan(people[0]!, -5)).verdict).toBe('checked-in')
    const real = (await ask('exams.create', { preset: 'dm-2024-1' })).exam
    expect(await refused('checkin.reset', { exam: real.id })).toMatchObject({ code: 'not-a-practice-exam' })
  })
})
