import { closeSync, fdatasyncSync, openSync, readdirSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { type Bench, type BigExam, loadBigExam, openBench, unwrap } from './big-exam.ts'
import { column } from './candidates.ts'
import { report, spreadOf, timed } from './report.ts'

// From a scan to its acknowledged record with 100,000 candidates loaded, in turn with the least that any
// durable record can cost: one append and one fdatasync of a line of the same size in the same folder.

const warmUp = 300
const scans = 3000

const bench = await openBench()
const big = await loadBigExam(bench, 100_000)
const examFolder = folderOfJournal(bench.data)
const scanOnce = (index: number) => scan(bench, big, index)

for (let index = 0; index < warmUp; index++) await scanOnce(index)
const bare = openSync(join(examFolder, 'bare.bench'), 'a')
const line = Buffer.alloc(await lineSize(scanOnce), 'x')
const scanned: number[] = []
const appended: number[] = []
for (let index = warmUp + 1; index <= warmUp + scans; index++) {
  scanned.push((await timed(() => scanOnce(index))).ms)
  appended.push((await timed(() => append(bare, line))).ms)
}
closeSync(bare)
await bench.close()

const ours = spreadOf(scanned)
const floor = spreadOf(appended)
report('scan', { 'scan to record': ours, 'append + fdatasync': floor }, [
  { what: 'p99 of a scan against the bare append', value: ours.p99 / floor.p99, limit: 2, unit: '×' },
])

async function scan({ app }: Bench, { exam, rows, now }: BigExam, index: number): Promise<void> {
  const code = rows[index]![column.admissionNumber]!
  const input = { exam: exam.id, session: exam.sessions[0]!.id, code, operator: '张老师', now }
  const { verdict } = unwrap<{ verdict: string }>(await app().call(JSON.stringify({ call: 'checkin.scan', input })))
  if (verdict !== 'checked-in') throw new Error(`${code}: ${verdict}`)
}

function append(file: number, line: Buffer): void {
  writeSync(file, line)
  fdatasyncSync(file)
}

/** Bytes that one scan adds to the journal. */
async function lineSize(once: (index: number) => Promise<void>): Promise<number> {
  const journal = join(examFolder, 'journal.ndjson')
  const before = statSync(journal).size
  await once(warmUp)
  return statSync(journal).size - before
}

function folderOfJournal(data: string): string {
  const journals = readdirSync(data, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('journal.ndjson'),
  )
  const largest = journals.sort((a, b) => statSync(join(data, b)).size - statSync(join(data, a)).size)[0]!
  return join(data, largest, '..')
}
