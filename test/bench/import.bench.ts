import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { encodeGb18030 } from '../../build/gb18030.ts'
import { openBench } from './big-exam.ts'
import { candidates, csvOf } from './candidates.ts'
import { report, spreadOf, timed } from './report.ts'

// A roster of 100,000 rows in GB18030: decoded, parsed, checked and on disk, in turn with nothing but
// papaparse over the same text.

const count = 100_000
const rounds = 5
const text = csvOf(candidates(count))
const bytes = encodeGb18030(text)
if (new TextDecoder('gb18030', { fatal: true }).decode(bytes) !== text)
  throw new Error('the file is not what was meant')

const imports: number[] = []
const dryRuns: number[] = []
const parses: number[] = []
for (let round = 0; round < rounds; round++) {
  const bench = await openBench()
  const { exam } = await bench.ask('exams.create', { preset: 'practice' })
  const file = join(bench.folder, 'roster.csv')
  writeFileSync(file, bytes)
  parses.push((await timed(() => parseAlone(file))).ms)
  dryRuns.push((await timed(() => bench.ask('roster.preview', { exam: exam.id, file }))).ms)
  const { ms, value } = await timed(() => bench.ask('roster.import', { exam: exam.id, file }))
  if (value.added !== count) throw new Error(`${value.added} of ${count} candidates came in`)
  imports.push(ms)
  parses.push((await timed(() => parseAlone(file))).ms)
  await bench.close()
}

const ours = spreadOf(imports)
const bare = spreadOf(parses)
report('import', { 'import of 100,000 rows': ours, 'dry run': spreadOf(dryRuns), 'papaparse alone': bare }, [
  { what: 'median import against papaparse alone', value: ours.p50 / bare.p50, limit: 3, unit: '×' },
])

/** The rows and nothing else; the decoder is not counted. */
function parseAlone(file: string): number {
  const decoded = readFileSync(file).length === bytes.length ? text : ''
  const { data } = Papa.parse<string[]>(decoded, { skipEmptyLines: true })
  if (data.length !== count + 1) throw new Error(`${data.length} rows`)
  return data.length
}
