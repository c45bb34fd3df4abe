import { arrangeSeats } from '../../core/seating/engine.ts'
import { bySchool, lab, options } from '../seating/labs.ts'
import { anneal } from './annealer.ts'
import { report } from './report.ts'

// 10,000 candidates in 200 rooms of 5 × 10 seats with an aisle, schools kept apart; beside it the best of 20
// restarts of a simple annealer. Times are those of the processor, as other programs may run. The last case mixes 40 kinds of rooms and leaves seats free.

const labs = Array.from({ length: 200 }, (_, i) => lab(String(i + 1), 5, 10, [5]))
const mixed = Array.from({ length: 200 }, (_, i) => lab(String(i + 1), 4 + (i % 4), 8 + (i % 10), [2 + (i % 5)]))
const cases = {
  '20 schools of one size': { sitters: bySchool(...new Array<number>(20).fill(500)), rooms: labs },
  '50 %, 30 %, 20 %': { sitters: bySchool(5000, 3000, 2000), rooms: labs },
  'one school of 60 %': { sitters: bySchool(6000, 2000, 1000, 500, 500), rooms: labs },
  'one school of 75 %': { sitters: bySchool(7500, 2000, 300, 100, 100), rooms: labs },
  'one of 60 %, many kinds of rooms': { sitters: bySchool(6000, 2000, 1000, 500, 500), rooms: mixed },
}
const restarts = 20
const swapsPerSeat = 300

function processorTime<T>(work: () => T): { ms: number; value: T } {
  const began = process.cpuUsage()
  const value = work()
  const { user, system } = process.cpuUsage(began)
  return { ms: (user + system) / 1000, value }
}

const rows: Record<string, Record<string, number>> = {}
for (const [name, { sitters, rooms }] of Object.entries(cases)) {
  const { ms, value } = processorTime(() => arrangeSeats(sitters, [], rooms, options))
  const annealing = processorTime(() =>
    Array.from({ length: restarts }, (_, seed) => anneal(sitters, rooms, seed + 1, swapsPerSeat)),
  )
  rows[name] = {
    candidates: sitters.length,
    placed: value.placed.length,
    ms,
    violations: value.violations.length,
    'annealer, best of 20': Math.min(...annealing.value),
    'annealer ms': annealing.ms,
  }
}
const two = arrangeSeats(bySchool(5000, 5000), [], labs, options).violations.length

report('seating', rows, [
  ...Object.entries(rows).flatMap(([name, row]) => [
    { what: `time, ${name}`, value: row.ms!, limit: 1000, unit: 'ms' },
    { what: `violations, ${name}`, value: row.violations!, limit: row['annealer, best of 20']!, unit: 'pairs' },
    { what: `candidates without a seat, ${name}`, value: row.candidates! - row.placed!, limit: 0, unit: 'candidates' },
  ]),
  { what: 'violations, a checkerboard of two schools', value: two, limit: 0, unit: 'pairs' },
])
