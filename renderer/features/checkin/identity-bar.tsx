import { type IdentityStep, identitySteps } from '../../../core/model/record.ts'
import { useWords } from '../../words/use-words.ts'

type Props = {
  /** The steps that the exam asks for. */
  readonly steps: readonly IdentityStep[]
  readonly made: readonly IdentityStep[]
  readonly toggle: (step: IdentityStep) => void
  readonly confirm: () => void
  readonly confirmed: boolean
}

/** What is compared with the candidate; one key confirms all of it. It waits for nobody: the next scan just goes on. */
export function IdentityBar({ steps, made, toggle, confirm, confirmed }: Props) {
  const words = useWords()
  return (
    <fieldset className="identity plain" aria-label={words.day.identitySteps}>
      {identitySteps
        .filter((step) => steps.includes(step))
        .map((step) => (
          <button
            key={step}
            type="button"
            className="identity-step"
            aria-pressed={made.includes(step)}
            disabled={confirmed}
            onClick={() => toggle(step)}
          >
            <span aria-hidden="true">{made.includes(step) ? '☑' : '☐'}</span> {words.day.step[step]}
          </button>
        ))}
      <button type="button" className="on-verdict" onClick={confirm} disabled={confirmed}>
        {confirmed ? (
          `✓ ${words.day.confirmed}`
        ) : (
          <>
            {words.day.confirmIdentity} <kbd className="key">F8</kbd>
          </>
        )}
      </button>
    </fieldset>
  )
}
