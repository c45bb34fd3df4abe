import { spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { openPipe, type Pipe } from './pipe.ts'

export type Browser = {
  readonly pipe: Pipe
  /** Resolves when the process has ended. */
  readonly ended: Promise<void>
  /** Asks the browser to close and ends it if it does not within three seconds. */
  readonly close: () => Promise<void>
  /** Opens a further app window on that page: a second start on the same profile hands it over and ends. */
  readonly openAnother: (url: string) => void
}

/** Empty page of an app window; `--app=about:blank` would open an ordinary window with an address bar. */
export const bootPage = 'data:text/html,<title>%E8%80%83%E5%8A%A1%E5%8F%B0</title>'

/**
 * Starts a browser as an app window on a profile of its own and waits until it answers on its debugging
 * pipe. No port is opened unless `testPort` asks for one. Rejects with a short reason: a system error
 * code, `handed-over` (another browser holds the profile), `browser-ended`, `browser-silent` or
 * `debugging-forbidden`. `patience` is in milliseconds.
 */
export async function launchBrowser(
  file: string,
  options: { profile: string; testPort: boolean; patience?: number },
): Promise<Browser> {
  const child = spawn(file, switches(options), { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] })
  let words = ''
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (words = (words + text).slice(-2000)))
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()).once('error', () => resolve()))
  const failed = new Promise<never>((_, reject) => {
    child.once('error', (error: NodeJS.ErrnoException) => reject(new Error(error.code ?? error.message)))
    child.once('exit', (code) => reject(new Error(code === 0 ? 'handed-over' : 'browser-ended')))
  })
  failed.catch(() => {}) // After the start an exit is no failure: the window was closed.
  const pipe = openPipe(child.stdio[3] as Writable, child.stdio[4] as Readable)
  const patience = new AbortController()
  const silent = sleep(options.patience ?? 20_000, undefined, { signal: patience.signal }).then(() => {
    child.kill('SIGKILL')
    throw new Error(/disallowed by the system admin/i.test(words) ? 'debugging-forbidden' : 'browser-silent')
  })
  silent.catch(() => {})
  try {
    await Promise.race([pipe.send('Browser.getVersion').catch(() => failed), failed, silent])
  } finally {
    patience.abort()
  }
  const openAnother = (url: string): void => {
    spawn(file, [`--app=${url}`, ...profileSwitches(options.profile)], { stdio: 'ignore' }).on('error', () => {}) // no window appears
  }
  return { pipe, ended, close: () => closeBrowser(child, pipe, ended), openAnother }
}

async function closeBrowser(child: ReturnType<typeof spawn>, pipe: Pipe, ended: Promise<void>): Promise<void> {
  pipe.send('Browser.close').catch(() => {}) // It may be gone already.
  const killer = setTimeout(() => child.kill('SIGKILL'), 3000)
  await ended
  clearTimeout(killer)
}

function switches({ profile, testPort }: { profile: string; testPort: boolean }): string[] {
  return [
    `--app=${bootPage}`,
    ...profileSwitches(profile),
    '--remote-debugging-pipe',
    '--window-size=1366,768',
    '--start-maximized',
    '--lang=zh-CN',
    // Nothing outside can be resolved or reached, whatever asks for it.
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--no-proxy-server',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-sync',
    '--no-pings',
    // No questions, bubbles or pages of the browser's own.
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-default-apps',
    '--disable-extensions',
    '--disable-session-crashed-bubble',
    '--hide-crash-restore-bubble',
    '--disable-features=Translate,MediaRouter,OptimizationHints,AutofillServerCommunication,msEdgeSidebarV2',
    '--password-store=basic',
    ...(testPort ? ['--remote-debugging-port=0'] : []),
  ]
}

/** What a second start must say too, to find the first. */
function profileSwitches(profile: string): string[] {
  return [
    `--user-data-dir=${profile}`,
    '--class=ExamDesk',
    // Edge would start itself anew and lose the pipe.
    '--edge-skip-compat-layer-relaunch',
    // Chromium's sandbox does not run for root; root is no user of this program but a build machine.
    ...(process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []),
  ]
}
