import { useState } from 'react'
import type { Input, Output } from '../../../core/contract.ts'
import type { Failure } from '../../../core/model/failure.ts'
import type { MadeFile } from '../../../core/model/material.ts'
import { type Job, useJob } from '../../api/use-job.ts'

export type Made = Output<'materials.print'>

export type Press = {
  readonly job: Job<'materials.print'>
  readonly made: Made | undefined
  readonly failure: Failure | undefined
  /** The file in the preview. */
  readonly shown: MadeFile | undefined
  readonly show: (file: MadeFile | undefined) => void
  readonly make: (what: Omit<Input<'materials.print'>, 'exam' | 'job'>) => Promise<void>
}

/** Makes materials one job at a time; the first file of each is shown at once. */
export function usePress(exam: string): Press {
  const job = useJob('materials.print')
  const [made, setMade] = useState<Made>()
  const [failure, setFailure] = useState<Failure>()
  const [shown, show] = useState<MadeFile>()
  return {
    job,
    made,
    failure,
    shown,
    show,
    async make(what) {
      setFailure(undefined)
      const answer = await job.run({ exam, ...what })
      if (!answer.ok) return setFailure(answer.failure)
      setMade(answer.value)
      show(answer.value.files[0])
    },
  }
}
