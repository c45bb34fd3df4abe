import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween, moveSession } from '../../core/day/day.ts'
import type { Task } from '../../core/model/task.ts'
import { planCalendar } from '../../core/notice/calendar.ts'
import { emptyNotice, moveNotice, windowOfKind } from '../../core/notice/notice.ts'
import { findTask, seedTask } from '../../core/notice/tasks.ts'
import { findPreset } from '../../core/presets/presets.ts'

const preset = findPreset('dm-2024-1')!
const notice = preset.notice('')
const sessions = [...preset.sessions('')]
const exam = { sessions, createdAt: '2024-04-20T09:00:00+08:00' }
const plan = (today: string, stored: Task[] = [], over: Partial<typeof exam> = {}) =>
  planCalendar({ exam: { ...exam, ...over }, notice, stored: new Map(stored.map((task) => [task.id, task])), today })
const seed = (id: string, over: Partial<Task> = {}): Task => ({ ...findTask(notice, new Map(), id)!, ...over })
const done = { at: '2024-05-06T10:00:00+08:00', by: '王老师' }
const states = (today: string, stored: Task[] = [], over: Partial<typeof exam> = {}) =>
  Object.fromEntries(plan(today, stored, over).phases.map((phase) => [phase.id, phase.state]))

describe('phases on a day', () => {
  test('before anything, in the middle, and on the last days', () => {
    expect(states('2024-04-24')).toMatchObject({
      registration: 'current',
      installation: 'upcoming',
      training: 'upcoming',
      exam: 'upcoming',
    })
    expect(states('2024-04-25')).toMatchObject({ installation: 'current' })
    expect(states('2024-05-07')).toMatchObject({ registration: 'due' })
    expect(states('2024-05-08')).toMatchObject({ registration: 'late', training: 'current' })
    expect(states('2024-05-12')).toMatchObject({ training: 'due', materials: 'upcoming' })
    expect(states('2024-05-25')).toMatchObject({ exam: 'due' })
    expect(states('2024-05-26')).toMatchObject({ exam: 'unrecorded', materials: 'late' })
    expect(states('2024-06-07')).toMatchObject({ publication: 'due', certificates: 'current' })
    expect(states('2024-06-06')).toMatchObject({ publication: 'current', certificates: 'upcoming' })
    expect(states('2026-01-01')).toMatchObject({ certificates: 'current', publication: 'late' })
  })

  test('a phase is done once its tasks are', () => {
    const tasks = [seed('apply-as-site', { done }), seed('register-students', { done })]
    expect(states('2024-05-09', tasks)).toMatchObject({ registration: 'done' })
    expect(states('2024-05-09', [tasks[0]!])).toMatchObject({ registration: 'late' })
    expect(states('2024-05-09', [tasks[0]!, { ...tasks[1]!, removed: true, done: undefined }])).toMatchObject({
      registration: 'done',
    })
  })

  test('what was over before the exam was entered is not called late', () => {
    const entered = { createdAt: '2024-05-10T09:00:00+08:00' }
    expect(states('2024-05-11', [], entered)).toMatchObject({ registration: 'unrecorded', training: 'current' })
    expect(states('2024-05-13', [], entered)).toMatchObject({ registration: 'unrecorded', training: 'late' })
  })

  test('the countdown', () => {
    expect([plan('2024-04-25').countdown, plan('2024-05-25').countdown, plan('2024-05-26').countdown]).toEqual([
      30, 0, -1,
    ])
  })

  test('every task is in exactly one state', () => {
    fc.assert(
      fc.property(fc.integer({ min: -60, max: 60 }), fc.integer({ min: -60, max: 0 }), (day, entered) => {
        const today = addDays('2024-05-25', day)
        const calendar = plan(today, [], { createdAt: `${addDays('2024-05-25', entered)}T08:00:00+08:00` })
        const counted = Object.values(calendar.counts).reduce((a, b) => a + b, 0)
        expect(counted).toBe(14)
        for (const task of calendar.phases.flatMap((phase) => phase.tasks)) {
          if (task.last) expect(task.daysLeft).toBe(daysBetween(today, task.last))
          if (task.state === 'late' || task.state === 'unrecorded') expect(task.daysLeft).toBeLessThan(0)
          if (task.state === 'due') expect(task.daysLeft).toBe(0)
        }
      }),
    )
  })
})

describe('an exam on another day', () => {
  const sevenLater = { sessions: sessions.map((session) => moveSession(session, 7)) }

  test('moves every window by its T-offset', () => {
    const calendar = plan('2024-05-01', [], sevenLater)
    const before = plan('2024-05-01')
    expect([before.moved, calendar.moved]).toEqual([false, true])
    calendar.phases.forEach((phase, i) => {
      const was = before.phases[i]!
      expect(phase.from).toBe(was.from && addDays(was.from, 7))
      expect(phase.to).toBe(was.to && addDays(was.to, 7))
      expect([was.given, phase.given]).toEqual([true, false])
    })
  })

  test('keeps its printed dates when it comes back, and a moved notice has none', () => {
    const moved = moveNotice(notice, '2025-05-24')
    expect(moved.phases.flatMap((phase) => [phase.from?.day, phase.to?.day]).filter(Boolean)).toEqual([])
    expect(moveNotice(notice, notice.examDay)).toBe(notice)
    expect(windowOfKind(moved, 'publication', { first: '2025-05-24', last: '2025-05-24' })).toEqual({
      from: '2025-06-04',
      to: '2025-06-06',
      given: false,
    })
  })

  test('over two days counts the days before from the first and those after from the last', () => {
    const two = { first: '2024-05-25', last: '2024-05-26' }
    const free = moveNotice(notice, '2024-05-24')
    expect(windowOfKind(free, 'registration', two)!.to).toBe('2024-05-07')
    expect(windowOfKind(free, 'publication', two)).toMatchObject({ from: '2024-06-06', to: '2024-06-08' })
    expect(windowOfKind(free, 'exam', two)).toMatchObject({ from: '2024-05-25', to: '2024-05-26' })
    expect(windowOfKind(notice, 'exam', two)).toMatchObject({ from: '2024-05-25', to: '2024-05-26' })
  })

  test('without a notice has its day and nothing else', () => {
    const bare = planCalendar({ exam, notice: emptyNotice('2024-05-25'), stored: new Map(), today: '2024-05-20' })
    expect(bare.phases.map((phase) => [phase.id, phase.from, phase.to, phase.state])).toEqual([
      ['exam', '2024-05-25', '2024-05-25', 'upcoming'],
    ])
  })
})

describe('tasks of the site', () => {
  const own: Task = {
    id: 'own-1',
    phase: 'materials',
    text: '借备用机',
    by: 'site',
    assignee: '李老师',
    note: '',
    origin: 'site',
    due: { offset: -3 },
  }

  test('stand after the notice’s and have their own last day', () => {
    const phase = plan('2024-05-22', [own]).phases.find((one) => one.id === 'materials')!
    expect(phase.tasks.map((task) => [task.id, task.last, task.state])).toEqual([
      ['download-materials', '2024-05-24', 'current'],
      ['set-up-rooms', '2024-05-24', 'current'],
      ['own-1', '2024-05-22', 'due'],
    ])
    expect(phase.state).toBe('due')
    const later = plan('2024-05-22', [own], { sessions: sessions.map((session) => moveSession(session, 2)) })
    expect(later.phases.find((one) => one.id === 'materials')!.tasks[2]!.last).toBe('2024-05-24')
  })

  test('a notice’s task keeps what the site changed', () => {
    const changed = seed('prepare-labs', { assignee: '赵老师', note: '先查 3 号机房' })
    expect(plan('2024-05-01', [changed]).phases.find((one) => one.id === 'installation')!.tasks[0]).toMatchObject({
      assignee: '赵老师',
      state: 'current',
    })
    expect(findTask(notice, new Map([[changed.id, changed]]), 'prepare-labs')).toBe(changed)
    expect(findTask(notice, new Map(), 'nothing')).toBeUndefined()
    expect(seedTask(notice.phases[0]!, notice.phases[0]!.tasks[0]!)).toMatchObject({
      phase: 'registration',
      origin: 'notice',
    })
  })

  test('a task due before its phase begins starts on its own day', () => {
    const early: Task = { ...own, due: { offset: -20 } }
    const task = plan('2024-05-05', [early]).phases.find((one) => one.id === 'materials')!.tasks[2]!
    expect([task.from, task.last, task.state]).toEqual(['2024-05-05', '2024-05-05', 'due'])
  })
})
