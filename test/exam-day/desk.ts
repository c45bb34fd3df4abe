import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, onTestFinished } from 'vitest'
import type { CallName, CandidateRow, Input, Output, ScanAnswer } from '../../core/contract.ts'
import type { Exam, Session } from '../../core/model/exam.ts'
import type { Failure, Reply } from '../../core/model/failure.ts'
import { addMinutes } from '../../core/rules/moment.ts'
import { type App, type AppOptions, openApp } from '../../electron/services/app.ts'

/** The whole program over a folder of its own, with its practice exam. */
export type Desk = {
  readonly folder: string
  readonly exam: Exam
  readonly session: Session
  /** Everyone of the first session, by seat. */
  readonly people: readonly CandidateRow[]
  readonly ask: <C extends CallName>(call: C, input: Input<C>) => Promise<Output<C>>
  /** The failure that a call is refused with. */
  readonly refused: <C extends CallName>(call: C, input: Input<C>) => Promise<Failure>
  /** Scans a candidate so many minutes after the session's start. */
  readonly scan: (candidate: CandidateRow, minutes: number, room?: string) => Promise<ScanAnswer>
  /** The time so many minutes after the session's start. */
  readonly at: (minutes: number) => string
  readonly reopen: () => Promise<void>
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'exam-day-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))
  return folder
}

/** A data folder with the practice exam, made once and copied for each test. */
let prepared: Promise<string> | undefined
afterAll(async () => prepared && rmSync(await prepared, { recursive: true, force: true }))

async function prepare(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'exam-day-practice-'))
  const app = await openApp({ dataFolder: folder, host: 'test', device: '考务机1' })
  await app.call('{"call":"exams.practice"}')
  await app.close()
  return folder
}

export async function openDesk(more: Partial<AppOptions> = {}): Promise<Desk> {
  const folder = temporaryFolder()
  cpSync(await (prepared ??= prepare()), join(folder, 'data'), { recursive: true })
  const open = () =>
    openApp({
      dataFolder: join(folder, 'data'),
      host: 'test',
      outFolder: join(folder, 'out'),
      device: '考务机1',
      ...more,
    })
  let app: App = await open()
  onTestFinished(() => app.close())
  const reply = async <C extends CallName>(call: C, input: Input<C>): Promise<Reply<Output<C>>> =>
    JSON.parse(await app.call(JSON.stringify({ call, input })))
  const ask: Desk['ask'] = async (call, input) => {
    const answer = await reply(call, input)
    if (!answer.ok) throw new Error(`${call}: ${JSON.stringify(answer.failure)}`)
    return answer.value
  }
  const { exam } = await ask('exams.get', { exam: (await ask('exams.list', {})).exams[0]!.id })
  const session = exam.sessions[0]!
  const { candidates } = await ask('roster.page', { exam: exam.id, session: session.id, limit: 1000 })
  const at = (minutes: number) => addMinutes(session.start, minutes)
  return {
    folder,
    exam,
    session,
    ask,
    at,
    people: candidates.filter((one) => one.status !== 'withdrawn' && one.room && one.seat),
    async refused(call, input) {
      const answer = await reply(call, input)
      if (answer.ok) throw new Error(`${call} was not refused`)
      return answer.failure
    },
    scan: (candidate, minutes, room) =>
      ask('checkin.scan', {
        exam: exam.id,
        session: session.id,
        room,
        code: candidate.id,
        operator: '张老师',
        now: at(minutes),
      }),
    async reopen() {
      await app.close()
      app = await open()
    },
  }
}
