import { act, createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CandidateRow } from '../../core/contract.ts'
import { openPractice, openWindow, type TestWindow } from './test-window.tsx'

let opened: TestWindow
let exam: string
let morning: readonly CandidateRow[]
let afternoon: readonly CandidateRow[]

beforeEach(async () => {
  opened = await openWindow()
  exam = await openPractice(opened)
  morning = (await opened.call('roster.page', { exam, session: 'am' })).candidates
  afternoon = (await opened.call('roster.page', { exam, session: 'pm' })).candidates
  await opened.user.keyboard('{Control>}5{/Control}')
  await screen.findByText('等待扫码')
})
afterEach(() => opened.close())

/** What a keyboard scanner sends: characters at once, then Enter. Under an input method the keys bear no character. */
function scan(
  code: string,
  options: { readonly inputMethod?: boolean; readonly end?: 'Enter' | 'Tab' | 'none'; readonly from?: number } = {},
): void {
  const target = document.activeElement ?? document.body
  let at = options.from ?? performance.now()
  const press = (key: object): void => {
    const event = createEvent.keyDown(target, key)
    Object.defineProperty(event, 'timeStamp', { value: (at += 4) }) // a busy test machine is no slow scanner
    fireEvent(target, event)
  }
  for (const char of code) {
    const physical = /\d/.test(char) ? `Digit${char}` : /[a-z]/i.test(char) ? `Key${char.toUpperCase()}` : 'Minus'
    press({ key: options.inputMethod ? 'Process' : char, code: physical, shiftKey: /[A-Z]/.test(char) })
  }
  const end = options.end ?? 'Enter'
  if (end !== 'none') press({ key: options.inputMethod ? 'Process' : end, code: end })
}

const verdict = (): HTMLElement => within(screen.getByRole('region', { name: '签到台' })).getByRole('status')
const numberOf = (index: number): string => morning[index]!.admissionNumber!

test('a scan is shown with name, room and seat, announced, counted and on disk', async () => {
  scan(numberOf(0))
  await waitFor(() => expect(verdict().textContent).toContain('签到成功'))
  expect(verdict().textContent).toContain(morning[0]!.name)
  expect(verdict().textContent).toContain('第01考场')
  expect(verdict().getAttribute('aria-live')).toBe('assertive')
  await waitFor(() => expect(screen.getByRole('region', { name: '到场情况' }).textContent).toMatch(/已到1迟到0/))
  expect((await opened.call('journal.page', { exam })).entries[0]!.action).toBe('check-in')
})

/** When to begin a scan so that the moment of its last key plus a second, less that moment, is a little under a second. */
function awkwardMoment(code: string): number {
  for (let from = performance.now(); ; from += 0.013) {
    let last = from
    for (const _char of code) last += 4
    if (last + 1000 - last < 1000) return from
  }
}

test('a scanner that leaves its suffix out is heard whatever fraction of a second it is', async () => {
  scan(numberOf(0))
  await waitFor(() => expect(verdict().textContent).toContain(morning[0]!.name))
  scan(numberOf(1), { end: 'none', from: awkwardMoment(numberOf(1)) })
  await waitFor(() => expect(verdict().textContent).toContain(morning[1]!.name))
})

test('the scanner is heard under a Chinese input method, with Tab, without suffix, and with the focus on a button', async () => {
  scan(numberOf(0), { inputMethod: true })
  await waitFor(() => expect(verdict().textContent).toContain(morning[0]!.name))
  scan(numberOf(1), { end: 'Tab' })
  await waitFor(() => expect(verdict().textContent).toContain(morning[1]!.name))
  scan(numberOf(2), { end: 'none' })
  await waitFor(() => expect(verdict().textContent).toContain(morning[2]!.name))
  act(() => screen.getByRole('button', { name: /全幅显示/ }).focus())
  scan(numberOf(3))
  await waitFor(() => expect(verdict().textContent).toContain(morning[3]!.name))
  expect(screen.getByRole('button', { name: /全幅显示/ })).toBeTruthy()
})

test('twice, another session and an unknown code are told apart, with when, where and what', async () => {
  scan(numberOf(0))
  await waitFor(() => expect(verdict().textContent).toContain('签到成功'))
  scan(numberOf(0))
  await waitFor(() => expect(verdict().textContent).toContain('已签到过'))
  expect(verdict().textContent).toMatch(/08:50 已签到 · 整个考点 · PC-1/)
  scan(afternoon[0]!.admissionNumber!)
  await waitFor(() => expect(verdict().textContent).toContain('不在本场次'))
  expect(verdict().textContent).toContain('下午 初级')
  scan('9999999999')
  await waitFor(() => expect(verdict().textContent).toContain('不在名单'))
  expect(verdict().textContent).toContain('9999999999')
  const { rooms } = await opened.call('attendance.counts', { exam, session: 'am' })
  expect(rooms.reduce((sum, room) => sum + room.present, 0)).toBe(1)
})

test('the rehearsal clock decides: too early, late, too late; every record says it was set', async () => {
  await opened.user.click(screen.getByRole('button', { name: '调晚 10 分钟' }))
  await opened.user.click(screen.getByRole('button', { name: '调晚 10 分钟' }))
  scan(numberOf(0))
  await waitFor(() => expect(verdict().textContent).toContain('迟到'))
  await opened.user.click(screen.getByRole('button', { name: '调晚 60 分钟' }))
  scan(numberOf(1))
  await waitFor(() => expect(verdict().textContent).toContain('已过入场时间'))
  await opened.user.click(screen.getByRole('button', { name: '回到开考前 10 分钟' }))
  for (let i = 0; i < 3; i++) await opened.user.click(screen.getByRole('button', { name: '调早 10 分钟' }))
  scan(numberOf(2))
  await waitFor(() => expect(verdict().textContent).toContain('未到入场时间'))
  const { recent } = await opened.call('checkin.board', { exam, session: 'am' })
  expect(recent.map(({ record }) => record.clock)).toEqual(['set', 'set', 'set'])
})

test('a desk of one room sends others to theirs', async () => {
  await opened.user.click(await screen.findByRole('button', { name: '第02考场' }))
  scan(numberOf(0))
  await waitFor(() => expect(verdict().textContent).toContain('不在本考场'))
  expect(verdict().textContent).toContain('应到第01考场')
})

test('a check-in is taken back with a reason, and a scan meanwhile is neither stopped nor typed into the reason', async () => {
  scan(numberOf(0))
  await waitFor(() => expect(verdict().textContent).toContain('签到成功'))
  await waitFor(() => expect(screen.getByRole('button', { name: `撤销 ${morning[0]!.name} 的签到` })).toBeTruthy())
  await opened.user.keyboard('{Control>}z{/Control}')
  const reason = await screen.findByRole('textbox', { name: '撤销的原因' })
  await opened.user.type(reason, '扫错')
  await new Promise((resume) => setTimeout(resume, 150))
  scan(numberOf(1))
  await waitFor(() => expect(verdict().textContent).toContain(morning[1]!.name))
  expect(reason).toHaveProperty('value', '扫错')
  await opened.user.click(screen.getByRole('button', { name: '确认撤销' }))
  await waitFor(async () =>
    expect((await opened.call('roster.page', { exam, find: numberOf(0) })).candidates[0]!.status).toBe('expected'),
  )
  expect((await opened.call('checkin.board', { exam, session: 'am' })).recent[0]!.record).toMatchObject({
    kind: 'undo',
    reason: '扫错',
  })
})

test('a name is typed, the people of that name are told apart, and one is chosen by key', async () => {
  const two = morning.filter((one) => one.name === '李娜')
  expect(two).toHaveLength(2)
  await opened.user.type(screen.getByLabelText(/扫码，或输入/), '李娜')
  const list = await screen.findByRole('list', { name: '符合的考生' })
  expect(within(list).getAllByRole('button')).toHaveLength(2)
  expect(list.textContent).toContain(`证件尾号 ${two[0]!.idNumber!.slice(-4)}`)
  await opened.user.keyboard('2')
  await waitFor(() => expect(verdict().textContent).toContain('签到成功'))
  const { candidates } = await opened.call('roster.page', { exam, session: 'am', find: '李娜' })
  expect(candidates.filter((one) => one.status === 'present')).toHaveLength(1)
})

test('a tail that only one candidate has is enough, followed by Enter at once', async () => {
  const person = userEvent.setup({ delay: 90 }) // slower than any scanner
  await person.type(screen.getByLabelText(/扫码，或输入/), `${numberOf(6).slice(-6)}{Enter}`)
  await waitFor(() => expect(verdict().textContent).toContain('签到成功'))
  expect(verdict().textContent).toContain(morning[6]!.name)
})

test('three keys of a quick person are no scan and none of them is lost', async () => {
  const box = screen.getByLabelText(/扫码，或输入/) as HTMLInputElement
  scan('123', { end: 'none' })
  await waitFor(() => expect(box.value).toBe('3'))
})

test('a scan right after an entered tail loses neither', async () => {
  const person = userEvent.setup({ delay: 90 })
  await person.type(screen.getByLabelText(/扫码，或输入/), `${numberOf(6).slice(-6)}{Enter}`)
  scan(numberOf(7))
  await waitFor(async () => {
    const { candidates } = await opened.call('roster.page', { exam, session: 'am', status: 'present' })
    expect(candidates.map((one) => one.name)).toEqual([morning[6]!.name, morning[7]!.name])
  })
})

test('a code whose beginning a standing computer cut off is put together again', async () => {
  const [first, ...rest] = numberOf(5)
  scan(first!, { end: 'none' })
  await new Promise((resume) => setTimeout(resume, 400))
  scan(rest.join(''))
  await waitFor(() => expect(verdict().textContent).toContain(morning[5]!.name))
  expect((await opened.call('journal.page', { exam })).entries.filter((one) => one.action === 'check-in')).toHaveLength(
    1,
  )
})
