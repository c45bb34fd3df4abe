import { cleanup, renderHook, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { useCall } from '../../renderer/api/use-call.ts'
import { openWindow, type TestWindow } from './test-window.tsx'

let opened: TestWindow
afterEach(() => opened.close())

test('a change of the exam is shown without being asked for, and the old value stays until then', async () => {
  opened = await openWindow()
  const { exam } = await opened.call('exams.practice', {})
  const { result } = renderHook(() => useCall('attendance.counts', { exam: exam.id, session: 'am' }))
  await waitFor(() => expect(result.current.value).toBeDefined())
  const seen: (number | undefined)[] = []
  const { candidates } = await opened.call('roster.page', { exam: exam.id, session: 'am', limit: 1 })
  await opened.call('checkin.scan', {
    exam: exam.id,
    session: 'am',
    code: candidates[0]!.admissionNumber!,
    now: exam.sessions[0]!.start,
  })
  await waitFor(() => {
    seen.push(result.current.value?.rooms[0]?.present)
    expect(result.current.value?.rooms[0]?.present).toBe(1)
  })
  expect(seen).not.toContain(undefined)
})

test('an answer to an older question never replaces that to a newer one', async () => {
  let first = true
  opened = await openWindow({
    slow: (call) => {
      if (call !== 'roster.page' || !first) return 0
      first = false
      return 400
    },
  })
  const { exam } = await opened.call('exams.practice', {})
  cleanup()
  const { result, rerender } = renderHook(
    ({ session }) => useCall('roster.page', { exam: exam.id, session, limit: 1 }),
    { initialProps: { session: 'am' } },
  )
  rerender({ session: 'pm' })
  await waitFor(() => expect(result.current.value?.candidates[0]?.session).toBe('pm'))
  await new Promise((resume) => setTimeout(resume, 600))
  expect(result.current.value?.candidates[0]?.session).toBe('pm')
})

test('a failure is a value, and the next good answer takes its place', async () => {
  opened = await openWindow()
  const { result, rerender } = renderHook(({ exam }) => useCall('exams.get', { exam }), {
    initialProps: { exam: 'no-such-exam' },
  })
  await waitFor(() => expect(result.current.failure?.code).toBe('exam-not-found'))
  const { exam } = await opened.call('exams.practice', {})
  rerender({ exam: exam.id })
  await waitFor(() => expect(result.current.value?.exam.id).toBe(exam.id))
  expect(result.current.failure).toBeUndefined()
})

test('hundreds of changes lead to a few questions', async () => {
  let asked = 0
  const count = (call: string): number => {
    if (call === 'checkin.board') asked++
    return 5
  }
  opened = await openWindow({ slow: count })
  const { exam } = await opened.call('exams.practice', {})
  cleanup()
  const { result } = renderHook(() => useCall('checkin.board', { exam: exam.id, session: 'am' }))
  await waitFor(() => expect(result.current.value).toBeDefined())
  for (let i = 0; i < 300; i++)
    await opened.call('checkin.scan', { exam: exam.id, session: 'am', code: `none-${i}`, now: exam.sessions[0]!.start })
  await waitFor(() => expect(result.current.value?.recent[0]?.record).toMatchObject({ code: 'none-299' }))
  expect(asked).toBeLessThan(60)
})
