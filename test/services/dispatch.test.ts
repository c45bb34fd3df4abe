import { expect, test } from 'vitest'
import { calls, type Handlers } from '../../core/contract.ts'
import { refusal } from '../../core/model/failure.ts'
import { dispatch } from '../../electron/services/dispatch.ts'

/** Handlers that answer with what they were given, except those named. */
function handlers(some: Partial<Handlers>): Handlers {
  const all = Object.fromEntries(Object.keys(calls).map((name) => [name, (input: unknown) => input]))
  return { ...all, ...some } as unknown as Handlers
}

const bugs: unknown[] = []
const ask = async (some: Partial<Handlers>, request: unknown) => {
  const text = typeof request === 'string' ? request : JSON.stringify(request)
  return JSON.parse(await dispatch(handlers(some), text, (_call, thrown) => `ref-${bugs.push(thrown)}`))
}

test('a good call is answered with the handler’s value', async () => {
  const answer = await ask({ 'exams.get': () => ({ exam: 'x' }) as never }, { call: 'exams.get', input: { exam: 'x' } })
  expect(answer).toEqual({ ok: true, value: { exam: 'x' } })
})

test('defaults of the contract are filled in before the handler sees the input', async () => {
  const answer = await ask({}, { call: 'roster.page', input: { exam: 'x' } })
  expect(answer.value).toMatchObject({ exam: 'x', offset: 0, limit: 100 })
})

test.each([
  ['not JSON', '{"call":', 'bad-input'],
  ['no call', { input: {} }, 'bad-input'],
  ['a call nobody knows', { call: 'exams.destroy', input: {} }, 'unknown-call'],
  ['a name of Object.prototype', { call: 'constructor', input: {} }, 'unknown-call'],
  ['a field too many', { call: 'exams.get', input: { exam: 'x', more: 1 } }, 'bad-input'],
  ['a wrong type', { call: 'exams.get', input: { exam: 7 } }, 'bad-input'],
])('%s is a failure, never an exception', async (_name, request, code) => {
  expect(await ask({}, request)).toMatchObject({ ok: false, failure: { code } })
})

test('an expected failure crosses with its data and what it carries', async () => {
  const refuse = () => {
    throw refusal({ code: 'rows-have-errors', rows: 3 }, { rows: 300 })
  }
  const answer = await ask({ 'exams.list': refuse }, { call: 'exams.list' })
  expect(answer).toEqual({ ok: false, failure: { code: 'rows-have-errors', rows: 3 }, carries: { rows: 300 } })
})

test('a bug becomes `internal` with a reference and is reported, its text does not cross', async () => {
  const before = bugs.length
  const answer = await ask(
    { 'exams.list': async () => Promise.reject(new Error('secret detail')) },
    { call: 'exams.list' },
  )
  expect(answer).toEqual({ ok: false, failure: { code: 'internal', ref: `ref-${before + 1}` } })
  expect(bugs[before]).toMatchObject({ message: 'secret detail' })
})
