import { useCallback, useEffect, useRef, useState } from 'react'
import type { CallName, Input, JobStage, Output } from '../../core/contract.ts'
import { type Answer, call } from './call.ts'
import { onEvent } from './events.ts'

export type Progress = { readonly stage: JobStage; readonly done: number; readonly total: number }

type JobCall = { [C in CallName]: Input<C> extends { job?: string } ? C : never }[CallName]

export type Job<C extends JobCall> = {
  readonly run: (input: Omit<Input<C>, 'job'>) => Promise<Answer<Output<C>>>
  readonly busy: boolean
} & JobUnderWay

/** A long call under way, for whoever shows how far it is: the screen that started it is not drawn anew with every step. */
export type JobUnderWay = {
  /** Undefined when nothing is under way. */
  readonly id: string | undefined
  readonly cancelling: boolean
  readonly cancel: () => void
}

/** A long call with progress and cancel. It is cancelled when the screen that started it goes away. */
export function useJob<C extends JobCall>(name: C): Job<C> {
  const [id, setId] = useState<string>()
  const [cancelling, setCancelling] = useState(false)
  const running = useRef<string>(undefined)

  const cancel = useCallback(() => {
    if (running.current === undefined) return
    setCancelling(true)
    void call('jobs.cancel', { job: running.current })
  }, [])
  useEffect(() => () => void (running.current && call('jobs.cancel', { job: running.current })), [])

  const run = useCallback(
    async (input: Omit<Input<C>, 'job'>) => {
      const job = crypto.randomUUID()
      running.current = job
      setId(job)
      setCancelling(false)
      const answer = await call(name, { ...input, job } as Input<C>)
      if (running.current === job) {
        running.current = undefined
        setId(undefined)
      }
      return answer
    },
    [name],
  )
  return { run, busy: id !== undefined, id, cancelling, cancel }
}

/** How far the call of this id is; undefined before it has told. */
export function useProgress(id: string | undefined): Progress | undefined {
  const [told, setTold] = useState<{ readonly id: string; readonly progress: Progress }>()
  useEffect(() => {
    if (id === undefined) return
    return onEvent((event) => {
      if (event.event === 'job' && event.job === id)
        setTold({ id, progress: { stage: event.stage, done: event.done, total: event.total } })
    })
  }, [id])
  return told && told.id === id ? told.progress : undefined
}
