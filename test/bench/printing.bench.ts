import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { loadBigExam, openBench } from './big-exam.ts'
import { column } from './candidates.ts'
import { report, spreadOf, timed } from './report.ts'

// 1,000 desk cards are made, five times over, while a desk checks one candidate in after another; in turn
// with a bare append and fdatasync, since a busy disk is slower for everybody.

const cards = 1000
const prints = 5
const pause = 8

const bench = await openBench()
const { exam, rows, now } = await loadBigExam(bench, 12_000)
const session = exam.sessions[0]!.id
const page = await bench.ask('roster.page', { exam: exam.id, session, limit: cards })
const people = page.candidates.map((candidate) => candidate.id)
const bare = openSync(join(bench.folder, 'bare'), 'a')
const line = Buffer.alloc(700, 'x')
let next = 0

await checkInWhile(wait(1000))
const quiet = await checkInWhile(wait(8000))
const printing: number[] = []
const busy = await checkInWhile(printAll())
closeSync(bare)
await bench.close()

const during = { scan: spreadOf(busy.scans), bare: spreadOf(busy.appends) }
report(
  'printing',
  {
    'scan, nothing else going on': spreadOf(quiet.scans),
    'bare append, nothing else': spreadOf(quiet.appends),
    'scan while cards are made': during.scan,
    'bare append meanwhile': during.bare,
    '1,000 desk cards': spreadOf(printing),
  },
  [
    {
      what: 'p99 of a scan while cards are made (a frame, or as much again, beyond the disk alone)',
      value: during.scan.p99,
      limit: during.bare.p99 + Math.max(16, during.bare.p99),
      unit: 'ms',
    },
  ],
)

async function printAll(): Promise<void> {
  for (let round = 0; round < prints; round++) {
    const out = join(bench.folder, `cards-${round}`)
    const { ms } = await timed(() =>
      bench.ask('materials.print', { exam: exam.id, materials: ['desk-cards'], session, candidates: people, out }),
    )
    printing.push(ms)
  }
}

/** Scans one candidate after another until `other` is done; how long each took, and each bare append. */
async function checkInWhile(other: Promise<unknown>): Promise<{ scans: number[]; appends: number[] }> {
  let over = false
  const ended = other.finally(() => (over = true))
  const scans: number[] = []
  const appends: number[] = []
  while (!over) {
    const code = rows[next++]![column.admissionNumber]!
    const { ms, value } = await timed(() => bench.ask('checkin.scan', { exam: exam.id, session, code, now }))
    if (value.verdict !== 'checked-in') throw new Error(`${code}: ${value.verdict}`)
    scans.push(ms)
    await wait(pause)
    appends.push((await timed(appendBare)).ms)
    await wait(pause)
  }
  await ended
  return { scans, appends }
}

function appendBare(): void {
  writeSync(bare, line)
  fdatasyncSync(bare)
}
