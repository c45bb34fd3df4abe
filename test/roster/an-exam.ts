import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { CallName, CandidateRow, Input, Output } from '../../core/contract.ts'
import type { Failure, Reply } from '../../core/model/failure.ts'
import type { ImportReport, RowIssue } from '../../core/model/roster.ts'
import { openApp } from '../../electron/services/app.ts'

/** A practice exam (sessions am 中级 and pm 初级) in a data folder of its own, with the real services. */
export type AnExam = {
  readonly id: string
  readonly folder: string
  readonly ask: <C extends CallName>(call: C, input: Omit<Input<C>, 'exam'>) => Promise<Output<C>>
  readonly refused: <C extends CallName>(call: C, input: Omit<Input<C>, 'exam'>) => Promise<Failure>
  /** The whole reply, for what a refusal carries. */
  readonly reply: (call: CallName, input: object) => Promise<Reply<unknown> & { carries?: ImportReport }>
  /** Writes a file into the exam's own folder and answers its path. */
  readonly file: (name: string, content: string | Uint8Array) => string
  readonly import: (content: string | Uint8Array, options?: Input<'roster.import'>['options']) => Promise<ImportReport>
  readonly preview: (content: string | Uint8Array, name?: string) => Promise<ImportReport>
  readonly candidates: (filter?: Omit<Input<'roster.page'>, 'exam'>) => Promise<readonly CandidateRow[]>
  /** Tells a running job to stop; whether it was running. */
  readonly cancel: (job: string) => Promise<boolean>
  /** Bytes of the journal. */
  readonly journal: () => Buffer
  /** Closes the program and opens it again over the same data. */
  readonly reopen: () => Promise<void>
}

export async function anExam(preset = 'practice'): Promise<AnExam> {
  const folder = mkdtempSync(join(tmpdir(), 'roster-'))
  const open = () =>
    openApp({ dataFolder: join(folder, 'data'), host: 'test', outFolder: join(folder, 'out'), device: '考务机1' })
  let app = await open()
  onTestFinished(async () => {
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const send = async (call: string, input: object) =>
    JSON.parse(await app.call(JSON.stringify({ call, input }))) as Reply<unknown>
  const created = await send('exams.create', { preset })
  if (!created.ok) throw new Error(JSON.stringify(created.failure))
  const { id } = (created.value as Output<'exams.create'>).exam

  const reply = (call: CallName, input: object) => send(call, { exam: id, ...input })
  const ask = async <C extends CallName>(call: C, input: object): Promise<Output<C>> => {
    const answer = await reply(call, input)
    if (!answer.ok) throw new Error(JSON.stringify(answer.failure))
    return answer.value as Output<C>
  }
  let files = 0
  const file = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return path
  }
  return {
    id,
    folder,
    ask,
    reply,
    file,
    async refused(call, input) {
      const answer = await reply(call, input)
      if (answer.ok) throw new Error(`${call} was not refused`)
      return answer.failure
    },
    import: (content, options) => ask('roster.import', { file: file(`roster-${++files}.csv`, content), options }),
    preview: (content, name = `roster-${++files}.csv`) => ask('roster.preview', { file: file(name, content) }),
    candidates: async (filter = {}) => (await ask('roster.page', { limit: 100_000, ...filter })).candidates,
    cancel: async (job) => (await ask('jobs.cancel', { exam: undefined, job })).cancelled,
    journal: () => {
      const exams = join(folder, 'data', 'exams')
      const [exam] = readdirSync(exams)
      return readFileSync(join(exams, exam!, 'journal.ndjson'))
    },
    async reopen() {
      await app.close()
      app = await open()
    },
  }
}

export const codes = (issues: readonly RowIssue[]): string[] => issues.map(({ row, code }) => `${row} ${code}`)
