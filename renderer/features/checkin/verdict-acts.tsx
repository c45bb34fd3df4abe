import { useWords } from '../../words/use-words.ts'
import type { DeskActs } from './use-check-in-desk.ts'

/** What can be done about the verdict on the screen, each with its key. None of it holds up the next scan. */
export function VerdictActs({ acts }: { readonly acts: DeskActs }) {
  const words = useWords()
  const offers = [
    [acts.override, words.day.override, 'F4'],
    [acts.walkIn, words.day.walkIn, 'F4'],
    [acts.draw, words.door.draw, 'F4'],
    [acts.comeBack, words.day.comeBack, 'F7'],
    [acts.exit, words.day.exit, 'F7'],
    [acts.undo, words.checkin.undoAct, 'F9'],
    [acts.incident, words.day.incident, 'F6'],
  ] as const
  return (
    <div className="verdict-acts">
      {offers.map(
        ([act, label, key]) =>
          act && (
            <button type="button" key={label} className="on-verdict" onClick={act} aria-keyshortcuts={key}>
              {label} <kbd className="key">{key}</kbd>
            </button>
          ),
      )}
    </div>
  )
}
