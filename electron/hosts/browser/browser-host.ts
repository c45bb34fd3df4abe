import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { refusal } from '../../../core/model/failure.ts'
import type { App } from '../../services/app.ts'
import { type Browser, launchBrowser } from './launch.ts'
import { openWindow } from './window.ts'

export type BrowserHost = {
  /** Resolves when the window is gone: closed by the user, or given up after crashing again and again. */
  readonly gone: Promise<'closed' | 'crashed'>
  /** Brings the window before all others. */
  readonly show: () => Promise<void>
  /** Closes the window and ends the browser. The app is the caller's. */
  readonly close: () => Promise<void>
}

export type BrowserHostOptions = {
  readonly app: App
  readonly browsers: readonly string[]
  readonly dataFolder: string
  /** Where downloads go. */
  readonly downloads: string
  /** Opens a debugging port as well, for tests. */
  readonly testPort: boolean
  /** Hears why a browser was passed over. */
  readonly onFallback: (browser: string, reason: string) => void
  /** Hears which browser shows the window after others were passed over, before its page asks for anything. */
  readonly onInstead: (browser: string) => void
}

/**
 * Shows the app in the first of `browsers` that works, as a window of its own. The data folder must be
 * locked already: a second browser on the same profile would hand its window to the first. Throws
 * `no-browser`, or `browser-failed` with what each one answered.
 */
export async function openBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const { app, browsers, downloads } = options
  if (browsers.length === 0) throw refusal({ code: 'no-browser' })
  const browser = await firstThatWorks(options)
  mkdirSync(downloads, { recursive: true })
  try {
    const { gone, show } = await openWindow(browser, app, downloads)
    return { gone, show, close: browser.close }
  } catch (thrown) {
    await browser.close()
    throw thrown
  }
}

async function firstThatWorks(options: BrowserHostOptions): Promise<Browser> {
  const { browsers, dataFolder, testPort, onFallback, onInstead } = options
  const tried: { browser: string; reason: string }[] = []
  for (const browser of browsers) {
    try {
      const launched = await launchPatiently(browser, { profile: join(dataFolder, 'window'), testPort })
      if (tried.length > 0) onInstead(browser)
      return launched
    } catch (thrown) {
      const reason = thrown instanceof Error ? thrown.message : String(thrown)
      tried.push({ browser, reason })
      onFallback(browser, reason)
    }
  }
  throw refusal({ code: 'browser-failed', tried })
}

/**
 * After this program was killed, its browser takes a second or two to notice and still holds the profile:
 * a new one would hand its window over and end. So that is tried again for a while.
 */
async function launchPatiently(browser: string, options: { profile: string; testPort: boolean }): Promise<Browser> {
  const until = performance.now() + 8000
  for (;;) {
    try {
      return await launchBrowser(browser, options)
    } catch (thrown) {
      if (!(thrown instanceof Error && thrown.message === 'handed-over')) throw thrown
      if (performance.now() > until) throw new Error('browser-ended', { cause: thrown })
      await sleep(300)
    }
  }
}
