import { describe, expect, test } from 'vitest'
import { Exam, Session } from '../../core/model/exam.ts'
import { findPreset, presets } from '../../core/presets/presets.ts'

/** The rows of the notice's table 一、考试计划安排, copied from 中教文〔2024〕2号. */
const notice = [
  {
    plan: '2024 年第一次数字营销技术应用全国统考',
    date: '2024 年 5 月 25 日',
    weekday: '周六',
    rows: [
      ['初级', '14:00-16:30'],
      ['中级', '08:30-11:30'],
    ],
  },
  {
    plan: '2024 年第二次数字营销技术应用全国统考',
    date: '2024 年 6 月 14 日',
    weekday: '周五',
    rows: [
      ['初级', '14:00-16:30'],
      ['中级', '08:30-11:30'],
      ['高级', '14:00-17:00'],
    ],
  },
] as const
const ids = ['dm-2024-1', 'dm-2024-2'] as const
const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

describe('presets', () => {
  test.each(notice.map((plan, i) => [ids[i]!, plan] as const))('%s says what the notice says', (id, plan) => {
    const preset = findPreset(id)!
    const sessions = preset.sessions('2030-01-01')
    expect(preset.name).toBe(plan.plan.replaceAll(' ', ''))
    expect(preset.certificate).toBe('数字营销技术应用')
    expect(preset.origin).toContain('中教文〔2024〕2号')
    const [year, month, day] = plan.date.match(/\d+/g)!.map(Number) as [number, number, number]
    const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    const told = sessions.map((s) => [s.level, `${s.start.slice(11, 16)}-${s.end.slice(11, 16)}`])
    expect(told.sort()).toEqual(plan.rows.map((r) => [...r]).sort())
    for (const session of sessions) {
      expect([session.start.slice(0, 10), session.end.slice(0, 10)]).toEqual([date, date])
      expect([session.start.slice(-6), session.end.slice(-6)]).toEqual(['+08:00', '+08:00'])
      expect(weekdays[new Date(`${session.start.slice(0, 10)}T00:00:00Z`).getUTCDay()]).toBe(plan.weekday)
    }
  })

  test('session ids and durations', () => {
    const told = presets.map((p) =>
      p.sessions('2026-03-01').map((s) => `${s.id} ${(Date.parse(s.end) - Date.parse(s.start)) / 60000}`),
    )
    expect(told).toEqual([
      ['am-intermediate 180', 'pm-junior 150'],
      ['am-intermediate 180', 'pm-junior 150', 'pm-senior 180'],
      ['am 180', 'pm 150'],
    ])
  })

  test('the practice exam lies on the day given, at the offset given', () => {
    const [am, pm] = findPreset('practice')!.sessions('2026-11-24T23:30:00+08:00')
    expect([am!.start, am!.end, pm!.start, pm!.end]).toEqual([
      '2026-11-24T09:00:00+08:00',
      '2026-11-24T12:00:00+08:00',
      '2026-11-24T14:00:00+08:00',
      '2026-11-24T16:30:00+08:00',
    ])
    expect(findPreset('practice')!.sessions('2026-11-24')[0]!.start).toBe('2026-11-24T09:00:00+08:00')
    expect(findPreset('practice')!.sessions('2026-11-24T10:00:00-05:00')[0]!.start).toBe('2026-11-24T09:00:00-05:00')
    expect(presets.filter((p) => p.practice).map((p) => p.id)).toEqual(['practice'])
  })

  test('every number is a rule that names its origin', () => {
    for (const { rules } of presets) {
      expect([rules.entryOpens.value, rules.lateBarred.value, rules.earliestLeave.value]).toEqual([30, 15, 30])
      for (const rule of Object.values(rules)) expect(rule.origin).toMatch(/^预设，请以本次考务手册为准（.+）$/)
    }
  })

  test('every preset makes a valid exam with unique sessions', () => {
    for (const preset of presets) {
      const sessions = preset.sessions('2026-11-24')
      for (const session of sessions) expect(Session.parse(session)).toEqual(session)
      expect(new Set(sessions.map((s) => s.id)).size).toBe(sessions.length)
      const { id, name, certificate, practice, rules } = preset
      Exam.parse({
        id,
        name,
        certificate,
        practice,
        rules,
        sessions,
        site: '',
        preset: id,
        createdAt: '2026-11-24T08:00:00+08:00',
      })
    }
    expect(findPreset('nothing')).toBeUndefined()
  })
})
