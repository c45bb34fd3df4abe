import { readFileSync } from 'node:fs'
import { parentPort, Worker } from 'node:worker_threads'
import { read, utils } from '@e965/xlsx'
import Papa from 'papaparse'

// The libraries alone, in a thread with nothing else in its memory: what the program keeps must not slow them down.

/** What a library alone does with a file, and how many rows it must find. */
export type Bare = { readonly how: keyof typeof ways; readonly file: string; readonly rows: number }

const ways = {
  /** Papa Parse given the text; decoding is not counted. */
  text: (file: string) => {
    const text = decode(file)
    return () => Papa.parse<string[]>(text, { skipEmptyLines: true }).data.length
  },
  /** The file read, decoded, rows as lists of cells. */
  file: (file: string) => () => Papa.parse<string[]>(decode(file), { skipEmptyLines: true }).data.length,
  /** The same, rows as records by header. */
  records: (file: string) => () => Papa.parse(decode(file), { header: true, skipEmptyLines: true }).data.length + 1,
  /** The spreadsheet library's read. */
  sheet: (file: string) => () => readSheet(file)['!data']!.length,
  /** The same and its rows as texts. */
  'sheet-rows': (file: string) => () => utils.sheet_to_json(readSheet(file), { header: 1, raw: false }).length,
} as const

const decode = (file: string): string => new TextDecoder('gb18030', { fatal: true }).decode(readFileSync(file))

/** With the options that the import itself reads with. */
function readSheet(file: string) {
  const book = read(readFileSync(file), { type: 'buffer', dense: true, cellFormula: false, cellHTML: false })
  return book.Sheets[book.SheetNames[0]!]!
}

/** Milliseconds that the library alone takes, and the thread that it runs in. */
export function openBareReading(): {
  readonly ms: (bare: Bare) => Promise<number>
  readonly close: () => Promise<number>
} {
  const thread = new Worker(new URL(import.meta.url))
  return {
    ms: (bare) =>
      new Promise((resolve, reject) => {
        thread.once('error', reject)
        thread.once('message', (ms: number) => {
          thread.off('error', reject)
          resolve(ms)
        })
        thread.postMessage(bare)
      }),
    close: () => thread.terminate(),
  }
}

parentPort?.on('message', ({ how, file, rows }: Bare) => {
  const work = ways[how](file)
  const began = performance.now()
  const found = work()
  const ms = performance.now() - began
  if (found !== rows) throw new Error(`${found} rows of ${rows}`)
  parentPort!.postMessage(ms)
})
