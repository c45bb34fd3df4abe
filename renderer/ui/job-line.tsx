import { Button, Progress } from 'antd'
import { type JobUnderWay, useProgress } from '../api/use-job.ts'
import { useWords } from '../words/use-words.ts'
import './screen.css'

type Props = { readonly label: string; readonly job: JobUnderWay }

/** How far a long work is, and the button that stops it. */
export function JobLine({ label, job: { id, cancelling, cancel } }: Props) {
  const words = useWords()
  const progress = useProgress(id)
  const percent = progress && progress.total > 0 ? Math.floor((100 * progress.done) / progress.total) : 0
  const { stage: stages, of } = words.common
  // What is read of a file is told in bytes, which nobody counts.
  const far = progress?.stage === 'reading' ? `${percent} %` : progress && of(progress.done, progress.total)
  const stage = progress ? `${stages[progress.stage]} ${far}` : label
  return (
    <div className="progress-line panel" role="status">
      <span>{cancelling ? words.common.cancelling : stage}</span>
      <span className="bar">
        <Progress percent={percent} status="active" showInfo={false} aria-label={label} />
      </span>
      <Button onClick={cancel} disabled={cancelling}>
        {words.common.cancel}
      </Button>
    </div>
  )
}
