import { useState } from 'react'
import type { Failure } from '../../../core/model/failure.ts'
import { call } from '../../api/call.ts'
import { useAction } from '../../api/use-action.ts'
import { useSettings } from '../../state/settings.ts'
import { useStable } from '../../ui/use-stable.ts'

export type Undo = {
  /**
   * Takes a record back. `instead` names who was really there, who is then checked in in the same step; empty:
   * nobody. False when nothing was changed.
   */
  readonly undo: (record: string, reason: string, instead: string) => Promise<boolean>
  readonly busy: boolean
  readonly failure: Failure | undefined
  /** What was typed for the right candidate and did not name exactly one. */
  readonly unclear: string
}

/** Undoing with a reason, and correcting, at the desk of one session. */
export function useUndo(exam: string, session: string, now: () => string | undefined): Undo {
  const operator = useSettings((state) => state.settings.operator)
  const back = useAction('checkin.undo')
  const right = useAction('checkin.correct')
  const [unclear, setUnclear] = useState('')
  const undo = useStable(async (record: string, reason: string, instead: string): Promise<boolean> => {
    setUnclear('')
    if (instead === '') return (await back.run({ exam, record, reason, operator, now: now() })).ok
    const found = await call('roster.page', { exam, session, find: instead, offset: 0, limit: 2 })
    const one = found.ok && found.value.total === 1 ? found.value.candidates[0] : undefined
    setUnclear(one ? '' : instead)
    return one !== undefined && (await right.run({ exam, record, candidate: one.id, reason, operator, now: now() })).ok
  })
  return { undo, busy: back.busy || right.busy, failure: back.failure ?? right.failure, unclear }
}
