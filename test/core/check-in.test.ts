import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createAttendance } from '../../core/day/attendance.ts'
import { type CheckInQuestion, decide, sessionWindow } from '../../core/day/check-in.ts'
import type { Candidate } from '../../core/model/candidate.ts'
import type { ScanRecord } from '../../core/model/record.ts'
import { findPreset } from '../../core/presets/presets.ts'
import { addMinutes } from '../../core/rules/moment.ts'

const preset = findPreset('dm-2024-2')!
const exam = { sessions: [...preset.sessions('')], rules: preset.rules }
const [am, pm, senior] = exam.sessions as [
  (typeof exam.sessions)[0],
  (typeof exam.sessions)[0],
  (typeof exam.sessions)[0],
]
const id = '110101199003070134'

const ann: Candidate = { id: 'a', session: am.id, name: '王小明', idNumber: id, room: '01', seat: '05' }
const annPm: Candidate = { ...ann, id: 'a2', session: pm.id, room: '02', seat: '11' }
const bob: Candidate = { id: 'b', session: am.id, name: '李雷', idNumber: '110101199003071233', room: '02', seat: '01' }
const bobSenior: Candidate = { ...bob, id: 'b2', session: senior.id, room: '03' }
const gone: Candidate = { ...ann, withdrawn: true }
const unseated: Candidate = { id: 'u', session: am.id, name: '韩梅梅' }

const scan = (candidate: string, verdict: ScanRecord['verdict'] = 'checked-in'): ScanRecord => ({
  kind: 'scan',
  id: `r-${candidate}`,
  session: am.id,
  at: '2024-06-14T08:10:00+08:00',
  clock: 'pc',
  operator: '陈',
  device: 'PC1',
  room: '01',
  code: id,
  verdict,
  candidate,
})

function ask(matches: readonly Candidate[], more: Partial<CheckInQuestion> & { admitted?: ScanRecord[] } = {}) {
  const attendance = createAttendance()
  for (const record of more.admitted ?? []) attendance.add(record)
  return decide({ matches, exam, session: am, now: '2024-06-14T08:20:00+08:00', attendance, ...more })
}

describe('the verdict on a code', () => {
  const early = '2024-06-14T07:00:00+08:00'
  const tooLate = '2024-06-14T08:45:01+08:00'
  const table: [string, ReturnType<typeof ask>, string, string?][] = [
    ['nobody', ask([]), 'not-on-roster'],
    ['on time', ask([ann]), 'checked-in', 'a'],
    ['on time, at the desk of the room', ask([ann], { room: '01' }), 'checked-in', 'a'],
    ['both sessions: the desk’s counts (morning)', ask([annPm, ann]), 'checked-in', 'a'],
    [
      'both sessions: the desk’s counts (afternoon)',
      ask([ann, annPm], { session: pm, now: '2024-06-14T13:40:00+08:00' }),
      'checked-in',
      'a2',
    ],
    ['only in another session', ask([annPm]), 'wrong-session', 'a2'],
    ['two people of this session', ask([ann, bob]), 'ambiguous'],
    ['two people, neither of this session', ask([annPm, bobSenior]), 'ambiguous'],
    ['two people, one of this session', ask([ann, bobSenior]), 'checked-in', 'a'],
    ['two people, one of them withdrawn', ask([gone, bob]), 'checked-in', 'b'],
    ['withdrawn', ask([gone]), 'withdrawn', 'a'],
    ['withdrawn elsewhere', ask([{ ...annPm, withdrawn: true }]), 'withdrawn', 'a2'],
    ['withdrawn, even if admitted before', ask([gone], { admitted: [scan('a')] }), 'withdrawn', 'a'],
    ['admitted before', ask([ann], { admitted: [scan('a')] }), 'already-checked-in', 'a'],
    [
      'admitted before outranks the wrong room',
      ask([ann], { room: '02', admitted: [scan('a')] }),
      'already-checked-in',
      'a',
    ],
    [
      'admitted before outranks the hour',
      ask([ann], { now: tooLate, admitted: [scan('a')] }),
      'already-checked-in',
      'a',
    ],
    [
      'admitted before outranks the close',
      ask([ann], { closed: () => true, admitted: [scan('a')] }),
      'already-checked-in',
      'a',
    ],
    ['an attempt is no admission', ask([ann], { admitted: [scan('a', 'too-early')] }), 'checked-in', 'a'],
    [
      'an admission of the other session is none here',
      ask([ann, annPm], { session: pm, now: '2024-06-14T13:40:00+08:00', admitted: [scan('a')] }),
      'checked-in',
      'a2',
    ],
    ['closed', ask([ann], { closed: (s, r) => s === am.id && r === '01' }), 'session-closed', 'a'],
    ['closed outranks the hour', ask([ann], { now: tooLate, closed: () => true }), 'session-closed', 'a'],
    ['another room is closed', ask([ann], { closed: (_, r) => r === '02' }), 'checked-in', 'a'],
    [
      'an unseated candidate of a closed session',
      ask([unseated], { closed: (_, r) => r === '' }),
      'session-closed',
      'u',
    ],
    ['too early', ask([ann], { now: early }), 'too-early', 'a'],
    ['too early outranks the wrong room', ask([ann], { now: early, room: '02' }), 'too-early', 'a'],
    ['too late', ask([ann], { now: tooLate }), 'too-late', 'a'],
    ['too late outranks the wrong room', ask([ann], { now: tooLate, room: '02' }), 'too-late', 'a'],
    ['wrong room', ask([ann], { room: '02' }), 'wrong-room', 'a'],
    ['wrong room outranks late', ask([ann], { room: '02', now: '2024-06-14T08:40:00+08:00' }), 'wrong-room', 'a'],
    ['no room yet, at the desk of a room', ask([unseated], { room: '02' }), 'wrong-room', 'u'],
    ['no room yet, but seats are drawn', ask([unseated], { room: '02', drawn: true }), 'checked-in', 'u'],
    ['another room, though seats are drawn', ask([ann], { room: '02', drawn: true }), 'wrong-room', 'a'],
    [
      'drawn for in a closed room',
      ask([unseated], { room: '02', drawn: true, closed: (_, room) => room === '02' }),
      'session-closed',
      'u',
    ],
    ['no room yet, at the desk of the site', ask([unseated]), 'checked-in', 'u'],
    ['at the minute entry opens', ask([ann], { now: '2024-06-14T08:00:00+08:00' }), 'checked-in', 'a'],
    ['a second before entry opens', ask([ann], { now: '2024-06-14T07:59:59+08:00' }), 'too-early', 'a'],
    ['at the start', ask([ann], { now: '2024-06-14T08:30:00+08:00' }), 'checked-in', 'a'],
    ['a second after the start', ask([ann], { now: '2024-06-14T08:30:01+08:00' }), 'late', 'a'],
    ['at the last admitted minute', ask([ann], { now: '2024-06-14T08:45:00+08:00' }), 'late', 'a'],
    ['a second after it', ask([ann], { now: tooLate }), 'too-late', 'a'],
    ['the same instant at another offset', ask([ann], { now: '2024-06-14T00:30:01Z' }), 'late', 'a'],
    ['another day', ask([ann], { now: '2024-06-13T08:20:00+08:00' }), 'too-early', 'a'],
  ]
  test.each(table)('%s', (_, decision, verdict, candidate) => {
    expect(decision.verdict).toBe(verdict)
    expect(decision.candidate?.id).toBe(candidate)
  })

  test('wrong room and wrong session say the right one', () => {
    expect(ask([ann], { room: '02' }).right).toEqual({
      session: am.id,
      sessionName: am.name,
      room: '01',
      seat: '05',
      start: am.start,
      opens: '2024-06-14T08:00:00+08:00',
      bars: '2024-06-14T08:45:00+08:00',
    })
    const decision = ask([annPm, { ...annPm, id: 'a3', session: senior.id }])
    expect(decision.right).toMatchObject({ session: pm.id, room: '02', seat: '11', opens: '2024-06-14T13:30:00+08:00' })
    expect(decision.rights?.map((r) => r.session)).toEqual([pm.id, senior.id])
  })

  test('of several other sessions the first that has not ended is the right one', () => {
    const decision = ask([ann, annPm], { session: senior, now: '2024-06-14T13:50:00+08:00' })
    expect([decision.verdict, decision.right?.session, decision.candidate?.id]).toEqual(['wrong-session', pm.id, 'a2'])
    const evening = ask([ann, annPm], { session: senior, now: '2024-06-14T20:00:00+08:00' })
    expect(evening.right?.session).toBe(pm.id)
  })

  test('withdrawn here but sitting another session: withdrawn, with the other place', () => {
    const decision = ask([gone, annPm])
    expect([decision.verdict, decision.candidate?.id, decision.right?.session]).toEqual(['withdrawn', 'a', pm.id])
  })

  test('ambiguous names the people, an earlier check-in is handed back', () => {
    expect(ask([ann, bob]).candidates?.map((c) => c.id)).toEqual(['a', 'b'])
    expect(ask([ann], { admitted: [scan('a')] }).earlier).toEqual(scan('a'))
  })

  test('the window never reaches past the end, and 0 bars at the start', () => {
    const rules = { ...exam.rules, lateBarred: { value: 600, origin: '' } }
    expect(sessionWindow(am, rules).bars).toBe(am.end)
    const strict = { sessions: exam.sessions, rules: { ...exam.rules, lateBarred: { value: 0, origin: '' } } }
    expect(ask([ann], { exam: strict, now: am.start }).verdict).toBe('checked-in')
    expect(ask([ann], { exam: strict, now: '2024-06-14T08:30:01+08:00' }).verdict).toBe('too-late')
  })

  test('for any minute, the verdicts of the window follow each other in one order', () => {
    const order = ['too-early', 'checked-in', 'late', 'too-late']
    fc.assert(
      fc.property(fc.integer({ min: -300, max: 300 }), fc.integer({ min: 0, max: 120 }), (minute, later) => {
        const at = (m: number) => order.indexOf(ask([ann], { now: addMinutes(am.start, m) }).verdict)
        return at(minute) >= 0 && at(minute) <= at(minute + later)
      }),
    )
  })
})
