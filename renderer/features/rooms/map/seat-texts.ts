import { needsOf } from '../../../../core/seating/needs.ts'
import type { Words } from '../../../words/zh.ts'
import type { MapSeat } from './room-people.ts'

const shapes = { expected: '○', present: '●', late: '◐', absent: '✕', withdrawn: '–' } as const
const longest = 12

/** What stands on a seat of the map, and what it is called for who cannot see it. */
export type SeatTexts = {
  readonly name: string
  /** How it stands with the candidate, and his class; of an empty seat why it is. */
  readonly status: string
  readonly needs: string
  /** What is to be seen, in its order, then all of it in words. */
  readonly label: string
}

export function seatTexts(seat: MapSeat, words: Words): SeatTexts {
  const [person] = seat.people
  const full = person?.name ?? seat.others[0]?.name ?? ''
  const name = full.length > longest ? `${full.slice(0, longest - 1).trimEnd()}…` : full
  const empty = full ? '' : seat.state ? words.plan.states[seat.state] : words.rooms.emptySeat
  const status = person ? `${shapes[person.status]} ${person.className ?? person.school ?? ''}`.trim() : empty
  const needs = person
    ? needsOf(person)
        .map((need) => words.plan.needShort[need])
        .join('')
    : ''
  const seen = [seat.number, seat.machine, name, status, needs].filter(Boolean).join(' ')
  return { name, status, needs, label: `${seen} · ${inWords(seat, words)}` }
}

function inWords(seat: MapSeat, words: Words): string {
  const people = seat.people.flatMap((one) => [
    one.name,
    words.common.status[one.status],
    ...(one.seatLocked ? [words.seating.locked] : []),
    ...needsOf(one).map((need) => words.plan.attributes[need]),
  ])
  const others = seat.others.map((one) => `${one.name} ${words.seating.otherSession}`)
  const wrong = seat.violations.map((one) => words.seating.rule[one.rule])
  const state = seat.state ? [words.plan.states[seat.state]] : []
  const none = people.length + others.length === 0 ? [words.rooms.emptySeat] : []
  return [words.common.seat(seat.number), ...people, ...others, ...none, ...state, ...wrong].join(' ')
}
