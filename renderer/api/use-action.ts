import { useCallback, useRef, useState } from 'react'
import type { CallName, Input, Output } from '../../core/contract.ts'
import type { Failure } from '../../core/model/failure.ts'
import { type Answer, call } from './call.ts'

export type Action<C extends CallName> = {
  readonly run: (input: Input<C>) => Promise<Answer<Output<C>>>
  readonly busy: boolean
  /** Why the last run was refused; gone when the next one starts. */
  readonly failure: Failure | undefined
  readonly clear: () => void
}

/** A call that the user sets off. */
export function useAction<C extends CallName>(name: C): Action<C> {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const runs = useRef(0)
  const run = useCallback(
    async (input: Input<C>) => {
      const mine = ++runs.current
      setBusy(true)
      setFailure(undefined)
      const answer = await call(name, input)
      if (mine === runs.current) {
        setBusy(false)
        setFailure(answer.ok ? undefined : answer.failure)
      }
      return answer
    },
    [name],
  )
  return { run, busy, failure, clear: useCallback(() => setFailure(undefined), []) }
}
