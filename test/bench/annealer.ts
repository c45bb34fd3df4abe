import type { Room } from '../../core/model/room.ts'
import type { Sitter } from '../../core/seating/engine-types.ts'
import { createRandom } from '../../core/seating/random.ts'
import { seatGraph } from '../../core/seating/seat-graph.ts'

/**
 * A simple simulated annealing to compare the arrangement with: everyone on a random seat, random swaps
 * over the whole site, temperature falling in a line from 2 to 0, so many swaps per seat. Gives back the
 * number of neighbours of one school.
 */
export function anneal(sitters: readonly Sitter[], rooms: readonly Room[], seed: number, swapsPerSeat: number): number {
  const { first, neighbours } = flatGraph(rooms)
  const seats = first.length - 1
  const random = createRandom(seed)
  const schools = new Map<string, number>()
  const schoolOf = (s: Sitter) => schools.get(s.school) ?? schools.set(s.school, schools.size + 1).get(s.school)!
  const everyone = [...sitters.map(schoolOf), ...new Array<number>(seats - sitters.length).fill(0)]
  const school = Int32Array.from(random.shuffle(everyone))
  const conflicts = (seat: number): number => {
    if (school[seat] === 0) return 0
    let sum = 0
    for (let i = first[seat]!; i < first[seat + 1]!; i++) if (school[neighbours[i]!] === school[seat]) sum++
    return sum
  }
  const swap = (a: number, b: number): void => {
    const kept = school[a]!
    school[a] = school[b]!
    school[b] = kept
  }
  let twice = 0
  for (let seat = 0; seat < seats; seat++) twice += conflicts(seat)
  let sum = twice / 2
  const steps = seats * swapsPerSeat
  for (let step = 0; step < steps; step++) {
    const [a, b] = [random.below(seats), random.below(seats)]
    if (school[a] === school[b]) continue
    const before = conflicts(a) + conflicts(b)
    swap(a, b)
    const change = conflicts(a) + conflicts(b) - before
    const warmth = 2 * (1 - step / steps) + 1e-9
    if (change > 0 && random.next() / 4_294_967_296 >= Math.exp(-change / warmth)) swap(a, b)
    else sum += change
  }
  return sum
}

function flatGraph(rooms: readonly Room[]) {
  const first = [0]
  const neighbours: number[] = []
  let base = 0
  for (const room of rooms) {
    for (const next of seatGraph(room.seats, false).neighbours) {
      for (const other of next) neighbours.push(base + other)
      first.push(neighbours.length)
    }
    base += room.seats.length
  }
  return { first: Int32Array.from(first), neighbours: Int32Array.from(neighbours) }
}
