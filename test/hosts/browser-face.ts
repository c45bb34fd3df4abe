import { existsSync, rmSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'
import { type Face, pageFace, pageless } from './face.ts'
import { processTree, type Started, startNode, untilGone } from './processes.ts'

export const browserEntry = fileURLToPath(new URL('start-browser.ts', import.meta.url))

/** Before a start on a data folder that was used before: the old port must not be taken for the new one. */
export function forgetPort(dataFolder: string): void {
  rmSync(portFile(dataFolder), { force: true })
}

const portFile = (dataFolder: string): string => join(dataFolder, 'window', 'DevToolsActivePort')

/** Connects to the window of a browser host that was started with EXAMDESK_TEST_PORT=1. */
export async function connectToWindow(dataFolder: string): Promise<Browser> {
  const file = portFile(dataFolder)
  for (let tries = 0; tries < 400; tries++) {
    // The browser makes the file first and writes the port into it a moment later.
    const port = existsSync(file) ? /^\d+/.exec(await readFile(file, 'utf8'))?.[0] : undefined
    if (port) return chromium.connectOverCDP(`http://127.0.0.1:${port}`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error(`the browser wrote no port into ${file}`)
}

export type BrowserFace = Face & { readonly dataFolder: string; readonly outFolder: string; readonly started: Started }

type FixtureOptions = {
  readonly testPort: boolean
  readonly prefix?: readonly string[]
  readonly env?: Record<string, string>
}

/** Starts the browser host on the smallest page, with its folders under `folder`; it says `ready` once the page has called. */
export function startFixture(
  folder: string,
  { testPort, prefix, env }: FixtureOptions,
): { started: Started; dataFolder: string; outFolder: string } {
  const [dataFolder, outFolder] = [join(folder, 'data'), join(folder, 'out')]
  const started = startNode([browserEntry, dataFolder, outFolder], {
    prefix,
    env: { ...env, EXAMDESK_TEST_PORT: testPort ? '1' : '' },
  })
  return { started, dataFolder, outFolder }
}

/** Opens the browser host on the smallest page, in a process of its own. */
export async function openBrowserFace({
  testPort = true,
  prefix = [] as readonly string[],
  env = {} as Record<string, string>,
  folder = '',
} = {}): Promise<BrowserFace> {
  const base = folder || (await mkdtemp(join(tmpdir(), 'examdesk-host-')))
  const start = () => startFixture(base, { testPort, prefix, env })
  const { started, dataFolder, outFolder } = start()
  await started.says('ready')
  const browser = testPort ? await connectToWindow(dataFolder) : undefined
  const page = browser?.contexts()[0]?.pages()[0]
  const tree = processTree(started.pid)
  return {
    ...(page ? await pageFace(page) : pageless),
    dataFolder,
    outFolder,
    started,
    pid: started.pid,
    ended: started.ended,
    stderr: started.stderr,
    home: 'https://app.local/',
    async crash() {
      await page!.evaluate(() => void document.body.setAttribute('data-before-crash', ''))
      const session = await page!.context().newCDPSession(page!)
      session.send('Page.crash').catch(() => {}) // it crashes before it answers
      await new Promise((resolve) => setTimeout(resolve, 1000))
      await browser!.close()
      const again = (await connectToWindow(dataFolder)).contexts()[0]!.pages()[0]!
      if ((await again.locator('[data-before-crash]').count()) > 0) throw new Error('the page did not crash')
      Object.assign(this, await pageFace(again))
    },
    closeWindow: async () => {
      const session = await browser!.newBrowserCDPSession()
      const { targetInfos } = await session.send('Target.getTargets')
      await session.send('Target.closeTarget', { targetId: targetInfos.find(({ type }) => type === 'page')!.targetId })
    },
    async startAgain() {
      const second = start().started
      return { code: await second.ended, stderr: second.stderr() }
    },
    async dispose() {
      await browser?.close().catch(() => {}) // the window may be gone
      started.child.kill('SIGKILL')
      await untilGone(tree, 5000)
      if (!folder) await rm(base, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
