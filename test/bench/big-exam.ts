import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CallName, Input, Output } from '../../core/contract.ts'
import type { Exam } from '../../core/model/exam.ts'
import type { Reply } from '../../core/model/failure.ts'
import { type App, openApp } from '../../electron/services/app.ts'
import { candidates, column, csvOf, type RosterRow } from './candidates.ts'

/** An app of its own in a throw-away folder. */
export type Bench = {
  readonly folder: string
  readonly data: string
  readonly app: () => App
  readonly ask: <C extends CallName>(call: C, input: Input<C>) => Promise<Output<C>>
  /** Closes the app and opens the same data folder anew. */
  readonly reopen: () => Promise<void>
  readonly close: () => Promise<void>
}

/** A practice exam with a roster, whose first session takes scans at `now`. */
export type BigExam = { readonly exam: Exam; readonly rows: readonly RosterRow[]; readonly now: string }

export async function openBench(): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'examdesk-bench-'))
  const data = join(folder, 'data')
  const open = () => openApp({ dataFolder: data, host: 'test', outFolder: join(folder, 'out'), device: 'bench' })
  let app = await open()
  return {
    folder,
    data,
    app: () => app,
    ask: async (call, input) => unwrap(await app.call(JSON.stringify({ call, input }))),
    async reopen() {
      await app.close()
      app = await open()
    },
    async close() {
      await app.close()
      rmSync(folder, { recursive: true })
    },
  }
}

/** The value of a reply, or its failure as an error that ends the bench. */
export function unwrap<T>(text: string): T {
  const reply = JSON.parse(text) as Reply<T>
  if (!reply.ok) throw new Error(JSON.stringify(reply.failure))
  return reply.value
}

/** Makes a practice exam and imports `count` candidates into it, half of them in its first session. */
export async function loadBigExam(bench: Bench, count: number): Promise<BigExam> {
  const { exam } = await bench.ask('exams.create', { preset: 'practice' })
  const rows = candidates(count)
  const file = join(bench.folder, 'roster.csv')
  writeFileSync(file, csvOf(rows))
  const imported = await bench.ask('roster.import', { exam: exam.id, file })
  if (imported.added !== count) throw new Error(`${imported.added} of ${count} candidates came in`)
  const session = exam.sessions[0]!
  const now = session.start.replace(/T\d\d:\d\d/, 'T08:45')
  return { exam, rows: rows.filter((row) => row[column.level] === session.level), now }
}
