import { useEffect, useState } from 'react'
import type { Output } from '../../../../core/contract.ts'
import { call } from '../../../api/call.ts'

export type PrintJobView = Output<'printers.jobs'>['jobs'][number] & { readonly file: string }

/** After these nothing more happens to a job. */
const over = new Set(['cancelled', 'failed', 'finished'])
const every = 1500

/** How far jobs that were sent are, asked again and again until all are at an end. `sent` alone is all Windows tells. */
export function useJobs(sent: Output<'printers.send'>['jobs']): readonly PrintJobView[] {
  const [jobs, setJobs] = useState(() => justSent(sent))
  useEffect(() => {
    setJobs(justSent(sent))
    const asked = sent.filter((job) => job.id !== '')
    if (asked.length === 0) return
    let timer: ReturnType<typeof setTimeout>
    let left = false
    const look = async (): Promise<void> => {
      const answer = await call('printers.jobs', { jobs: asked.map(({ printer, id }) => ({ printer, id })) })
      if (left) return
      if (answer.ok) setJobs(answer.value.jobs.map((job, i) => ({ ...job, file: asked[i]!.file })))
      if (!answer.ok || answer.value.jobs.some((job) => !over.has(job.state)))
        timer = setTimeout(() => void look(), every)
    }
    void look()
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [sent])
  return jobs
}

const justSent = (sent: Output<'printers.send'>['jobs']): readonly PrintJobView[] =>
  sent.map((job) => ({ ...job, troubles: [], message: '' }))

export const isOver = (job: PrintJobView): boolean => over.has(job.state)
