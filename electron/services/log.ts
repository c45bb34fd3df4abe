import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

const limit = 1_000_000

/**
 * The program's log: lines for whoever mends it, in a file that is set aside at 1 MB (one old file is kept).
 * Callers never log personal data. A log that cannot be written is no reason to stop work: the line goes
 * to stderr instead.
 */
export function openLog(dataFolder: string, now: () => string): (line: string) => void {
  const folder = join(dataFolder, 'log')
  const file = join(folder, 'examdesk.log')
  return (line) => {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > limit)
        renameSync(file, join(folder, 'examdesk.old.log'))
      appendFileSync(file, `${now()} ${line}\n`, { mode: 0o600 })
    } catch {
      process.stderr.write(`${line}\n`)
    }
  }
}
