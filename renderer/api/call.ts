import type { CallName, Input, Output } from '../../core/contract.ts'
import type { Failure } from '../../core/model/failure.ts'
import { bridge } from './bridge.ts'

/** The answer of a call. `carries` is data shown beside a failure: a refused import still lists its rows. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure; readonly carries?: Readonly<Record<string, unknown>> }

/** Calls a service. Never rejects: a host that is gone is the failure `internal` with the reference `host`. */
export async function call<C extends CallName>(name: C, input: Input<C>): Promise<Answer<Output<C>>> {
  try {
    return JSON.parse(await bridge().call(JSON.stringify({ call: name, input }))) as Answer<Output<C>>
  } catch {
    return { ok: false, failure: { code: 'internal', ref: 'host' } }
  }
}
