import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { codeOf, fileMode } from './store/durable-files.ts'

/** In the data folder, for a moment: a second start asks the first one's window to come to the front. */
const fileIn = (dataFolder: string): string => join(dataFolder, 'examdesk.show')

/** Milliseconds between looks. Polled, since not every disk that data lie on tells of changes. */
const every = 250
const patience = 3_000

/** Calls `show` whenever another start asks for the window, until the returned function is called. */
export function watchForSecondStart(dataFolder: string, show: () => void): () => void {
  const file = fileIn(dataFolder)
  rmSync(file, { force: true })
  const timer = setInterval(() => {
    if (!existsSync(file)) return
    rmSync(file, { force: true })
    show()
  }, every).unref()
  return () => clearInterval(timer)
}

/** Asks the process that holds the data folder to show its window. Whether it did so, within three seconds. */
export async function askForWindow(dataFolder: string): Promise<boolean> {
  const file = fileIn(dataFolder)
  try {
    writeFileSync(file, String(process.pid), { mode: fileMode })
    for (const until = performance.now() + patience; performance.now() < until; await sleep(50)) {
      if (!existsSync(file)) return true
    }
    rmSync(file, { force: true })
  } catch (error) {
    if (!codeOf(error)) throw error
  }
  return false
}
