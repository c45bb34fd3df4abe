import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { CandidateRow } from '../../core/contract.ts'
import { openPractice, openWindow, type TestWindow } from './test-window.tsx'

let opened: TestWindow
afterEach(() => opened.close())

async function openFirst(): Promise<{ exam: string; first: CandidateRow }> {
  opened = await openWindow()
  const exam = await openPractice(opened)
  const first = (await opened.call('roster.page', { exam, limit: 1 })).candidates[0]!
  const table = screen.getByRole('table', { name: '考生名单' })
  await opened.user.click(within(table).getAllByText(first.name)[0]!)
  await screen.findByText(`考生：${first.name}`)
  return { exam, first }
}
const now = async (exam: string, id: string): Promise<CandidateRow> =>
  (await opened.call('roster.page', { exam })).candidates.find((one) => one.id === id)!
const type = (label: string, value: string): void => {
  fireEvent.change(screen.getByLabelText(label, { selector: 'form input' }), { target: { value } })
}

test('a candidate is changed in the drawer, judged while typing, saved, and taken back with Ctrl+Z', async () => {
  const { exam, first } = await openFirst()
  await opened.user.click(screen.getByRole('button', { name: /^修\s*改$/ }))
  const form = await screen.findByRole('form', { name: `修改：${first.name}` })
  const save = within(form).getByRole('button', { name: /保\s*存/ })
  expect(save).toHaveProperty('disabled', true)

  const wrong = `${first.idNumber!.slice(0, 17)}${first.idNumber![17] === '1' ? '2' : '1'}`
  type('证件号码', wrong)
  expect(await within(form).findByText(/校验位不对/)).toBeTruthy()
  await waitFor(() => expect(save).toHaveProperty('disabled', true))
  type('证件号码', first.idNumber!)
  type('姓名', `${first.name}䶮`)
  type('院校', '丙校')
  await waitFor(() => expect(save).toHaveProperty('disabled', false))
  await opened.user.click(save)
  expect(await screen.findByText(`已保存 ${first.name}䶮 的修改。`)).toBeTruthy()
  expect(await now(exam, first.id)).toMatchObject({ name: `${first.name}䶮`, sourceName: first.name, school: '丙校' })
  // the drawer shows what is stored now
  expect((await screen.findByRole('dialog')).textContent).toContain('丙校')

  await opened.user.keyboard('{Control>}z{/Control}')
  await waitFor(async () => expect(await now(exam, first.id)).toEqual(first))
  expect(await screen.findByText(`已撤销：修改考生资料 ${first.name}`)).toBeTruthy()
})

test('a candidate is withdrawn after a question, and brought back', async () => {
  const { exam, first } = await openFirst()
  await opened.user.click(screen.getByRole('button', { name: /^撤\s*下$/ }))
  const ask = await screen.findByRole('tooltip', { name: /撤下这名考生/ })
  await opened.user.click(within(ask).getByRole('button', { name: /撤\s*下/ }))
  await screen.findByText(`已撤下 ${first.name}。`)
  expect(await now(exam, first.id)).toMatchObject({ withdrawn: true })
  await opened.user.click(await screen.findByRole('button', { name: /^恢\s*复$/ }))
  await screen.findByText(`已恢复 ${first.name}。`)
  expect((await now(exam, first.id)).withdrawn).toBeUndefined()
})

test('somebody who is in no file is added by hand, onto the next free seat', async () => {
  opened = await openWindow()
  const exam = await openPractice(opened)
  const first = (await opened.call('roster.page', { exam, limit: 1 })).candidates[0]!
  await opened.call('seats.mark', { exam, candidates: [first.id], withdrawn: true })
  await opened.user.click(screen.getByRole('button', { name: '添加考生' }))
  const form = await screen.findByRole('form', { name: '手工添加一名考生' })
  await waitFor(() => expect(within(form).getByRole('checkbox')).toHaveProperty('checked', true))
  type('姓名', '迪丽热巴•艾力')
  type('证件号码', 'E12345678')
  expect(await within(form).findByText(/护照号码/)).toBeTruthy()
  await opened.user.click(within(form).getByRole('button', { name: '添加考生' }))
  await screen.findByText(/迪丽热巴·艾力.*考场/)
  const { candidates, total } = await opened.call('roster.page', { exam, find: '迪丽热巴' })
  expect(total).toBe(1)
  expect(candidates[0]).toMatchObject({ idType: 'passport', room: first.room, seat: first.seat })
})
