import { describe, expect, test } from 'vitest'
import { mostPhases } from '../../core/model/notice.ts'
import { appWith, examId, openAgain } from './an-app.ts'

const exam = examId
const names = async (ask: Awaited<ReturnType<typeof appWith>>['ask']) =>
  (await ask('notice.get', { exam })).notice.phases.map((phase) => phase.name)

describe('the phases of a notice', () => {
  test('one is added where its dates come, with its T-offset, and survives a restart', async () => {
    const { ask, folder, close } = await appWith()
    const fields = { name: ' 模拟考试 ', kind: 'preparation', from: '2024-05-18', to: '2024-05-19' } as const
    const { phase } = await ask('notice.save-phase', { exam, ...fields })
    expect(phase).toMatchObject({ name: '模拟考试', from: { day: '2024-05-18', offset: -7 }, tasks: [] })
    await close()
    const again = await openAgain(folder)
    const { phases } = await again.ask('calendar.get', { exam, on: '2024-05-18' })
    const at = phases.findIndex((one) => one.id === phase.id)
    expect(phases[at]).toMatchObject({ from: '2024-05-18', to: '2024-05-19', state: 'current' })
    const begins = phases.map((one) => one.from ?? one.to!)
    expect(begins[at - 1]! <= '2024-05-18' && begins[at + 1]! > '2024-05-18').toBe(true)
  })

  test('one is renamed and dated without losing its tasks', async () => {
    const { ask } = await appWith()
    const before = (await ask('notice.get', { exam })).notice.phases.find((one) => one.id === 'training')!
    const fields = { name: '培训', kind: before.kind, from: null, to: '2024-05-13' }
    const { phase } = await ask('notice.save-phase', { exam, phase: 'training', ...fields })
    expect(phase).toEqual({ ...before, name: '培训', from: undefined, to: { day: '2024-05-13', offset: -12 } })
    expect((await names(ask)).filter((name) => name === '培训')).toHaveLength(1)
  })

  test('one that is taken off comes back where it was, with the site’s own tasks', async () => {
    const { ask } = await appWith()
    const before = await names(ask)
    await ask('calendar.save-task', { exam, phase: 'materials', text: '借备用机' })
    const removed = await ask('notice.remove-phase', { exam, phase: 'materials' })
    expect(await names(ask)).toEqual(before.filter((_, at) => at !== removed.at))
    await ask('notice.restore-phase', { exam, ...removed })
    await ask('notice.restore-phase', { exam, ...removed })
    expect(await names(ask)).toEqual(before)
    const { phases } = await ask('calendar.get', { exam })
    expect(phases[removed.at]!.tasks.map((task) => task.text)).toContain('借备用机')
    expect((await ask('journal.page', { exam })).entries.slice(0, 2).map((entry) => entry.action)).toEqual([
      'restore-phase',
      'remove-phase',
    ])
  })

  test('after the exam has moved, the other phases keep their distance', async () => {
    const { ask } = await appWith()
    const { exam: stored } = await ask('exams.get', { exam })
    const later = (moment: string) => moment.replace('2024-05-25', '2025-05-24')
    const sessions = stored.sessions.map((one) => ({ ...one, start: later(one.start), end: later(one.end) }))
    await ask('exams.update', { exam, sessions })
    await ask('notice.save-phase', { exam, name: '踩点', kind: 'preparation', from: '2025-05-23', to: '2025-05-23' })
    const { phases, moved } = await ask('calendar.get', { exam, on: '2025-05-01' })
    expect(moved).toBe(false)
    expect(phases.find((one) => one.id === 'registration')!.to).toBe('2025-05-06')
    expect(phases.find((one) => one.name === '踩点')).toMatchObject({ from: '2025-05-23', given: true })
  })

  test('refuses dates that run backwards, an unknown phase and one too many, and changes nothing', async () => {
    const { ask, refused } = await appWith()
    const fields = { name: '多', kind: 'preparation', from: null, to: null } as const
    expect(await refused('notice.save-phase', { exam, ...fields, from: '2024-05-02', to: '2024-05-01' })).toMatchObject(
      { code: 'window-backwards' },
    )
    expect(await refused('notice.save-phase', { exam, ...fields, phase: 'nothing' })).toMatchObject({
      code: 'phase-not-found',
    })
    expect(await refused('notice.remove-phase', { exam, phase: 'nothing' })).toMatchObject({ code: 'phase-not-found' })
    const free = mostPhases - (await names(ask)).length
    for (let i = 0; i < free; i++) await ask('notice.save-phase', { exam, ...fields })
    expect(await refused('notice.save-phase', { exam, ...fields })).toEqual({ code: 'phases-full', limit: mostPhases })
    expect(await names(ask)).toHaveLength(mostPhases)
  })
})
