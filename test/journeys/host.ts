import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { connectToWindow, forgetPort } from '../hosts/browser-face.ts'
import { processTree, startNode, untilGone } from '../hosts/processes.ts'

export type OpenHost = {
  /** The app's window, as Playwright drives it. */
  readonly page: Page
  readonly dataFolder: string
  /** The user's home folder during the journey: made files go to Documents/考务台 in it. */
  readonly home: string
  /** Closes the window and gives the exit code of the program. */
  readonly close: () => Promise<number | string>
  /** Ends the program and its window as a power cut does. */
  readonly kill: () => Promise<void>
}

const inRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** Electron's program for the journeys, or why there is none. */
export function electronProgram(): { readonly file: string } | { readonly missing: string } {
  const file = process.env.EXAMDESK_ELECTRON
  if (!file) return { missing: 'EXAMDESK_ELECTRON names no Electron program' }
  return existsSync(file) ? { file } : { missing: `EXAMDESK_ELECTRON names ${file}, which is not there` }
}

/**
 * Opens the program with its built window as a user would, on a data folder that is thrown away unless
 * one is given (to open the same data twice).
 */
export async function openHost(
  host: 'browser' | 'electron',
  options: { readonly dataFolder?: string } = {},
): Promise<OpenHost> {
  const home = await mkdtemp(join(tmpdir(), 'examdesk-journey-'))
  const dataFolder = options.dataFolder ?? join(home, 'data')
  const env = { HOME: home, USERPROFILE: home }
  const opened = await (host === 'browser' ? openBrowser(dataFolder, env) : openElectron(dataFolder, env))
  return {
    ...opened,
    dataFolder,
    home,
    async close() {
      const code = await opened.close()
      await rm(home, { recursive: true, force: true, maxRetries: 5 })
      return code
    },
  }
}

type Opened = Pick<OpenHost, 'page' | 'close' | 'kill'>

async function openBrowser(dataFolder: string, env: Record<string, string>): Promise<Opened> {
  forgetPort(dataFolder)
  const started = startNode([inRoot('electron/main-browser.ts'), '--data', dataFolder], {
    env: { ...env, EXAMDESK_TEST_PORT: '1' },
  })
  void started.ended.then((code) => {
    if (code !== 0) process.stderr.write(started.stderr())
  })
  const browser = await connectToWindow(dataFolder)
  const page = browser.contexts()[0]!.pages()[0]!
  await untilHome(page)
  return {
    page,
    async close() {
      const tree = processTree(started.pid)
      await browser.close()
      started.child.kill('SIGTERM')
      const code = await started.ended
      await untilGone(tree, 5000)
      return code
    },
    async kill() {
      const tree = processTree(started.pid)
      for (const pid of tree) process.kill(pid, 'SIGKILL')
      await started.ended
      await untilGone(tree, 5000)
    },
  }
}

const appPage = 'https://app.local/'

/**
 * Waits until the window shows the app's page. Where the boot page comes in only while the app's is on its way, the
 * host asks for the app's once more, and Playwright's own wait takes the overtaken navigation for a failure.
 */
async function untilHome(page: Page): Promise<void> {
  for (let tries = 0; tries < 1200 && page.url() !== appPage; tries++) await wait(25)
  if (page.url() !== appPage) throw new Error(`the window shows ${page.url()}`)
  await page.waitForLoadState()
}

/** The command that starts the compiled program in Electron. */
export function electronCommand(dataFolder: string): { readonly file: string; readonly args: readonly string[] } {
  const program = electronProgram()
  if ('missing' in program) throw new Error(program.missing)
  // Chromium's sandbox does not run for root.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return { file: program.file, args: [inRoot('out/app'), ...asRoot, '--data', dataFolder] }
}

/** Starts the compiled program in Electron with Playwright at its side. */
export async function launchElectron(dataFolder: string, env: Record<string, string>): Promise<ElectronApplication> {
  const { file, args } = electronCommand(dataFolder)
  const isSandboxed = !args.includes('--no-sandbox')
  return _electron.launch({
    executablePath: file,
    args: [...args],
    env: { ...(process.env as Record<string, string>), ...env },
    chromiumSandbox: isSandboxed,
  })
}

async function openElectron(dataFolder: string, env: Record<string, string>): Promise<Opened> {
  const app = await launchElectron(dataFolder, env)
  const child = app.process()
  const ended = new Promise<number | string>((resolve) =>
    child.once('close', (code, signal) => resolve(code ?? signal ?? -1)),
  )
  return {
    page: await app.firstWindow(),
    async close() {
      child.kill('SIGTERM')
      return ended
    },
    async kill() {
      for (const pid of processTree(child.pid!)) process.kill(pid, 'SIGKILL')
      await ended
    },
  }
}
