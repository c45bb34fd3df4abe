import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Output } from '../../core/contract.ts'
import { isRefusal } from '../../core/model/failure.ts'
import { readingLimits } from '../../electron/services/roster/files/limits.ts'
import { readRoster } from '../../electron/services/roster/read-roster.ts'
import type { ReadEnd, ReadMessage } from '../../electron/services/roster/reading.ts'
import { createWorkspace } from '../../electron/services/roster/rows/workspace.ts'
import { type FuzzExam, hang, tryFile } from '../roster/fuzz-case.ts'
import { books, type FuzzFile, madeUp, mutated, texts } from '../roster/fuzz-files.ts'
import { openBench } from './big-exam.ts'
import { report, spreadOf } from './report.ts'

// At least 100,000 damaged and made-up rosters. Most go through the reading itself, as its thread does it; the rest
// through the whole import, where what is refused must leave no trace and what comes in must come in whole.

const scale = Number(process.env.ROSTER_FUZZ_SCALE ?? 1)
const seed = Number(process.env.ROSTER_FUZZ_SEED ?? Date.now() % 2 ** 31)
const many = { texts: 88_000 * scale, spreadsheets: 8000 * scale, whole: 4000 * scale }
const folder = mkdtempSync(join(tmpdir(), 'examdesk-fuzz-'))
const found = { crashes: 0, hangs: 0, 'half applied': 0 }
const rows: Record<string, Record<string, number>> = {}
const tools = { workspace: createWorkspace(), checkGlyphs: async () => {} }
const sessions = (
  await (async () => {
    const bench = await openBench()
    const { exam } = await bench.ask('exams.create', { preset: 'practice' })
    await bench.close()
    return exam
  })()
).sessions

await readAll('text', fc.oneof({ weight: 3, arbitrary: mutated(texts) }, { weight: 1, arbitrary: madeUp }), many.texts)
await readAll('spreadsheets', mutated(books), many.spreadsheets)
await importAll(many.whole)
rmSync(folder, { recursive: true })

const total = Object.values(rows).reduce((sum, { files }) => sum + files!, 0)
console.log(`${total} files, seed ${seed}`)
report('fuzz', rows, [
  { what: 'files missing from 100,000', value: Math.max(0, 100_000 * scale - total), limit: 0, unit: 'files' },
  ...Object.entries(found).map(([what, value]) => ({ what, value, limit: 0, unit: 'files' })),
])

/** Reads files in this process: what is thrown must be a refusal, and rows must add up. */
async function readAll(name: string, files: fc.Arbitrary<FuzzFile>, count: number): Promise<void> {
  const ends = { refused: 0, 'read to the end': 0 }
  const took: number[] = []
  for (const file of drawn(files, count, seed)) {
    const began = performance.now()
    try {
      ends[await readOne(file)]++
    } catch (thrown) {
      found.crashes++
      keep(file, String(thrown instanceof Error ? thrown.stack : thrown))
    }
    took.push(performance.now() - began)
    if (took.at(-1)! > hang) {
      found.hangs++
      keep(file, `took ${took.at(-1)} ms`)
    }
  }
  rows[name] = { files: count, ...ends, ...spreadOf(took) }
}

/** Files a thousand at a time: all of them would not fit into memory. */
function* drawn(files: fc.Arbitrary<FuzzFile>, count: number, from: number): Generator<FuzzFile> {
  for (let done = 0; done < count; done += 1000)
    yield* fc.sample(files, { numRuns: Math.min(1000, count - done), seed: (from + done) % 2 ** 31 })
}

async function readOne({ name, bytes }: FuzzFile): Promise<'refused' | 'read to the end'> {
  const file = join(folder, name)
  writeFileSync(file, bytes)
  let end: ReadEnd | undefined
  const tell = (message: ReadMessage): void => {
    if ('end' in message) end = message.end
  }
  const request = { file, sessions, today: 20240601, remembered: {}, firstId: 1, limits: readingLimits }
  try {
    await readRoster(request, tools, tell)
  } catch (thrown) {
    if (isRefusal(thrown)) return 'refused'
    throw thrown
  }
  if (!end) throw new Error('neither an end nor a refusal')
  return 'read to the end'
}

/** Imports files through the services, all the way to the disk. */
async function importAll(count: number): Promise<void> {
  const ends = { refused: 0, nothing: 0, accepted: 0 }
  const took: number[] = []
  const files = fc.oneof({ weight: 3, arbitrary: mutated([...texts, ...books]) }, { weight: 1, arbitrary: madeUp })
  let exam = await examWithOne()
  let i = -1
  for (const file of drawn(files, count, seed + 1)) {
    i++
    // a journal that keeps every import and undo grows; a new one now and then keeps it short
    if (i % 500 === 499) {
      await exam.close()
      exam = await examWithOne()
    }
    const began = performance.now()
    try {
      ends[await tryFile(exam, file, i % 2 === 0)]++
    } catch (thrown) {
      const said = String(thrown instanceof Error ? thrown.message : thrown)
      found[said.startsWith('hang') ? 'hangs' : said.startsWith('half') ? 'half applied' : 'crashes']++
      keep(file, said)
      await exam.close()
      exam = await examWithOne()
    }
    took.push(performance.now() - began)
  }
  await exam.close()
  rows['whole import'] = { files: count, ...ends, ...spreadOf(took) }
}

async function examWithOne(): Promise<FuzzExam & { readonly close: () => Promise<void> }> {
  const bench = await openBench()
  const { exam } = await bench.ask('exams.create', { preset: 'practice' })
  await bench.ask('roster.import', { exam: exam.id, text: '姓名,级别,准考证号\n在册,中级,999\n' })
  const exams = join(bench.data, 'exams')
  const journal = join(exams, readdirSync(exams)[0]!, 'journal.ndjson')
  return {
    folder: bench.folder,
    reply: async (call, input) =>
      JSON.parse(await bench.app().call(JSON.stringify({ call, input: { exam: exam.id, ...input } }))),
    candidates: async () => {
      const page: Output<'roster.page'> = await bench.ask('roster.page', { exam: exam.id, limit: 100_000 })
      return page.candidates
    },
    journal: () => readFileSync(journal),
    close: bench.close,
  }
}

/** The first files that went wrong are kept to be looked at. */
function keep({ name, bytes }: FuzzFile, why: string): void {
  const wrong = Object.values(found).reduce((sum, one) => sum + one, 0)
  if (wrong > 5) return
  const kept = join(tmpdir(), `examdesk-fuzz-wrong-${wrong}-${name}`)
  writeFileSync(kept, bytes)
  console.log(`${kept}: ${why}`)
}
