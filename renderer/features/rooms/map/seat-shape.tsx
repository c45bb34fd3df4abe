import { memo, type PointerEvent } from 'react'
import { needsOf } from '../../../../core/seating/needs.ts'
import { useWords } from '../../../words/use-words.ts'
import type { Words } from '../../../words/zh.ts'
import type { MapSeat } from './room-people.ts'

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

const shapes = { expected: '○', present: '●', late: '◐', absent: '✕', withdrawn: '–' } as const

/** One seat: its number, who sits there, how it stands with him, and what is wrong. */
export const SeatShape = memo(function SeatShape({ seat, x, y, selected, focused, target, dragged, down }: Props) {
  const words = useWords()
  const [person, second] = seat.people
  const { width, height } = mapCell
  const [w, h] = [width - 6, height - 6]
  const kind = seat.unknown || second ? 'wrong' : person ? 'taken' : seat.others.length > 0 ? 'other' : 'free'
  const name = person?.name ?? seat.others[0]?.name ?? ''
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button cannot stand in a drawing
    <g
      className={[
        'plan-seat',
        kind,
        seat.state ?? 'usable',
        selected && 'selected',
        target && 'target',
        dragged && 'dragged',
        seat.violations.length > 0 && 'conflict',
      ]
        .filter(Boolean)
        .join(' ')}
      transform={`translate(${x + 3} ${y + 3})`}
      role="button"
      tabIndex={focused ? 0 : -1}
      aria-pressed={selected}
      aria-label={labelOf(seat, words)}
      data-seat={seat.number}
      onPointerDown={(event) => down(seat, event)}
    >
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus */}
      <g aria-hidden="true">
        <rect className="seat-box" width={w} height={h} rx={5} />
        {seat.state === 'broken' && <path className="seat-cross" d={`M6 6L${w - 6} ${h - 6}M${w - 6} 6L6 ${h - 6}`} />}
        <text className="seat-number" x={5} y={14}>
          {seat.number}
        </text>
        {seat.machine && (
          <text className="seat-machine" x={w - 5} y={13}>
            {seat.machine}
          </text>
        )}
        {name && (
          <text
            className="seat-name"
            x={w / 2}
            y={33}
            fontSize={nameSize(name)}
            {...(name.length > 7 ? { textLength: w - 8, lengthAdjust: 'spacingAndGlyphs' } : {})}
          >
            {name.length > 12 ? `${name.slice(0, 11)}…` : name}
          </text>
        )}
        {person && (
          <text className="seat-status" x={5} y={h - 5}>
            {shapes[person.status]} {person.className ?? person.school ?? ''}
          </text>
        )}
        {!name && (
          <text className="seat-status" x={w / 2} y={33} textAnchor="middle">
            {seat.state ? words.plan.states[seat.state] : words.rooms.emptySeat}
          </text>
        )}
        {person?.seatLocked && (
          <path className="seat-lock" d={`M${w - 15} ${h - 12}h10v8h-10zM${w - 13} ${h - 12}v-2a3 3 0 0 1 6 0v2`} />
        )}
        {person && needsOf(person).length > 0 && (
          <text className="seat-need" x={person.seatLocked ? w - 18 : w - 5} y={h - 5}>
            {needsOf(person)
              .map((need) => words.plan.needShort[need])
              .join('')}
          </text>
        )}
      </g>
    </g>
  )
})

const nameSize = (name: string): number => (name.length <= 4 ? 17 : name.length <= 6 ? 13 : 11)

function labelOf(seat: MapSeat, words: Words): string {
  const people = seat.people.map(
    (one) => `${one.name} ${words.common.status[one.status]}${one.seatLocked ? ` ${words.seating.locked}` : ''}`,
  )
  const others = seat.others.map((one) => `${one.name} ${words.seating.otherSession}`)
  const wrong = seat.violations.map((one) => words.seating.rule[one.rule])
  const state = seat.state ? [words.plan.states[seat.state]] : []
  const none = people.length + others.length === 0 ? [words.rooms.emptySeat] : []
  return [words.common.seat(seat.number), ...people, ...others, ...none, ...state, ...wrong].join(' ')
}
