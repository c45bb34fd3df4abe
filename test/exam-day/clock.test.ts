import { describe, expect, test } from 'vitest'
import { createClockWatch } from '../../core/day/clock-watch.ts'
import { openDesk } from './desk.ts'

describe('a clock', () => {
  test('that strays a little is left alone; one that was set is noticed once', () => {
    let wall = 1_000_000
    let steady = 0
    const watch = createClockWatch(
      () => wall,
      () => steady,
    )
    const pass = (milliseconds: number, strays = 0) => {
      steady += milliseconds
      wall += milliseconds + strays
      return watch.look()
    }
    expect(pass(5000, 3)).toBeUndefined()
    expect(pass(5000, -1900)).toBeUndefined()
    expect(pass(60_000, 300_000)).toBe(300_000)
    expect(pass(5000)).toBeUndefined()
    expect(pass(1, -3_600_000)).toBe(-3_600_000)
  })

  test('set during a session is recorded before the next scan; order comes from the sequence', async () => {
    let shift = 0
    const { exam, session, people, ask } = await openDesk({ wall: () => Date.now() + shift })
    const near = Date.parse(session.start) - Date.now()
    shift = near // the session begins now
    await ask('checkin.scan', { exam: exam.id, session: session.id, code: 'warm-up' })
    const before = (await ask('checkin.events', { exam: exam.id, session: session.id })).clockChanges.length
    const first = await ask('checkin.scan', { exam: exam.id, session: session.id, code: people[0]!.id })
    shift -= 10 * 60_000
    const second = await ask('checkin.scan', { exam: exam.id, session: session.id, code: people[1]!.id })
    const { clockChanges } = await ask('checkin.events', { exam: exam.id, session: session.id })
    expect(clockChanges.slice(before)).toMatchObject([{ shift: -600, noticed: 'running' }])
    expect(second.at < first.at).toBe(true)
    expect(second.seq).toBe(first.seq + 2)
    const { recent } = await ask('checkin.board', { exam: exam.id, session: session.id })
    expect(recent.slice(0, 3).map(({ record }) => record.kind)).toEqual(['scan', 'clock', 'scan'])
  })

  test('put back while the program was not running is found by the last record', async () => {
    let shift = 0
    const { ask, reopen } = await openDesk({ wall: () => Date.now() + shift })
    const { exam } = await ask('exams.create', { preset: 'dm-2024-1' })
    const am = exam.sessions.find((one) => one.level === '中级') ?? exam.sessions[0]!
    await ask('checkin.scan', { exam: exam.id, session: am.id, code: '1' })
    shift = -3_600_000
    await reopen()
    const { clockChanges } = await ask('checkin.events', { exam: exam.id, session: am.id })
    expect(clockChanges).toMatchObject([{ noticed: 'between-runs' }])
    expect(clockChanges[0]!.shift).toBeLessThan(-3590)
    await reopen()
    expect((await ask('checkin.events', { exam: exam.id, session: am.id })).clockChanges).toHaveLength(1)
  })
})
