import { describe, expect, test } from 'vitest'
import { planCalendar } from '../../core/notice/calendar.ts'
import { calendarEvents } from '../../core/notice/calendar-events.ts'
import { writeIcs } from '../../core/notice/ics.ts'
import { findPreset } from '../../core/presets/presets.ts'

const now = '2024-04-20T09:00:00+08:00'
/** The content lines of a file, folding undone as RFC 5545 says. */
const contentLines = (ics: string) => ics.replaceAll('\r\n ', '').split('\r\n')

describe('an iCalendar file', () => {
  const ics = writeIcs(
    '考试日程',
    [
      {
        uid: 'a@x',
        title: '打印物料；核对, 检查\\',
        description: '第一行\n第二行',
        when: { from: '2024-05-13', to: '2024-05-24' },
      },
      {
        uid: 'b@x',
        title: '𠮷'.repeat(60),
        location: '实训楼',
        when: { start: '2024-05-25T14:00:00+08:00', end: '2024-05-25T16:30:00+08:00' },
        remind: 60,
      },
    ],
    now,
  )

  test('ends every line with CRLF and none is longer than 75 bytes or broken inside a character', () => {
    expect(ics.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of ics.split('\r\n')) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
      expect(line).not.toMatch(/[\ud800-\udbff]$|^ ?[\udc00-\udfff]/)
    }
    expect(contentLines(ics)).toContain(`SUMMARY:${'𠮷'.repeat(60)}`)
  })

  test('writes days to the day after and moments in UTC', () => {
    expect(contentLines(ics)).toEqual(
      expect.arrayContaining([
        'DTSTART;VALUE=DATE:20240513',
        'DTEND;VALUE=DATE:20240525',
        'DTSTART:20240525T060000Z',
        'DTEND:20240525T083000Z',
        'TRIGGER:-PT60M',
        'DTSTAMP:20240420T010000Z',
        'LOCATION:实训楼',
      ]),
    )
  })

  test('escapes what has a meaning of its own', () => {
    expect(contentLines(ics)).toEqual(
      expect.arrayContaining(['SUMMARY:打印物料；核对\\, 检查\\\\', 'DESCRIPTION:第一行\\n第二行']),
    )
  })
})

test('the calendar of the first sitting: six windows, two sessions', () => {
  const preset = findPreset('dm-2024-1')!
  const exam = { id: 'e1', name: preset.name, site: '某学院', sessions: [...preset.sessions('')], createdAt: now }
  const events = calendarEvents(
    exam,
    planCalendar({ exam, notice: preset.notice(''), stored: new Map(), today: '2024-05-01' }),
  )
  const told = events.map(({ title, when }) => [title, ...Object.values(when)])
  expect(told).toEqual([
    ['考核报名截止', '2024-05-07', '2024-05-07'],
    ['考务及技术人员培训、编排考场', '2024-05-08', '2024-05-12'],
    ['考点设备调试、安装考核平台', '2024-04-25', '2024-05-19'],
    ['下载准考证、部署考场、打印物料', '2024-05-13', '2024-05-24'],
    ['成绩公示', '2024-06-05', '2024-06-07'],
    ['颁发证书开始', '2024-06-07', '2024-06-07'],
    ['上午 中级 2024年第一次数字营销技术应用全国统考', '2024-05-25T08:30:00+08:00', '2024-05-25T11:30:00+08:00'],
    ['下午 初级 2024年第一次数字营销技术应用全国统考', '2024-05-25T14:00:00+08:00', '2024-05-25T16:30:00+08:00'],
  ])
  expect(new Set(events.map((event) => event.uid)).size).toBe(8)
  expect(events[0]!.description).toContain('（T−18）\n☐ 非考点的试点院校')
})
