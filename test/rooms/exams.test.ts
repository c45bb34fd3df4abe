import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { defaultSettings } from '../../electron/services/settings.ts'
import { type AnApp, anApp } from './an-app.ts'

let app: AnApp
beforeEach(async () => {
  app = await anApp()
})
afterEach(() => app.dispose())

describe('exams', () => {
  test('the presets are offered, the practice exam on today', async () => {
    const { presets } = await app.ask('presets.list', {})
    expect(presets.map((p) => p.id)).toEqual(expect.arrayContaining(['dm-2024-1', 'dm-2024-2', 'practice']))
    expect(presets.find((p) => p.id === 'dm-2024-1')!.sessions.map((s) => s.start)).toContain(
      '2024-05-25T08:30:00+08:00',
    )
  })

  test('made, listed newest first, renamed; the same after a restart', async () => {
    const { exam } = await app.ask('exams.create', { preset: 'dm-2024-2', site: '滨海考点' })
    expect(exam).toMatchObject({ name: '2024年第二次数字营销技术应用全国统考', site: '滨海考点', practice: false })
    await app.ask('exams.create', { preset: 'dm-2024-1', name: '上半年' })
    await app.ask('exams.update', { exam: exam.id, name: '第二次' })
    await app.reopen()
    const { exams } = await app.ask('exams.list', {})
    expect(exams.map((e) => [e.name, e.candidates, e.state])).toEqual([
      ['上半年', 0, 'ready'],
      ['第二次', 0, 'ready'],
    ])
    expect((await app.ask('exams.get', { exam: exam.id })).exam).toMatchObject({ name: '第二次', site: '滨海考点' })
  })

  test('of those made within one second the last one is first, also after a restart', async () => {
    const names = ['一', '二', '三', '四', '五', '六']
    for (const name of names) await app.ask('exams.create', { preset: 'practice', name })
    const listed = async () => (await app.ask('exams.list', {})).exams.map(({ name }) => name)
    expect(await listed()).toEqual(names.toReversed())
    await app.reopen()
    expect(await listed()).toEqual(names.toReversed())
  })

  test('an unknown preset, an unknown exam', async () => {
    expect(await app.refusal('exams.create', { preset: 'x' })).toMatchObject({ code: 'preset-not-found' })
    expect(await app.refusal('exams.get', { exam: 'x' })).toMatchObject({ code: 'exam-not-found' })
    expect((await app.ask('exams.list', {})).exams).toEqual([])
  })

  test('rules and sessions can be edited; what cannot be is refused and nothing changes', async () => {
    const { exam } = await app.ask('exams.create', { preset: 'dm-2024-1' })
    const rules = { ...exam.rules, lateBarred: { value: 0, origin: '考务手册第 3 条' } }
    expect((await app.ask('exams.update', { exam: exam.id, rules })).exam.rules.lateBarred.value).toBe(0)
    const [first, second] = exam.sessions as [(typeof exam.sessions)[0], (typeof exam.sessions)[0]]
    expect(
      await app.refusal('exams.update', { exam: exam.id, sessions: [{ ...first, end: first.start }] }),
    ).toMatchObject({ code: 'session-times-invalid' })
    expect(await app.refusal('exams.update', { exam: exam.id, sessions: [first, first] })).toMatchObject({
      code: 'session-doubled',
    })
    expect((await app.ask('exams.update', { exam: exam.id, sessions: [second, first] })).exam.sessions).toEqual([
      second,
      first,
    ])
    expect((await app.ask('exams.get', { exam: exam.id })).exam.rules).toEqual(rules)
  })

  test('a session with candidates cannot be removed', async () => {
    const { exam } = await app.ask('exams.practice', {})
    expect(await app.refusal('exams.update', { exam: exam.id, sessions: [exam.sessions[0]!] })).toEqual({
      code: 'session-has-candidates',
      session: 'pm',
      candidates: 60,
    })
  })
})

describe('the practice exam', () => {
  test('comes in without an error: 120 candidates, 3 rooms, seats as in the file', async () => {
    const { exam } = await app.ask('exams.practice', {})
    expect(exam.practice).toBe(true)
    const { total, candidates } = await app.ask('roster.page', { exam: exam.id, limit: 200 })
    expect(total).toBe(120)
    const { rooms } = await app.ask('rooms.list', { exam: exam.id })
    expect(rooms.map((r) => [r.id, r.capacity, r.taken])).toEqual(
      ['01', '02', '03'].map((id) => [id, 20, { am: 20, pm: 20 }]),
    )
    const named = (name: string) => candidates.filter((c) => c.name === name)
    expect(named('李娜').map((c) => [c.room, c.sameName])).toEqual([
      ['01', true],
      ['01', true],
    ])
    expect(named('王䶮')[0]).toMatchObject({ room: '01', seat: '01', studentNumber: '0024010000' })
    expect(named('迪丽努尔·买买提')[0]!.sourceName).toBe('迪丽努尔•买买提')
    expect(
      candidates
        .filter((c) => c.idNumber === 'H00000016')
        .map((c) => c.session)
        .sort(),
    ).toEqual(['am', 'pm'])
    expect([...new Set(candidates.map((c) => c.idType))].sort()).toEqual([
      'passport',
      'permit',
      'resident-id',
      'resident-id-15',
      'temporary',
    ])
  })

  test('its preview has warnings, and no errors', async () => {
    const { exam } = await app.ask('exams.create', { preset: 'practice' })
    const file = new URL('../../assets/practice/名单.csv', import.meta.url)
    const report = await app.ask('roster.preview', { exam: exam.id, file: decodeURIComponent(file.pathname) })
    expect([report.errors, report.encoding, report.headerRow, report.rows]).toEqual([[], 'gb18030', 2, 120])
    expect(report.warnings.map((w) => w.code)).toEqual(
      expect.arrayContaining([
        'same-name',
        'name-normalised',
        'id-15-digits',
        'id-temporary',
        'id-passport',
        'id-permit',
      ]),
    )
  })

  test('the steps: roster and rooms ready, the rest not started; check-in under way after the first', async () => {
    const { exam } = await app.ask('exams.practice', {})
    const states = async () =>
      Object.fromEntries((await app.ask('exams.steps', { exam: exam.id })).steps.map((s) => [s.id, s.state]))
    expect(await states()).toEqual({
      roster: 'ready',
      rooms: 'ready',
      materials: 'not-started',
      equipment: 'not-started',
      checkin: 'not-started',
      summary: 'not-started',
    })
    const at = exam.sessions[0]!.start
    const answer = await app.ask('checkin.scan', { exam: exam.id, session: 'am', code: '3701860002000101', now: at })
    expect([answer.verdict, answer.candidate?.name]).toEqual(['checked-in', '王䶮'])
    expect(await states()).toMatchObject({ checkin: 'attention', summary: 'attention' })
  })
})

describe('settings', () => {
  test('have defaults, are kept, and are told to the window', async () => {
    expect(await app.ask('settings.get', {})).toEqual(defaultSettings)
    const set = await app.ask('settings.set', { language: 'en', operator: '陈老师' })
    expect(set).toEqual({ ...defaultSettings, language: 'en', operator: '陈老师' })
    expect(app.events.filter((e) => e.event === 'settings')).toEqual([{ event: 'settings', settings: set }])
    await app.ask('settings.set', { language: 'en' })
    expect(app.events.filter((e) => e.event === 'settings')).toHaveLength(1)
    await app.reopen()
    expect(await app.ask('settings.get', {})).toEqual(set)
  })

  test('a wrong value is refused', async () => {
    expect(await app.refusal('settings.set', { zoom: 500 })).toMatchObject({ code: 'bad-input' })
    expect(await app.ask('settings.get', {})).toEqual(defaultSettings)
  })

  test('the site of this PC is that of a new exam unless another is named', async () => {
    await app.ask('settings.set', { site: '滨海考点' })
    expect((await app.ask('exams.create', { preset: 'dm-2024-1' })).exam.site).toBe('滨海考点')
    expect((await app.ask('exams.create', { preset: 'dm-2024-1', site: '别处' })).exam.site).toBe('别处')
  })
})
