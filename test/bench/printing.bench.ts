import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { loadBigExam, openBench } from './big-exam.ts'
import { column } from './candidates.ts'
import { report, spreadOf, timed } from './report.ts'

// 1,000 desk cards and more are made while a desk checks candidates in, 20 a second.

const pause = 50
const bench = await openBench()
const { exam, rows, now } = await loadBigExam(bench, 2400)
const session = exam.sessions[0]!.id
let next = 0

const quiet = await checkInWhile(wait(10_000))
const printing = timed(() =>
  bench.ask('materials.print', { exam: exam.id, materials: ['desk-cards'], session, out: join(bench.folder, 'cards') }),
)
const busy = await checkInWhile(printing)
const { ms, value } = await printing
await bench.close()

const [before, during] = [spreadOf(quiet), spreadOf(busy)]
report(
  'printing',
  {
    'scan, nothing else going on': before,
    'scan while cards are made': during,
    'desk cards': { cards: sum(value.files.map((file) => file.candidates)), ms },
  },
  [{ what: 'p99 of a scan while cards are made', value: during.p99, limit: 16, unit: 'ms' }],
)

/** Scans one candidate after another until `other` is done; how long each took. */
async function checkInWhile(other: Promise<unknown>): Promise<number[]> {
  let over = false
  void other.then(
    () => (over = true),
    () => (over = true),
  )
  const times: number[] = []
  while (!over) {
    const code = rows[next++]![column.admissionNumber]!
    const { ms, value } = await timed(() => bench.ask('checkin.scan', { exam: exam.id, session, code, now }))
    if (value.verdict !== 'checked-in') throw new Error(`${code}: ${value.verdict}`)
    times.push(ms)
    await wait(pause)
  }
  return times
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0)
}
