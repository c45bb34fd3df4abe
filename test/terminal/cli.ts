import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Started, startNode } from '../hosts/processes.ts'

export const entry = fileURLToPath(new URL('../../electron/main-terminal.ts', import.meta.url))
export const practiceRoster = fileURLToPath(new URL('../../assets/practice/名单.csv', import.meta.url))

export type Answer = {
  readonly code: number | string
  readonly lines: readonly Record<string, never>[]
  readonly json: Record<string, never>
  readonly stdout: string
  readonly stderr: string
}

export type Cli = {
  /** Runs one command line to its end; every line of its standard output must be JSON. */
  readonly run: (...args: string[]) => Promise<Answer>
  /** Runs `checkin` or another reader of standard input on a whole text. */
  readonly feed: (text: string | Buffer, ...args: string[]) => Promise<Answer>
  /** Starts a command line and leaves its standard input open. */
  readonly start: (...args: string[]) => Started
  readonly folder: string
  readonly dispose: () => Promise<void>
}

/** A command line on a data folder of its own. */
export async function openCli(): Promise<Cli> {
  const folder = await mkdtemp(join(tmpdir(), 'examdesk-cli-'))
  const env = { EXAMDESK_DATA: join(folder, 'data'), HOME: folder }
  const start = (...args: string[]) => startNode([entry, ...args], { env, stdin: 'pipe' })
  const feed: Cli['feed'] = async (text, ...args) => {
    const started = start(...args)
    started.child.stdin!.on('error', () => {}) // it may end before it has read everything
    started.child.stdin!.end(text)
    return finished(started)
  }
  return {
    folder,
    start,
    feed,
    run: (...args) => feed('', ...args),
    dispose: () => rm(folder, { recursive: true, force: true }),
  }
}

export async function finished(started: Started): Promise<Answer> {
  const code = await started.ended
  const stdout = started.stdout()
  const isHelp = stdout.startsWith('Usage:')
  const lines = isHelp
    ? []
    : stdout
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Record<string, never>)
  return { code, lines, json: lines[0] ?? {}, stdout, stderr: started.stderr() }
}
