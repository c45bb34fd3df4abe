import type { ScanAnswer } from '../../../core/contract.ts'
import { useWords } from '../../words/use-words.ts'

/** 抽签定座: the seat that was drawn, as large as the verdict's word; or why none could be and what to press. */
export function DrawnSeat({ answer: { drawn, undrawn } }: { readonly answer: ScanAnswer }) {
  const words = useWords()
  if (drawn)
    return (
      <p className="verdict-drawn">
        <span>{words.door.drawn}</span> <strong className="number">{words.common.seat(drawn.seat)}</strong>{' '}
        <span>
          {words.common.room(drawn.room)}
          {drawn.machine !== drawn.seat && ` · ${words.door.machine(drawn.machine)}`}
        </span>
      </p>
    )
  return undrawn ? <p className="verdict-reason">{words.door.undrawn[undrawn]}</p> : null
}
