import { expect, test } from 'vitest'
import { readDay, readTime } from '../../core/roster/exam-moment.ts'
import { type SessionCells, sessionOfRow } from '../../core/roster/session-of-row.ts'

const session = (id: string, name: string, level: string, date: string, from: string, to: string) => ({
  id,
  name,
  level,
  start: `${date}T${from}:00+08:00`,
  end: `${date}T${to}:00+08:00`,
})
// The second sitting of 2024: 初级 and 高级 start together, two levels on two days.
const sessions = [
  session('d1-mid', '第一场', '中级', '2024-06-14', '08:30', '11:30'),
  session('d1-high', '第二场 高级', '高级', '2024-06-14', '14:00', '17:00'),
  session('d1-low', '第二场 初级', '初级', '2024-06-14', '14:00', '16:30'),
  session('d2-low', '第三场', '初级', '2024-06-15', '08:30', '11:00'),
]
const find = (cells: Partial<SessionCells>, among = sessions) => {
  const found = sessionOfRow({ session: '', level: '', date: '', time: '', subject: '', ...cells }, among)
  return 'session' in found ? found.session : `${found.problem}: ${found.choices.map((s) => s.id).join(' ')}`
}

test.each<[Partial<SessionCells>, string]>([
  [{ session: '第一场' }, 'd1-mid'],
  [{ session: 'd1-mid' }, 'd1-mid'],
  [{ session: ' 第 二场 高级 ' }, 'd1-high'],
  [{ level: '中级' }, 'd1-mid'],
  [{ level: '数字营销技术应用（高级）' }, 'd1-high'],
  [{ level: '初级' }, 'session-ambiguous: d1-low d2-low'],
  [{ level: '初级', date: '2024/6/15' }, 'd2-low'],
  [{ level: '初级', time: '14:00' }, 'd1-low'],
  [{ level: '初级', time: '下午' }, 'd1-low'],
  [{ date: '6月14日', time: '上午8:30-11:30' }, 'd1-mid'],
  [{ time: '2024-06-14 14:00—16:30' }, 'session-ambiguous: d1-high d1-low'],
  [{ session: '6月15日上午' }, 'd2-low'],
  [{ session: '下午 初级' }, 'd1-low'],
  [{ date: '45458' }, 'd2-low'],
  [{ subject: '数字营销（中级）' }, 'd1-mid'],
  [{ level: '技师' }, 'session-unknown: d1-mid d1-high d1-low d2-low'],
  [{ date: '2024-07-01' }, 'session-unknown: d1-mid d1-high d1-low d2-low'],
  [{ session: '第九批' }, 'session-unknown: d1-mid d1-high d1-low d2-low'],
  [{}, 'session-ambiguous: d1-mid d1-high d1-low d2-low'],
])('%j belongs to %s', (cells, id) => {
  expect(find(cells)).toBe(id)
})

test('an exam of one session takes every row that does not contradict it', () => {
  const one = sessions.slice(0, 1)
  expect(find({}, one)).toBe('d1-mid')
  expect(find({ session: '第九批' }, one)).toBe('d1-mid')
  expect(find({ level: '高级' }, one)).toBe('session-unknown: d1-mid')
})

test.each([
  ['2024-05-25', { year: 2024, month: 5, day: 25 }],
  ['2024/5/25', { year: 2024, month: 5, day: 25 }],
  ['2024.05.25', { year: 2024, month: 5, day: 25 }],
  ['２０２４年５月２５日', { year: 2024, month: 5, day: 25 }],
  ['20240525', { year: 2024, month: 5, day: 25 }],
  ['2024-05-25 14:00', { year: 2024, month: 5, day: 25 }],
  ['5月25日（周六）', { month: 5, day: 25 }],
  ['45437', { year: 2024, month: 5, day: 25 }],
  ['周六', undefined],
  ['14:00', undefined],
])('%j names the day %j', (cell, day) => {
  expect(readDay(cell)).toEqual(day)
})

test.each([
  ['14:00', { minutes: 840 }],
  ['14：00-16：30', { minutes: 840 }],
  ['下午2:00', { minutes: 840, half: 'pm' }],
  ['下午14:00', { minutes: 840, half: 'pm' }],
  ['8点30分', { minutes: 510 }],
  ['上午', { half: 'am' }],
  ['2024-05-25 08:30:00', { minutes: 510 }],
  ['周六', undefined],
])('%j names the time %j', (cell, time) => {
  expect(readTime(cell)).toEqual(time)
})
