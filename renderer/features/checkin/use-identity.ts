import { useCallback, useState } from 'react'
import type { ScanAnswer } from '../../../core/contract.ts'
import type { Failure } from '../../../core/model/failure.ts'
import { admits, type IdentityStep } from '../../../core/model/record.ts'
import { call } from '../../api/call.ts'
import { useSettings } from '../../state/settings.ts'

export type Identity = {
  readonly steps: readonly IdentityStep[]
  readonly made: readonly IdentityStep[]
  readonly toggle: (step: IdentityStep) => void
  readonly confirm: () => void
  readonly confirmed: boolean
  readonly failure: Failure | undefined
}

type Of = {
  readonly record: string
  readonly made: readonly IdentityStep[]
  readonly confirmed: boolean
  readonly failure?: Failure
}

/** The identity check of the admission on the screen; undefined where there is none to make. */
export function useIdentity(
  exam: string,
  steps: readonly IdentityStep[],
  shown: ScanAnswer | undefined,
  now: () => string | undefined,
): Identity | undefined {
  const [of, setOf] = useState<Of>({ record: '', made: [], confirmed: false })
  const record = shown && admits(shown.verdict) && steps.length > 0 ? shown.record : undefined
  const here: Of = of.record === record ? of : { record: record ?? '', made: [], confirmed: false }

  const confirm = useCallback(async (): Promise<void> => {
    if (record === undefined || here.confirmed) return
    setOf({ record, made: steps, confirmed: true })
    const answer = await call('checkin.identity', {
      exam,
      of: record,
      steps: [...steps],
      operator: useSettings.getState().settings.operator,
      now: now(),
    })
    if (!answer.ok)
      setOf((held) => (held.record === record ? { record, made: [], confirmed: false, failure: answer.failure } : held))
  }, [exam, record, here.confirmed, steps, now])

  if (record === undefined) return undefined
  const toggle = (step: IdentityStep): void => {
    const made = here.made.includes(step) ? here.made.filter((one) => one !== step) : [...here.made, step]
    setOf({ record, made, confirmed: false })
    if (steps.every((one) => made.includes(one))) void confirm()
  }
  return {
    steps,
    made: here.made,
    toggle,
    confirm: () => void confirm(),
    confirmed: here.confirmed,
    failure: here.failure,
  }
}
