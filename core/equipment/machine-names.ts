import type { Seat } from '../model/room.ts'

/** What is written on the machine: its own number, or the seat's where it has none. */
export const machineName = ({ machine, number }: Pick<Seat, 'machine' | 'number'>): string => machine || number

/** Full-width letters and digits as plain ones, leading zeros and blanks gone, capitals. */
export const plainName = (text: string): string =>
  text
    .normalize('NFKC')
    .trim()
    .toUpperCase()
    .replace(/^0+(?=\d)/, '')

/** How a typed or scanned name finds its machine: the seat, several that it could be, or none. */
export type Named = { readonly seat: string } | { readonly several: readonly string[] } | undefined

/**
 * Finds machines of a room by what a person calls them: the machine's number first, then the seat's; `7` finds
 * `07`. A number that is one machine's own and another's seat could be either: both are told.
 */
export function machineFinder(seats: readonly Seat[]): (name: string) => Named {
  const found = new Map<string, Set<string>>()
  for (const seat of seats) {
    for (const name of [seat.number, seat.machine ?? '']) {
      if (name === '') continue
      const key = plainName(name)
      found.set(key, (found.get(key) ?? new Set()).add(seat.number))
    }
  }
  return (name) => {
    const hits = [...(found.get(plainName(name)) ?? [])]
    if (hits.length === 0) return undefined
    return hits.length === 1 ? { seat: hits[0]! } : { several: hits }
  }
}
