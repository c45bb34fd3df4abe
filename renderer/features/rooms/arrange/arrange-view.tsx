import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import type { Exam } from '../../../../core/model/exam.ts'
import { useAction } from '../../../api/use-action.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { useWords } from '../../../words/use-words.ts'
import type { ListedRoom } from '../map/room-people.ts'
import { ChoicesForm } from './choices-form.tsx'
import { PlanPanel } from './plan-panel.tsx'
import { type Trial, TrialResult } from './trial-result.tsx'
import { useChoices } from './use-choices.ts'

type Props = {
  readonly exam: Exam
  readonly session: string
  readonly rooms: readonly ListedRoom[]
  readonly done: () => void
}

/** The site's own arrangement: chosen, tried without changing anything, then done with the same seed. */
export function ArrangeView({ exam, session, rooms, done }: Props) {
  const words = useWords()
  const { choices, ordered, change, asked, nothingUsed } = useChoices(rooms)
  const [everySession, setEverySession] = useState(false)
  const [trial, setTrial] = useState<{ readonly of: string; readonly value: Trial }>()
  const dry = useAction('rooms.arrange')
  const work = useAction('rooms.arrange')
  const call = asked(exam.id, everySession ? undefined : session)
  const key = (seed: number | undefined): string => JSON.stringify({ ...call, seed })
  const attempt = async (): Promise<void> => {
    setTrial(undefined)
    const answer = await dry.run({ ...call, dryRun: true, withSeats: true })
    if (!answer.ok) return
    const seed = choices.strategy === 'admission-number' ? undefined : answer.value.seed
    if (seed !== undefined) change({ seed })
    setTrial({ of: key(seed), value: answer.value })
  }
  const carryOut = async (): Promise<void> => {
    const answer = await work.run(call)
    if (!answer.ok) return
    setTrial(undefined)
    done()
  }
  const isCurrent = trial?.of === key(call.seed)
  return (
    <div className="arrange-view">
      <section className="panel stack arrange-choices" aria-label={words.arranging.title}>
        <ChoicesForm choices={choices} change={change} ordered={ordered} />
        {exam.sessions.length > 1 && (
          <Checkbox checked={everySession} onChange={({ target }) => setEverySession(target.checked)}>
            {words.arranging.everySession}
          </Checkbox>
        )}
        {nothingUsed && rooms.length > 0 && <p className="over">{words.arranging.noRoomUsed}</p>}
        <div className="row">
          <Button
            type={isCurrent ? 'default' : 'primary'}
            loading={dry.busy}
            disabled={nothingUsed}
            onClick={() => void attempt()}
          >
            {words.arranging.attempt}
          </Button>
          <Button
            type={isCurrent ? 'primary' : 'default'}
            loading={work.busy}
            disabled={!isCurrent || trial.value.seats?.length === 0}
            onClick={() => void carryOut()}
          >
            {words.arranging.carryOut}
          </Button>
        </div>
        <p className="muted">{words.arranging.attemptText}</p>
      </section>
      <div className="stack arrange-result">
        <FailureNote failure={dry.failure ?? work.failure} />
        {trial && <TrialResult exam={exam} session={session} rooms={rooms} trial={trial.value} current={isCurrent} />}
        {!trial && <PlanPanel exam={exam} />}
      </div>
    </div>
  )
}
