import { CheckCircleOutlined, ClockCircleOutlined, CloseCircleOutlined, WarningOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { Output } from '../../../../core/contract.ts'
import { useAction } from '../../../api/use-action.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { useWords } from '../../../words/use-words.ts'
import type { Sheet } from '../use-press.ts'
import { isOver, type PrintJobView, useJobs } from './use-jobs.ts'

type Props = { readonly sent: Output<'printers.send'>['jobs']; readonly files: readonly Sheet[] }

/** What became of what was sent: in the queue, waiting and why, or sent to the end. */
export function JobList({ sent, files }: Props) {
  const words = useWords()
  const jobs = useJobs(sent)
  const cancel = useAction('printers.cancel')
  return (
    <section className="stack" aria-label={words.printing.jobs} aria-live="polite">
      <FailureNote failure={cancel.failure} />
      <ul className="print-jobs">
        {jobs.map((job) => {
          const title = files.find((file) => file.path === job.file)?.title ?? job.file
          return (
            <li key={`${job.id} ${job.file}`} className="row">
              <span aria-hidden="true">{markOf(job)}</span>
              <span className="grow">
                {title} <span className="muted">{job.id}</span>
              </span>
              <strong>
                {[
                  words.printing.job[job.state],
                  ...job.troubles.map((trouble) => words.printing.trouble[trouble]),
                  job.message,
                ]
                  .filter(Boolean)
                  .join('：')}
              </strong>
              {job.id !== '' && !isOver(job) && (
                <Button
                  size="small"
                  aria-label={words.printing.cancelJob(title)}
                  onClick={() => void cancel.run({ printer: job.printer, id: job.id })}
                >
                  {words.common.cancel}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function markOf({ state, troubles }: PrintJobView) {
  if (state === 'failed' || state === 'cancelled') return <CloseCircleOutlined className="mark bad" />
  if (troubles.length > 0 || state === 'stopped' || state === 'held')
    return <WarningOutlined className="mark attention" />
  return state === 'finished' ? <CheckCircleOutlined className="mark good" /> : <ClockCircleOutlined className="mark" />
}
