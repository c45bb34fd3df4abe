import { RedoOutlined, UndoOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { Exam } from '../../../../core/model/exam.ts'
import type { StepSummary } from '../../../../core/model/seating-step.ts'
import { useAction } from '../../../api/use-action.ts'
import { useCall } from '../../../api/use-call.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { stepSentence } from '../../../ui/step-sentence.ts'
import { useWords } from '../../../words/use-words.ts'
import { PrintedNote } from '../map/printed-note.tsx'
import { DiffTable } from './diff-table.tsx'

type Props = { readonly exam: Exam; readonly session: string }

/** Every change of rooms and seats, what it moved, and the way back. */
export function HistoryView({ exam, session }: Props) {
  const words = useWords()
  const history = useCall('seating.history', { exam: exam.id, limit: 200 }, { settle: 200 })
  const [from, setFrom] = useState<StepSummary>()
  const undo = useAction('seating.undo')
  const redo = useAction('seating.redo')
  const steps = history.value?.steps ?? []
  return (
    <div className="history-view">
      <section className="panel stack" aria-label={words.seatSteps.title}>
        <div className="row">
          <h2 className="grow">{words.seatSteps.title}</h2>
          <Button
            size="small"
            icon={<UndoOutlined aria-hidden="true" />}
            disabled={!history.value?.undo}
            loading={undo.busy}
            onClick={() => void undo.run({ exam: exam.id })}
          >
            {words.plan.undo}
          </Button>
          <Button
            size="small"
            icon={<RedoOutlined aria-hidden="true" />}
            disabled={!history.value?.redo}
            loading={redo.busy}
            onClick={() => void redo.run({ exam: exam.id })}
          >
            {words.plan.redo}
          </Button>
        </div>
        <FailureNote failure={undo.failure ?? redo.failure ?? history.failure} />
        <PrintedNote exam={exam.id} session={session} />
        {history.value && steps.length === 0 && <p className="muted">{words.seatSteps.none}</p>}
        <ol className="steps">
          {steps.map((step) => (
            <li
              key={step.number}
              className={
                step.undone ? 'step-row taken-back' : step.number === from?.number ? 'step-row at' : 'step-row'
              }
            >
              <span className="number muted">{timeOf(step.at)}</span>
              <span className="grow">
                {stepSentence(step, words)} {step.undone && <em className="muted">{words.seatSteps.undone}</em>}
              </span>
              <span className="muted">{step.by}</span>
              <Button size="small" type="text" onClick={() => setFrom(step)}>
                {words.seatSteps.compare}
              </Button>
            </li>
          ))}
        </ol>
      </section>
      {from ? (
        <DiffTable
          exam={exam}
          from={from.seq - 1}
          title={words.seatSteps.since(timeOf(from.at), words.seatSteps.action[from.action])}
        />
      ) : (
        <p className="muted panel">{words.seatSteps.chooseStep}</p>
      )}
    </div>
  )
}

const timeOf = (at: string): string => `${at.slice(5, 10)} ${at.slice(11, 16)}`
