import { Alert, Button, Checkbox } from 'antd'
import { useState } from 'react'
import type { Output } from '../../../core/contract.ts'
import type { Exam } from '../../../core/model/exam.ts'
import type { Failure } from '../../../core/model/failure.ts'
import { useCall } from '../../api/use-call.ts'
import { useJob } from '../../api/use-job.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { JobLine } from '../../ui/job-line.tsx'
import { useMadeNote } from '../../ui/use-made-note.tsx'
import { useWords } from '../../words/use-words.ts'
import { RetentionForm } from './retention-form.tsx'
import { WipePanel } from './wipe-panel.tsx'

type CloseOutState = Output<'closeout.get'>

/** Putting an exam away in three steps: check, package, wipe. */
export function CloseOut({ exam }: { readonly exam: Exam }) {
  const state = useCall('closeout.get', { exam: exam.id }, { settle: 500 })
  if (!state.value) return <FailureNote failure={state.failure} retry={state.reload} />
  const { dates, rules, wipes } = state.value
  return (
    <div className="stack">
      <FailureNote failure={state.failure} retry={state.reload} />
      <Checks checks={state.value.checks} />
      <PackagePanel exam={exam} dates={dates} />
      <WipePanel exam={exam} wipes={wipes} due={dates.workingDue} />
      <RetentionForm exam={exam} rules={rules} />
    </div>
  )
}

function Checks({ checks }: { readonly checks: CloseOutState['checks'] }) {
  const words = useWords()
  return (
    <section className="panel stack" aria-labelledby="checks-title">
      <h2 id="checks-title">{words.closeout.checkTitle}</h2>
      <p className="muted">{words.closeout.checkText}</p>
      {checks.length === 0 ? (
        <p className="state-mark ready">{words.closeout.allDone}</p>
      ) : (
        <ul className="checks">
          {checks.map((check) => (
            <li key={check.code} className="doubt">
              {words.closeout.check[check.code](check.count)}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function PackagePanel({ exam, dates }: { readonly exam: Exam; readonly dates: CloseOutState['dates'] }) {
  const words = useWords()
  const note = useMadeNote()
  const job = useJob('closeout.make')
  const [failure, setFailure] = useState<Failure>()
  const [zip, setZip] = useState(false)
  const [made, setMade] = useState<Output<'closeout.make'>>()
  const make = async (): Promise<void> => {
    setFailure(undefined)
    const answer = await job.run({ exam: exam.id, zip })
    if (!answer.ok) return setFailure(answer.failure)
    setMade(answer.value)
    note(words.closeout.made(answer.value.files.length), answer.value.zip ?? answer.value.folder)
  }
  return (
    <section className="panel stack" aria-labelledby="package-title">
      <h2 id="package-title">{words.closeout.packageTitle}</h2>
      <p className="muted">{words.closeout.packageText}</p>
      <p>
        {words.closeout.keepTitle}:{' '}
        <span className="number">{words.closeout.keep(dates.paperUntil, dates.electronicUntil)}</span>
      </p>
      <FailureNote failure={failure} />
      {job.busy ? (
        <JobLine label={words.closeout.making} job={job} />
      ) : (
        <div className="row">
          <Button type="primary" onClick={() => void make()}>
            {words.closeout.make}
          </Button>
          <Checkbox checked={zip} onChange={(event) => setZip(event.target.checked)}>
            {words.closeout.zip}
          </Checkbox>
        </div>
      )}
      {made && (
        <Alert
          type="success"
          showIcon
          title={words.closeout.made(made.files.length)}
          description={made.zip ?? made.folder}
        />
      )}
    </section>
  )
}
