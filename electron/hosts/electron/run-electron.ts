import { join } from 'node:path'
import { type Failure, isRefusal } from '../../../core/model/failure.ts'
import type { App } from '../../services/app.ts'
import { openElectronHost } from './electron-host.ts'
import { prepareElectron } from './guards.ts'
import type { ElectronParts } from './parts.ts'

export type ElectronRun = {
  readonly electron: ElectronParts
  readonly dataFolder: string
  /** Path of the compiled preload script. */
  readonly preload: string
  readonly openApp: () => Promise<App>
  readonly sentence: (failure: Failure) => string
  /** Resolves when the process is told to stop. */
  readonly stopped: Promise<'stopped'>
}

/**
 * Opens the data folder and the window, waits until the window is closed, and gives the exit code. A
 * second start on the same data folder brings the first one's window to the front, says that the data
 * are in use and ends with 1, like every face.
 */
export async function runElectron(run: ElectronRun): Promise<number> {
  const { electron, dataFolder, preload, openApp, sentence, stopped } = run
  prepareElectron(electron, join(dataFolder, 'window'))
  const isFirst = electron.app.requestSingleInstanceLock()
  // Without a listener Electron quits by itself when the window closes, before the app is closed.
  electron.app.on('window-all-closed', () => {})
  await electron.app.whenReady()
  let app: App | undefined
  try {
    app = await openApp()
    const host = await openElectronHost(electron, app, preload)
    electron.app.on('second-instance', host.show)
    const end = await Promise.race([host.gone, stopped])
    host.close()
    if (end !== 'crashed') return 0
    return complain(sentence({ code: 'window-crashed' }), electron.dialog)
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown
    return complain(sentence(thrown.failure), isFirst ? electron.dialog : undefined)
  } finally {
    await app?.close()
  }
}

/** Says it on standard error, and in a box unless the first window is in front of the user already. */
function complain(words: string, dialog: ElectronParts['dialog'] | undefined): number {
  process.stderr.write(`${words}\n`)
  dialog?.showErrorBox('考务台', words)
  return 1
}
