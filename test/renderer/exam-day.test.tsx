import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { act, createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CandidateRow } from '../../core/contract.ts'
import { usePlace } from '../../renderer/state/place.ts'
import { openPractice, openWindow, type TestWindow } from './test-window.tsx'

let opened: TestWindow
let exam: string
let morning: readonly CandidateRow[]

/** The PC's clock in milliseconds before or after what it is: ten minutes before the session begins. */
let shift: number

beforeEach(async () => {
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  shift = Date.parse(`${today}T08:50:00+08:00`) - Date.now()
  opened = await openWindow({ wall: () => Date.now() + shift })
  exam = await openPractice(opened)
  await opened.call('settings.set', { operator: '张老师' })
  morning = (await opened.call('roster.page', { exam, session: 'am' })).candidates
})
afterEach(() => opened.close())

async function openDesk(): Promise<void> {
  const steps = screen.getByRole('navigation', { name: '工作步骤' })
  await opened.user.click(within(steps).getByRole('button', { name: /签到/ }))
  await screen.findByText('等待扫码')
}

/** What a keyboard scanner sends, each key 4 ms after the one before however busy the test machine is. */
function scan(code: string): void {
  const target = document.activeElement ?? document.body
  let at = performance.now()
  for (const key of [...code, 'Enter']) {
    const physical = key === 'Enter' ? 'Enter' : /\d/.test(key) ? `Digit${key}` : `Key${key.toUpperCase()}`
    const event = createEvent.keyDown(target, { key, code: physical })
    Object.defineProperty(event, 'timeStamp', { value: (at += 4) })
    fireEvent(target, event)
  }
}

const verdict = (): HTMLElement => within(screen.getByRole('region', { name: '签到台' })).getByRole('status')
const numberOf = (index: number): string => morning[index]!.admissionNumber!
const events = () => opened.call('checkin.events', { exam, session: 'am' })

test('identity steps are confirmed by one key; whoever was passed over is listed and confirmed later', async () => {
  await opened.call('exams.update', { exam, identitySteps: ['id-card', 'photo'] })
  await openDesk()
  scan(numberOf(0))
  await screen.findByRole('button', { name: /核验无误/ })
  fireEvent.keyDown(document.body, { key: 'F8', code: 'F8' })
  await screen.findByText('✓ 已核验')
  scan(numberOf(1))
  await waitFor(() => expect(verdict().textContent).toContain(morning[1]!.name))
  scan(numberOf(2)) // nobody waits for the one before
  await waitFor(() => expect(verdict().textContent).toContain(morning[2]!.name))
  await opened.user.click(await screen.findByRole('tab', { name: '未核验 2' }))
  const [first] = await screen.findAllByRole('button', { name: '核验无误' })
  await opened.user.click(first!)
  await waitFor(async () => expect((await events()).unchecked).toHaveLength(1))
})

test('the wrong person is put right in one step, and an unclear one is not', async () => {
  await openDesk()
  scan(numberOf(0))
  await waitFor(() => expect(verdict().textContent).toContain('签到成功'))
  await opened.user.click(await screen.findByRole('button', { name: `撤销 ${morning[0]!.name} 的签到` }))
  const who = await screen.findByRole('textbox', { name: /实际是哪位考生/ })
  fireEvent.change(who, { target: { value: '李娜' } })
  await opened.user.click(screen.getByRole('button', { name: '扫错了人' }))
  await screen.findByText(/不能确定是本场的哪一位考生/)
  fireEvent.change(who, { target: { value: numberOf(5) } })
  await opened.user.click(screen.getByRole('button', { name: '扫错了人' }))
  await waitFor(async () =>
    expect((await opened.call('roster.page', { exam, find: numberOf(5) })).candidates[0]!.status).toBe('present'),
  )
  expect((await opened.call('roster.page', { exam, find: numberOf(0) })).candidates[0]!.status).toBe('expected')
  expect((await opened.call('journal.page', { exam })).entries[0]!.action).toBe('correct-check-in')
})

test('a check-in of long ago is taken back after another scan, and its verdict leaves the screen', async () => {
  await openDesk()
  const first = await opened.call('checkin.scan', { exam, session: 'am', code: numberOf(0), operator: '张老师' })
  for (let i = 1; i < 60; i++)
    await opened.call('checkin.scan', { exam, session: 'am', code: numberOf(i), operator: '张老师' })
  const { recent } = await opened.call('checkin.board', { exam, session: 'am' })
  expect(recent.map(({ record }) => record.id)).not.toContain(first.record)
  scan(numberOf(0))
  await waitFor(() => expect(verdict().textContent).toContain('已签到过'))
  fireEvent.keyDown(document.body, { key: 'F9', code: 'F9' })
  const form = await screen.findByRole('form', { name: `撤销 ${morning[0]!.name} 的签到` })
  await opened.user.click(within(form).getByRole('button', { name: '证件不符' }))
  await opened.user.click(within(form).getByRole('button', { name: '确认撤销' }))
  await screen.findByText('等待扫码')
  expect((await opened.call('roster.page', { exam, find: numberOf(0) })).candidates[0]!.status).toBe('expected')
  expect((await opened.call('checkin.board', { exam, session: 'am' })).recent[0]!.record).toMatchObject({
    kind: 'undo',
    of: first.record,
    reason: '证件不符',
  })
})

test('what happened in no room adds no room to the desk or the hall', async () => {
  await opened.call('incidents.record', {
    exam,
    session: 'am',
    room: '',
    incident: 'equipment',
    text: '停电',
    staff: ['张老师'],
    operator: '张老师',
  })
  await openDesk()
  await screen.findByRole('button', { name: '第03考场' })
  expect(screen.queryByText('未编考场')).toBeNull()
  await screen.findByRole('tab', { name: '座位图' })
  await opened.call('checkin.walk-in', { exam, session: 'am', name: '钱七', operator: '张老师' })
  await opened.user.keyboard('{Alt>}3{/Alt}')
  const line = (await screen.findByRole('rowheader', { name: '考场以外' })).closest('tr')!
  const total = screen.getByRole('button', { name: '整个考点' }).closest('tr')!
  // expected, present, late, absent, not recorded, incidents, walk-ins, out, and the state
  const figures = (row: HTMLElement) => [...row.querySelectorAll('td')].slice(5, 7).map((cell) => cell.textContent)
  expect(figures(line)).toEqual(['1', '1'])
  expect(figures(total)).toEqual(['1', '1'])
  expect((await opened.call('hall.board', { exam, session: 'am' })).rooms.map((one) => one.room)).toEqual([
    '01',
    '02',
    '03',
  ])
})

/** A roster of the session's level with these rooms, one candidate in each; '' is none. */
async function oneIn(rooms: readonly string[]): Promise<void> {
  const file = join(opened.folder, '各考场.csv')
  const rows = rooms.map(
    (room, i) => `各考场${i},K7${String(i).padStart(8, '0')},77${i + 1000},中级,${room},${room && 1}`,
  )
  writeFileSync(file, ['姓名,证件号码,准考证号,级别,考场号,座位号', ...rows].join('\n'))
  await opened.call('roster.import', { exam, file })
}

test('a desk of a room that the session does not use is not offered the other rooms to sign', async () => {
  await oneIn(['09'])
  await openDesk()
  await opened.user.click(await screen.findByRole('button', { name: '第09考场' }))
  act(() => usePlace.getState().choose({ session: 'pm' }))
  await opened.user.keyboard('{Alt>}3{/Alt}')
  await screen.findByText(/第09考场在“.*”没有考生/)
  expect(screen.queryByRole('form', { name: '确定缺考并签字' })).toBeNull()
  await opened.user.click(screen.getByRole('button', { name: '看本场全部考场' }))
  await screen.findByText('全部未关闭的考场（3 个）')
})

test('whoever has no room is closed by himself, and the desk stays one for the whole site', async () => {
  await oneIn([''])
  await openDesk()
  await opened.user.keyboard('{Alt>}3{/Alt}')
  await opened.user.click(await screen.findByRole('button', { name: '未编考场' }))
  await screen.findByRole('heading', { name: '未编考场' })
  await opened.user.keyboard('{Alt>}1{/Alt}')
  await screen.findByText('等待扫码')
  scan('771000')
  await waitFor(() => expect(verdict().textContent).toContain('签到成功'))
})

test('the hall shows hundreds of rooms in turns', async () => {
  await oneIn(Array.from({ length: 97 }, (_, i) => String(i + 101)))
  await openDesk()
  await opened.user.keyboard('{Alt>}5{/Alt}')
  const hall = await screen.findByRole('region', { name: '大屏' })
  await within(hall).findByText(/第 1–34 个考场，共 100 个/)
  expect(within(hall).getAllByRole('listitem')).toHaveLength(34)
})

test('a stranger is written down once: the desk is ready for the next one after it', async () => {
  await openDesk()
  scan('99999999')
  await waitFor(() => expect(verdict().textContent).toContain('不在名单'))
  fireEvent.keyDown(document.body, { key: 'F4', code: 'F4' })
  const form = await screen.findByRole('form', { name: '登记名单外人员' })
  await opened.user.type(within(form).getByRole('textbox', { name: '姓名' }), '赵六')
  await opened.user.click(within(form).getByRole('button', { name: '登记' }))
  await screen.findByText('等待扫码')
  expect((await events()).walkIns.map(({ name, number }) => [name, number])).toEqual([['赵六', '99999999']])
})

test('a clock that was changed is told in words, and can be put away', async () => {
  await openDesk()
  scan(numberOf(0))
  await waitFor(() => expect(verdict().textContent).toContain('签到成功'))
  expect(screen.queryByText(/电脑时钟在/)).toBeNull()
  shift -= 10 * 60_000
  scan(numberOf(1))
  const note = await screen.findByText(/电脑时钟在 .* 被改动（拨慢 10 分钟）/)
  await opened.user.click(within(note.closest('[role=alert]') as HTMLElement).getByRole('button'))
  await waitFor(() => expect(screen.queryByText(/电脑时钟在/)).toBeNull())
})

test('a rehearsal is begun anew, and the simulated scanner checks candidates in', async () => {
  await openDesk()
  await opened.user.click(screen.getByRole('button', { name: /模拟扫码/ }))
  await opened.user.click(await screen.findByText('下一位考生'))
  await waitFor(() => expect(verdict().textContent).toContain('签到成功'))
  await opened.user.click(screen.getByRole('button', { name: '清空重来' }))
  const asked = await screen.findByRole('tooltip')
  await opened.user.click(within(asked).getByRole('button', { name: '清空重来' }))
  await waitFor(async () =>
    expect((await opened.call('attendance.counts', { exam })).rooms.every((one) => one.present === 0)).toBe(true),
  )
})

test('the place of this PC is kept by the services, not only by the browser', async () => {
  await openDesk()
  await opened.user.click(await screen.findByRole('button', { name: '第02考场' }))
  await opened.user.keyboard('{Alt>}3{/Alt}')
  await waitFor(async () =>
    expect((await opened.call('settings.get', {})).desk).toEqual({
      exam,
      screen: 'checkin',
      room: '02',
      view: 'closing',
    }),
  )
})
