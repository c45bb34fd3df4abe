import { type CallName, calls, type Handlers, Request } from '../../core/contract.ts'
import { type Failure, isRefusal } from '../../core/model/failure.ts'

/**
 * Carries one call: parses, checks the input against the contract, runs the handler, makes text of the
 * answer. Never rejects: an expected failure is `{ok:false, failure, carries?}`; a bug is `internal` with
 * a reference under which `onBug` got the details.
 */
export async function dispatch(
  handlers: Handlers,
  text: string,
  onBug: (call: string, thrown: unknown) => string,
): Promise<string> {
  let call = '?'
  try {
    const request = Request.safeParse(parse(text))
    if (!request.success) return failed({ code: 'bad-input', call, problems: problemsOf(request.error) })
    call = request.data.call
    if (!isCall(call)) return failed({ code: 'unknown-call', call })
    const input = calls[call].input.safeParse(request.data.input ?? {})
    if (!input.success) return failed({ code: 'bad-input', call, problems: problemsOf(input.error) })
    const handler = handlers[call] as (input: unknown) => unknown
    return JSON.stringify({ ok: true, value: await handler(input.data) })
  } catch (thrown) {
    if (isRefusal(thrown)) return JSON.stringify({ ok: false, failure: thrown.failure, carries: thrown.carries })
    return failed({ code: 'internal', ref: onBug(call, thrown) })
  }
}

const failed = (failure: Failure): string => JSON.stringify({ ok: false, failure })

const isCall = (name: string): name is CallName => Object.hasOwn(calls, name)

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // not JSON: the schema says what is wrong with it
  }
}

function problemsOf(error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] }): string[] {
  return error.issues.slice(0, 10).map((issue) => `${issue.path.map(String).join('.') || 'input'}: ${issue.message}`)
}
