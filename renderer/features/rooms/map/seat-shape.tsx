import { memo, type PointerEvent } from 'react'
import { useWords } from '../../../words/use-words.ts'
import type { MapSeat } from './room-people.ts'
import { seatTexts } from './seat-texts.ts'

export const mapCell = { width: 86, height: 58 }

type Props = {
  readonly seat: MapSeat
  readonly x: number
  readonly y: number
  readonly selected: boolean
  /** Takes the keyboard. */
  readonly focused: boolean
  /** A candidate is carried and could be put down here. */
  readonly target: boolean
  readonly dragged: boolean
  readonly down: (seat: MapSeat, event: PointerEvent<SVGGElement>) => void
}

const [w, h] = [mapCell.width - 6, mapCell.height - 6]

/** One seat (texts end in a blank, so that they do not run together where they are read): its number, who sits there, how it stands with him, and what is wrong. */
export const SeatShape = memo(function SeatShape(props: Props) {
  const { seat, x, y, selected, focused, down } = props
  const words = useWords()
  const { name, status, needs, label } = seatTexts(seat, words)
  const [person] = seat.people
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button cannot stand in a drawing
    <g
      className={classOf(props)}
      transform={`translate(${x + 3} ${y + 3})`}
      role="button"
      tabIndex={focused ? 0 : -1}
      aria-pressed={selected}
      aria-label={label}
      data-seat={seat.number}
      onPointerDown={(event) => down(seat, event)}
    >
      <rect className="seat-box" width={w} height={h} rx={5} />
      {seat.state === 'broken' && <path className="seat-cross" d={`M6 6L${w - 6} ${h - 6}M${w - 6} 6L6 ${h - 6}`} />}
      <text className="seat-number" x={5} y={14}>
        {`${seat.number} `}
      </text>
      {seat.machine && (
        <text className="seat-machine" x={w - 5} y={13}>
          {`${seat.machine} `}
        </text>
      )}
      {name && (
        <text className="seat-name" x={w / 2} y={33} fontSize={nameSize(name)} {...squeezed(name)}>
          {`${name} `}
        </text>
      )}
      <text className="seat-status" {...(name ? { x: 5, y: h - 5 } : { x: w / 2, y: 33, textAnchor: 'middle' })}>
        {`${status} `}
      </text>
      {needs && (
        <text className="seat-need" x={person?.seatLocked ? w - 18 : w - 5} y={h - 5}>
          {needs}
        </text>
      )}
      {person?.seatLocked && (
        <path className="seat-lock" d={`M${w - 15} ${h - 12}h10v8h-10zM${w - 13} ${h - 12}v-2a3 3 0 0 1 6 0v2`} />
      )}
    </g>
  )
})

function classOf({ seat, selected, target, dragged }: Props): string {
  const [person, second] = seat.people
  const kind = seat.unknown || second ? 'wrong' : person ? 'taken' : seat.others.length > 0 ? 'other' : 'free'
  const marks = [
    selected && 'selected',
    target && 'target',
    dragged && 'dragged',
    seat.violations.length > 0 && 'conflict',
  ]
  return ['plan-seat', kind, seat.state ?? 'usable', ...marks].filter(Boolean).join(' ')
}

const nameSize = (name: string): number => (name.length <= 4 ? 17 : name.length <= 6 ? 13 : 11)

/** A long name is drawn narrower rather than cut. */
const squeezed = (name: string) => (name.length > 7 ? { textLength: w - 8, lengthAdjust: 'spacingAndGlyphs' } : {})
