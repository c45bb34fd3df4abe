import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { appWith, examId, openAgain, temporaryFolder } from './an-app.ts'

const exam = examId

describe('the calendar of an exam', () => {
  test('shows the notice’s phases as they stand on a day', async () => {
    const { ask } = await appWith()
    const calendar = await ask('calendar.get', { exam, on: '2024-05-12' })
    expect(calendar.countdown).toBe(13)
    expect(calendar.source.number).toBe('中教文〔2024〕2号')
    expect(calendar.phases.map((phase) => [phase.id, phase.state])).toEqual([
      ['registration', 'late'],
      ['training', 'due'],
      ['installation', 'current'],
      ['materials', 'upcoming'],
      ['exam', 'upcoming'],
      ['publication', 'upcoming'],
      ['certificates', 'upcoming'],
    ])
    expect(calendar.counts).toMatchObject({ late: 2, due: 2, current: 2, done: 0 })
  })

  test('a task is assigned, done, undone, removed and put back, and all of it survives a restart', async () => {
    const { ask, folder, close } = await appWith()
    await ask('calendar.save-task', { exam, task: 'prepare-labs', assignee: '赵老师', note: '先查 3 号机房' })
    const { task } = await ask('calendar.set-done', { exam, task: 'prepare-labs', done: true, operator: '钱老师' })
    expect(task).toMatchObject({ assignee: '赵老师', origin: 'notice', done: { by: '钱老师' } })
    expect((await ask('calendar.set-done', { exam, task: 'prepare-labs', done: false })).task.done).toBeUndefined()
    await ask('calendar.remove-task', { exam, task: 'apply-as-site', removed: true })
    await close()
    const again = await openAgain(folder)
    const phase = async (id: string) =>
      (await again.ask('calendar.get', { exam, on: '2024-05-01' })).phases.find((one) => one.id === id)!
    expect((await phase('registration')).tasks.map((one) => one.id)).toEqual(['register-students'])
    expect((await phase('installation')).tasks[0]).toMatchObject({
      assignee: '赵老师',
      note: '先查 3 号机房',
      state: 'current',
    })
    await again.ask('calendar.remove-task', { exam, task: 'apply-as-site', removed: false })
    expect((await phase('registration')).tasks).toHaveLength(2)
    const journal = await again.ask('journal.page', { exam })
    expect(journal.entries.map((entry) => entry.action)).toEqual([
      'restore-task',
      'remove-task',
      'reopen-task',
      'finish-task',
      'save-task',
      'create-exam',
    ])
  })

  test('a task of the site’s own has its own last day, which moves with the exam', async () => {
    const { ask } = await appWith()
    const { task } = await ask('calendar.save-task', { exam, phase: 'materials', text: '借备用机', due: '2024-05-20' })
    const find = async (on: string) =>
      (await ask('calendar.get', { exam, on })).phases
        .flatMap((phase) => phase.tasks)
        .find((one) => one.id === task.id)!
    expect(await find('2024-05-21')).toMatchObject({ last: '2024-05-20', state: 'late', daysLeft: -1 })
    const { exam: before } = await ask('exams.get', { exam })
    const later = before.sessions.map((one) => ({
      ...one,
      start: one.start.replace('05-25', '05-26'),
      end: one.end.replace('05-25', '05-26'),
    }))
    await ask('exams.update', { exam, sessions: later })
    expect(await find('2024-05-21')).toMatchObject({ last: '2024-05-21', state: 'due' })
    await ask('calendar.save-task', { exam, task: task.id, due: null })
    expect(await find('2024-05-21')).toMatchObject({ last: '2024-05-25', state: 'current' })
  })

  test('refuses what is not there', async () => {
    const { refused } = await appWith()
    expect(await refused('calendar.set-done', { exam, task: 'x', done: true })).toEqual({
      code: 'task-not-found',
      task: 'x',
    })
    expect(await refused('calendar.save-task', { exam, phase: 'x', text: 'y' })).toMatchObject({
      code: 'phase-not-found',
    })
    expect(await refused('calendar.save-task', { exam, phase: 'exam' })).toEqual({ code: 'task-without-text' })
    expect(
      await refused('notice.set-window', { exam, phase: 'training', from: '2024-05-12', to: '2024-05-08' }),
    ).toMatchObject({ code: 'window-backwards' })
  })

  test('a window set by hand holds, and moves by its offset when the exam moves', async () => {
    const { ask } = await appWith()
    const window = async () => (await ask('calendar.get', { exam })).phases.find((one) => one.id === 'publication')!
    await ask('notice.set-window', { exam, phase: 'publication', from: '2024-06-11', to: '2024-06-13' })
    expect(await window()).toMatchObject({ from: '2024-06-11', to: '2024-06-13', fromOffset: 17, toOffset: 19 })
    const { exam: before } = await ask('exams.get', { exam })
    await ask('exams.update', {
      exam,
      sessions: before.sessions.map((one) => ({
        ...one,
        start: one.start.replace('05-25', '05-27'),
        end: one.end.replace('05-25', '05-27'),
      })),
    })
    expect(await window()).toMatchObject({ from: '2024-06-13', to: '2024-06-15' })
    expect((await ask('notice.get', { exam })).edited).toBe(true)
  })

  test('goes out as an .ics file, and only as one', async () => {
    const { ask, refused, folder } = await appWith()
    const file = join(folder, '日程.ics')
    expect(await ask('calendar.export', { exam, file })).toEqual({ file, events: 8 })
    const text = readFileSync(file, 'utf8')
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(8)
    expect(text).toContain('DTSTART;VALUE=DATE:20240507')
    expect(await refused('calendar.export', { exam, file: join(folder, '日程.txt') })).toMatchObject({
      code: 'file-kind-unknown',
    })
  })
})

describe('exams made from presets', () => {
  test('carry the whole notice with them', async () => {
    const { ask } = await appWith()
    const { exam: made } = await ask('exams.create', { preset: 'dm-2024-2' })
    const { notice, edited } = await ask('notice.get', { exam: made.id })
    expect(edited).toBe(true)
    expect(notice.fees.payee!.remark).toBe('单位名称和1+X考核费用')
    expect(notice.contacts).toHaveLength(3)
    expect((await ask('calendar.get', { exam: made.id, on: '2024-05-28' })).phases[0]).toMatchObject({
      to: '2024-05-28',
      toOffset: -17,
    })
  })

  test('on another day keep their times and T-offsets', async () => {
    const { ask } = await appWith()
    const { exam: made } = await ask('exams.create', {
      preset: 'dm-2024-1',
      day: '2025-05-24',
      name: '2025 年第一次统考',
    })
    expect(made.sessions.map((one) => one.start)).toEqual(['2025-05-24T08:30:00+08:00', '2025-05-24T14:00:00+08:00'])
    const calendar = await ask('calendar.get', { exam: made.id, on: '2025-05-01' })
    expect(calendar.moved).toBe(true)
    expect(calendar.phases[0]).toMatchObject({ to: '2025-05-06', toOffset: -18, given: false })
  })
})

describe('presets of the site’s own', () => {
  test('a new year’s notice: an exam is changed, kept as a preset, carried to another PC and used there', async () => {
    const first = await appWith()
    const { exam: made } = await first.ask('exams.create', { preset: 'dm-2024-1', day: '2025-05-24' })
    await first.ask('notice.set-window', { exam: made.id, phase: 'registration', from: null, to: '2025-04-30' })
    await first.ask('fees.set-rates', { exam: made.id, rates: [{ level: '初级', fen: 26_000 }], origin: '2025 年通知' })
    const { preset } = await first.ask('presets.save', { exam: made.id, name: '2025 年上半年统考' })
    const file = join(first.folder, '预设.json')
    await first.ask('presets.export', { preset, file })

    const second = await appWith()
    expect(await second.ask('presets.import', { file })).toEqual({ preset, name: '2025 年上半年统考', replaced: false })
    expect(await second.ask('presets.import', { file })).toMatchObject({ replaced: true })
    const { presets } = await second.ask('presets.list', {})
    expect(presets.map((one) => one.id)).toEqual(['dm-2024-1', 'dm-2024-2', 'practice', preset])
    const { exam: copy } = await second.ask('exams.create', { preset })
    expect((await second.ask('calendar.get', { exam: copy.id })).phases[0]).toMatchObject({
      to: '2025-04-30',
      toOffset: -24,
    })
    expect((await second.ask('fees.get', { exam: copy.id })).rates).toEqual([{ level: '初级', fen: 26_000 }])
    await second.ask('presets.remove', { preset })
    expect((await second.ask('notice.get', { exam: copy.id })).notice.examDay).toBe('2025-05-24')
    expect(await second.refused('exams.create', { preset })).toMatchObject({ code: 'preset-not-found' })
  })

  test('a program preset comes back as the site’s own; other files are refused and change nothing', async () => {
    const { ask, refused, folder } = await appWith()
    const file = join(folder, 'a.json')
    await ask('presets.export', { preset: 'dm-2024-1', file })
    expect((await ask('presets.import', { file })).preset).toMatch(/^own-/)
    writeFileSync(file, '{"format":"examdesk-preset","version":1}')
    expect(await refused('presets.import', { file })).toMatchObject({ code: 'preset-file-wrong' })
    writeFileSync(file, 'not json')
    expect(await refused('presets.import', { file })).toMatchObject({ code: 'preset-file-wrong', problems: ['JSON'] })
    expect(await refused('presets.import', { file: join(folder, 'none.json') })).toMatchObject({
      code: 'file-not-found',
    })
    expect(await refused('presets.remove', { preset: 'dm-2024-1' })).toMatchObject({ code: 'preset-not-found' })
    expect((await ask('presets.list', {})).presets).toHaveLength(4)
  })

  test('nothing is left of a file that cannot be written', async () => {
    const { refused } = await appWith()
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'taken'), '')
    const file = join(folder, 'taken', 'a.json')
    expect(await refused('presets.export', { preset: 'dm-2024-1', file })).toMatchObject({ code: 'out-not-writable' })
  })
})
