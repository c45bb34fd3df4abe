import { existsSync } from 'node:fs'
import { type Failure, isRefusal, refusal } from '../../../core/model/failure.ts'
import type { App } from '../../services/app.ts'
import { findBrowsers } from '../../services/find-browser.ts'
import { askForWindow, watchForSecondStart } from '../../services/window-signal.ts'
import { openBrowserHost } from './browser-host.ts'

export type BrowserRun = {
  readonly platform: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly dataFolder: string
  readonly openApp: () => Promise<App>
  readonly sentence: (failure: Failure) => string
  /** Words for a person: why a browser was passed over, why no window opens. */
  readonly say: (words: string) => void
  /** Resolves when the process is told to stop. */
  readonly stopped: Promise<'stopped'>
}

/**
 * Opens the data folder and then the window, waits until it is closed or the process is told to stop, and
 * gives the exit code: 0, or 1 with a sentence said. The data folder is locked before the browser starts. A
 * second start on the same folder brings the first one's window to the front.
 */
export async function runBrowser(run: BrowserRun): Promise<number> {
  let app: App | undefined
  try {
    if (!hasDisplay(run)) throw refusal({ code: 'no-display' })
    app = await run.openApp()
    return await show(run, app)
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown
    const { failure } = thrown
    if (failure.code === 'data-in-use' && failure.host === 'browser') await askForWindow(run.dataFolder)
    run.say(run.sentence(failure))
    return 1
  } finally {
    await app?.close()
  }
}

async function show({ platform, env, dataFolder, sentence, say, stopped }: BrowserRun, app: App): Promise<number> {
  const info = JSON.parse(await app.call('{"call":"app.info"}')) as { value: { outFolder: string } }
  const host = await openBrowserHost({
    app,
    browsers: findBrowsers({ platform, env, exists: existsSync }),
    dataFolder,
    downloads: info.value.outFolder,
    testPort: env.EXAMDESK_TEST_PORT === '1',
    onFallback: (browser, reason) => say(`${browser}: ${reason}`),
    onInstead: (browser) => app.tell({ code: 'browser-fallback', exam: '', file: browser }),
  })
  const stopWatching = watchForSecondStart(dataFolder, () => void host.show())
  const end = await Promise.race([host.gone, stopped])
  stopWatching()
  await host.close()
  if (end !== 'crashed') return 0
  say(sentence({ code: 'window-crashed' }))
  return 1
}

const hasDisplay = ({ platform, env }: BrowserRun): boolean =>
  platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
