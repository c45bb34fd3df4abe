import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import { encodeGb18030 } from '../../build/gb18030.ts'
import { type Bare, openBareReading } from './bare-reading.ts'
import { openBench } from './big-exam.ts'
import { candidates, csvOf, rosterHeader } from './candidates.ts'
import { report, type Spread, spreadOf, timed } from './report.ts'

// Rosters decoded, parsed, checked and on disk, in turn with nothing but the library that reads them: 100,000 rows
// in GB18030 beside Papa Parse given the same file, as lists of cells and as records by header, which is what an
// import needs of it, and given the text that another library has decoded; 20,000 rows of xlsx beside the library's
// own read, and beside that and its rows as texts. What is busy beside this is as busy for both of a round. One
// process runs throughout and opens the program anew for each round, so that it keeps one roster at a time; the
// libraries run in a thread of their own. The first round, in which neither is warm, is told apart.

const rounds = 8
const csvRows = 100_000
const xlsxRows = 20_000

const text = csvOf(candidates(csvRows))
const csv = encodeGb18030(text)
if (new TextDecoder('gb18030').decode(csv) !== text) throw new Error('the file is not what was meant')
const xlsx = workbook(xlsxRows)

type Round = Readonly<Record<string, number>>
const bench = await openBench()
const libraries = openBareReading()
const csvRounds: Round[] = []
const xlsxRounds: Round[] = []
for (let round = 0; round < rounds; round++) {
  csvRounds.push(await measure('roster.csv', csv, csvRows, ['text', 'file', 'records']))
  xlsxRounds.push(await measure('roster.xlsx', xlsx, xlsxRows, ['sheet', 'sheet-rows']))
}
await libraries.close()
await bench.close()
const firstCsv = csvRounds.shift()!
const firstXlsx = xlsxRounds.shift()!
const memory = peakOf(csv)

report(
  'import',
  {
    '100,000 rows of CSV': spread(csvRounds, 'ours'),
    'its dry run': spread(csvRounds, 'dryRun'),
    'Papa Parse given the file': spread(csvRounds, 'file'),
    'Papa Parse given its text': spread(csvRounds, 'text'),
    'Papa Parse given the file, as records': spread(csvRounds, 'records'),
    '20,000 rows of xlsx': spread(xlsxRounds, 'ours'),
    'dry run of the xlsx': spread(xlsxRounds, 'dryRun'),
    "the library's read": spread(xlsxRounds, 'sheet'),
    "the library's read and rows": spread(xlsxRounds, 'sheet-rows'),
    'CSV: times as long as Papa Parse given the file': against(csvRounds, 'file'),
    'CSV: times as long as Papa Parse given its text': against(csvRounds, 'text'),
    'CSV: times as long as Papa Parse, as records': against(csvRounds, 'records'),
    "xlsx: times as long as the library's read": against(xlsxRounds, 'sheet'),
    'first CSV of a process, and its dry run': { ours: firstCsv.ours!, dryRun: firstCsv.dryRun!, file: firstCsv.file! },
    'first xlsx of a process': { ours: firstXlsx.ours!, dryRun: firstXlsx.dryRun!, sheet: firstXlsx.sheet! },
    'memory of a process that imports the CSV, MB': memory,
  },
  [
    {
      what: 'CSV against Papa Parse making records of the same file',
      value: against(csvRounds, 'records').p50,
      limit: 2,
      unit: '×',
    },
    {
      what: 'CSV against Papa Parse making lists of cells of it',
      value: against(csvRounds, 'file').p50,
      limit: 2,
      unit: '×',
    },
    { what: "xlsx against the library's read alone", value: against(xlsxRounds, 'sheet').p50, limit: 1.5, unit: '×' },
    { what: 'memory that the import of 100,000 adds', value: memory.peak - memory.before, limit: 500, unit: 'MB' },
  ],
)

/** Milliseconds of one round over a file: ours, and the mean of what each way of a library alone takes before and after it. */
async function measure(name: string, bytes: Buffer, count: number, ways: readonly Bare['how'][]): Promise<Round> {
  const { exam } = await bench.ask('exams.create', { preset: 'practice' })
  const file = join(bench.folder, name)
  writeFileSync(file, bytes)
  const each = async (): Promise<Round> => {
    const took: Record<string, number> = {}
    for (const how of ways) took[how] = await libraries.ms({ how, file, rows: count + 1 })
    return took
  }
  const dryRun = (await timed(() => bench.ask('roster.preview', { exam: exam.id, file }))).ms
  const before = await each()
  const { ms: ours, value } = await timed(() => bench.ask('roster.import', { exam: exam.id, file }))
  if (value.added !== count) throw new Error(`${value.added} of ${count} candidates came in`)
  const after = await each()
  await bench.reopen()
  return { dryRun, ours, ...Object.fromEntries(ways.map((how) => [how, (before[how]! + after[how]!) / 2])) }
}

function spread(of: readonly Round[], what: string) {
  return spreadOf(of.map((round) => round[what]!))
}

/** How many times as long as `bare` the imports took, each within its own round. */
function against(of: readonly Round[], bare: string): Spread {
  return spreadOf(of.map((round) => round.ours! / round[bare]!))
}

/** As a spreadsheet program writes it: packed, texts kept once. */
function workbook(count: number): Buffer {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet([[...rosterHeader], ...candidates(count).map((row) => [...row])]))
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true, bookSST: true }) as Buffer
}

/** The most memory of a fresh process before and after it imports the file, in MB. */
function peakOf(bytes: Buffer): { before: number; peak: number } {
  const folder = mkdtempSync(join(tmpdir(), 'examdesk-bench-'))
  const file = join(folder, 'roster.csv')
  writeFileSync(file, bytes)
  const told = execFileSync(process.execPath, [join(import.meta.dirname, 'import-memory.ts'), file], {
    encoding: 'utf8',
  })
  rmSync(folder, { recursive: true })
  return JSON.parse(told) as { before: number; peak: number }
}
