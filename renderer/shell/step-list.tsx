import type { Step } from '../../core/contract.ts'
import { useCall } from '../api/use-call.ts'
import { type StepId, steps, usePlace } from '../state/place.ts'
import { StateMark } from '../ui/state-mark.tsx'
import { useWords } from '../words/use-words.ts'

/** The steps of the job in their order, each with its state: the way around the program. */
export function StepList() {
  const words = useWords()
  const { exam, screen, go } = usePlace()
  // Every scan changes the steps; while they come, the next verdict is what nobody may wait for.
  const settle = screen === 'checkin' ? 1000 : 300
  const states = useCall('exams.steps', exam === undefined ? undefined : { exam }, { settle })
  return (
    <nav className="step-list" aria-label={words.shell.steps}>
      <ol>
        {steps.map((id, index) => (
          <li key={id}>
            <StepLink
              id={id}
              index={index}
              step={states.value?.steps.find((step) => step.id === id)}
              current={screen === id}
              go={() => go(id)}
            />
          </li>
        ))}
      </ol>
    </nav>
  )
}

type LinkProps = {
  readonly id: StepId
  readonly index: number
  readonly step: Step | undefined
  readonly current: boolean
  readonly go: () => void
}

function StepLink({ id, index, step, current, go }: LinkProps) {
  const words = useWords()
  const notes = step?.notes.map((note) => words.shell.note[note.code](note.count)) ?? []
  return (
    <button
      type="button"
      className="step-link"
      aria-current={current ? 'step' : undefined}
      aria-keyshortcuts={`Control+${index + 1}`}
      onClick={go}
    >
      <span className="step-number" aria-hidden="true">
        {index + 1}
      </span>
      <span className="step-text">
        <span className="step-name">{words.shell.step[id]}</span>
        {step && <StateMark state={step.state} />}
        {notes.length > 0 && <span className="step-notes">{notes.slice(0, 2).join(' · ')}</span>}
      </span>
    </button>
  )
}
