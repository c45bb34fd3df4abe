import { resolve } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { CommanderError } from 'commander'
import { isRefusal } from '../../../core/model/failure.ts'
import type { App } from '../../services/app.ts'
import { ask, chosenExam } from './ask.ts'
import type { Answer, CommonFlags, Desk, Run } from './desk.ts'
import { linesOf } from './input.ts'
import { jsonLines } from './output.ts'
import { createProgram } from './program.ts'
import { reportProgress } from './progress.ts'
import { describeThrown } from './sentence.ts'
import { wordsFor } from './words.ts'

export type Terminal = {
  readonly argv: readonly string[]
  readonly stdin: Readable
  readonly stdout: Writable
  readonly stderr: Writable
  readonly folder: string
  readonly openApp: (dataFolder: string | undefined) => Promise<App>
  /** Aborted when the user wants the run to stop; its reason is the exit code. */
  readonly interrupted: AbortSignal
}

const job = 'terminal'

/**
 * Runs one command line and gives the exit code: 0 done, 1 refused (the failure is on stdout, nothing
 * changed), 2 wrong usage (words on stderr, nothing on stdout), 128 + signal when interrupted between lines.
 */
export async function runTerminal(terminal: Terminal): Promise<number> {
  const { argv, stdin, stdout, stderr, folder, openApp, interrupted } = terminal
  const words = wordsFor(argv)
  const stop = new AbortController()
  const anyStop = AbortSignal.any([interrupted, stop.signal])
  const output = jsonLines(stdout, () => stop.abort())
  const say = (text: string): void => void stderr.write(text)
  stderr.on('error', () => {}) // Words that nobody reads must not stop the work.
  let code = 0

  const run: Run = async (flags, work) => {
    let app: App | undefined
    try {
      app = await openApp(flags.data)
      const opened = app
      opened.onEvent(reportProgress(job, words, say, () => performance.now()))
      anyStop.addEventListener('abort', () => void ask(opened, 'jobs.cancel', { job }).catch(() => {}))
      const answer = await work(deskFor(opened, flags))
      code = await conclude(answer)
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown
      code = 1
      await output.line(describeThrown(thrown, flags.lang))
    } finally {
      await app?.close()
    }
  }

  async function conclude(answer: Answer): Promise<number> {
    if (!('streamed' in answer)) {
      await output.line({ ok: true, ...answer })
      return output.closed() ? 1 : 0
    }
    if (interrupted.aborted) return Number(interrupted.reason)
    return answer.streamed && !output.closed() ? 0 : 1
  }

  const deskFor = (app: App, flags: CommonFlags): Desk => ({
    app,
    ask: (call, input) => ask(app, call, input),
    exam: () => chosenExam(app, flags.exam),
    job,
    lines: () => untilStopped(stdin, anyStop),
    line: output.line,
    say,
    describe: (thrown) => describeThrown(thrown, flags.lang),
    path: (named) => resolve(folder, named),
  })

  const program = createProgram(run, words, { out: (text) => void stdout.write(text), err: say })
  try {
    if (argv.length === 0) throw new CommanderError(2, 'examdesk.noVerb', program.helpInformation())
    await program.parseAsync([...argv], { from: 'user' })
    return code
  } catch (thrown) {
    if (!(thrown instanceof CommanderError)) throw thrown
    if (thrown.code === 'commander.helpDisplayed') return 0
    const verb = program.commands.some((one) => one.name() === argv[0]) ? `${argv[0]} ` : ''
    say(
      thrown.code === 'examdesk.noVerb'
        ? thrown.message
        : words.wrongUsage(thrown.message.replace(/^error: /, ''), verb),
    )
    return 2
  }
}

/** The lines of a stream until `stop`; what was read by then is still given. */
async function* untilStopped(stream: Readable, stop: AbortSignal): AsyncGenerator<string> {
  const destroy = (): void => void stream.destroy()
  if (stop.aborted) return
  stop.addEventListener('abort', destroy)
  try {
    for await (const line of linesOf(stream)) {
      if (stop.aborted) return
      yield line
    }
  } catch (thrown) {
    if (!stop.aborted) throw thrown
  } finally {
    stop.removeEventListener('abort', destroy)
  }
}
