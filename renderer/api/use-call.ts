import { useCallback, useEffect, useRef, useState } from 'react'
import type { CallName, Event, Input, Output } from '../../core/contract.ts'
import type { Failure } from '../../core/model/failure.ts'
import { call } from './call.ts'
import { onEvent } from './events.ts'

export type Fetched<T> = {
  /** The latest answer; the one before stays while a new one is on its way. */
  readonly value: T | undefined
  readonly failure: Failure | undefined
  readonly loading: boolean
  readonly reload: () => void
}

type Options = {
  /** Milliseconds that changes are gathered before asking again. */
  readonly settle?: number
  /** Collections that the answer depends on; absent: all. A change of any other leads to no question. */
  readonly needs?: readonly string[]
}

/**
 * Asks a service and keeps the answer current: asks again when the input changes and when the exam that
 * the input names has changed (any exam where it names none). At most one question is under way; changes
 * meanwhile lead to one more. An answer to an older input is dropped. `undefined` asks nothing.
 */
export function useCall<C extends CallName>(
  name: C,
  input: Input<C> | undefined,
  options: Options = {},
): Fetched<Output<C>> {
  const key = input === undefined ? undefined : JSON.stringify(input)
  const [state, setState] = useState<Held<Output<C>>>(empty)
  const asker = useRef<() => void>(() => {})
  const settle = options.settle ?? 60
  const needs = options.needs?.join(' ')

  useEffect(() => {
    if (key === undefined) return setState(empty)
    const asked = JSON.parse(key) as Input<C>
    let over = false
    let busy = false
    let again = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = async (): Promise<void> => {
      if (busy) return void (again = true)
      busy = true
      setState((held) => ({ ...held, loading: true }))
      const answer = await call(name, asked)
      busy = false
      if (over) return
      setState((held) =>
        answer.ok
          ? { value: answer.value, failure: undefined, loading: again }
          : { value: held.value, failure: answer.failure, loading: again },
      )
      if (again) {
        again = false
        void ask()
      }
    }
    const later = (): void => {
      timer ??= setTimeout(() => {
        timer = undefined
        void ask()
      }, settle)
    }
    asker.current = () => void ask()
    setState((held) => ({ value: held.value, failure: undefined, loading: true }))
    const stop = onEvent((event) => concerns(event, asked, needs?.split(' ')) && later())
    void ask()
    return () => {
      over = true
      clearTimeout(timer)
      stop()
    }
  }, [name, key, settle, needs])

  return { ...state, reload: useCallback(() => asker.current(), []) }
}

type Held<T> = { readonly value: T | undefined; readonly failure: Failure | undefined; readonly loading: boolean }
const empty = { value: undefined, failure: undefined, loading: false }

function concerns(event: Event, input: unknown, needs: readonly string[] | undefined): boolean {
  if (event.event !== 'changed') return false
  if (needs && !event.collections.some((one) => needs.includes(one))) return false
  const exam = (input as { exam?: unknown }).exam
  return exam === undefined || exam === event.exam
}
