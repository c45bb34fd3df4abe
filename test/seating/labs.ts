import type { Room, Seat } from '../../core/model/room.ts'
import type { SeatingOptions, Sitter } from '../../core/seating/engine-types.ts'

/** A lab of rows × columns, numbered row by row, with an aisle after the columns named. */
export function lab(id: string, rows: number, columns: number, aislesAfter: readonly number[] = []): Room {
  const seats: Seat[] = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const shifted = column + aislesAfter.filter((after) => after <= column).length
      seats.push({ number: String(seats.length + 1).padStart(2, '0'), row, column: shifted })
    }
  }
  return { id, name: id, seats, origin: 'file' }
}

export const options: SeatingOptions = {
  order: 'random',
  apart: ['school'],
  diagonal: false,
  spacing: 'none',
  rooms: 'balance',
  seed: 1,
}

export const sitter = (i: number, more: Partial<Sitter> = {}): Sitter => ({
  id: `c${i}`,
  rank: i,
  school: '',
  className: '',
  level: '',
  needs: [],
  ...more,
})

/** Sitters of schools S0, S1, … of the sizes given. */
export function bySchool(...sizes: readonly number[]): Sitter[] {
  return sizes
    .flatMap((size, school) => Array.from({ length: size }, () => school))
    .map((school, i) => sitter(i, { school: `S${school}`, className: `${i % 3}` }))
}
