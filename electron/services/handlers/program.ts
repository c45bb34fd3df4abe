import { spawn } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Handlers, Output } from '../../../core/contract.ts'
import { refusal } from '../../../core/model/failure.ts'
import type { Context } from '../context.ts'
import type { Jobs } from '../jobs.ts'

type ProgramHandlers = Pick<Handlers, 'app.info' | 'files.reveal' | 'jobs.cancel'>
type Notice = Output<'app.info'>['notices'][number]

/** What the window asks of the program itself. */
export function programHandlers(
  context: Context,
  jobs: Jobs,
  timeZone: string,
  notices: () => Notice[],
): ProgramHandlers {
  return {
    'app.info': () => ({
      version: context.version,
      dataFolder: context.dataFolder,
      outFolder: context.outFolder,
      device: context.device,
      host: context.host,
      timeZone,
      notices: notices(),
    }),
    'files.reveal': async ({ path }) => {
      if (!existsSync(path)) throw refusal({ code: 'file-not-found', file: path })
      return { shown: await showFolder(statSync(path).isDirectory() ? path : dirname(path)) }
    },
    'jobs.cancel': ({ job }) => ({ cancelled: jobs.cancel(job) }),
  }
}

const openers: Partial<Record<NodeJS.Platform, string>> = { win32: 'explorer.exe', darwin: 'open', linux: 'xdg-open' }

/** Opens the folder in the system's file manager. False where there is none to be started. */
function showFolder(folder: string): Promise<boolean> {
  const opener = openers[process.platform]
  if (!opener) return Promise.resolve(false)
  return new Promise((done) => {
    const child = spawn(opener, [folder], { detached: true, stdio: 'ignore' })
    child.once('error', () => done(false))
    child.once('spawn', () => {
      child.unref()
      done(true)
    })
  })
}
