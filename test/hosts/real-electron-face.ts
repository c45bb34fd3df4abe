import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication } from 'playwright-core'
import { electronCommand, launchElectron } from '../journeys/host.ts'
import { type Face, pageFace, pageless } from './face.ts'
import { processTree, untilGone } from './processes.ts'

type InMain = {
  BrowserWindow: { getAllWindows: () => { close: () => void; webContents: { forcefullyCrashRenderer: () => void } }[] }
}

/** Opens the compiled program in the Electron that EXAMDESK_ELECTRON names; through Playwright, which opens a port, or bare. */
export async function openElectronFace(testPort: boolean): Promise<Face> {
  const folder = await mkdtemp(join(tmpdir(), 'examdesk-host-'))
  const dataFolder = join(folder, 'data')
  const env = { HOME: folder, USERPROFILE: folder }
  const app = testPort ? await launchElectron(dataFolder, env) : undefined
  const child = app?.process() ?? start(dataFolder, env)
  const { ended, stderr } = follow(child)
  const page = await app?.firstWindow()
  if (!page) await untilRenderer(child.pid!)
  const tree = processTree(child.pid!)
  return {
    ...(page ? await pageFace(page) : pageless),
    pid: child.pid!,
    ended,
    stderr,
    home: 'app://local/',
    async crash() {
      await inMain(app!, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.forcefullyCrashRenderer())
      await new Promise((resolve) => setTimeout(resolve, 1000))
      Object.assign(this, await pageFace(app!.windows().at(-1)!))
    },
    closeWindow: () => inMain(app!, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close()),
    async startAgain() {
      const second = follow(start(dataFolder, env))
      return { code: await second.ended, stderr: second.stderr() }
    },
    async dispose() {
      child.kill('SIGKILL')
      await untilGone(tree, 5000)
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

const inMain = (app: ElectronApplication, work: (electron: InMain) => void): Promise<void> =>
  app.evaluate(work as never)

function start(dataFolder: string, env: Record<string, string>): ChildProcess {
  const { file, args } = electronCommand(dataFolder)
  return spawn(file, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
}

function follow(child: ChildProcess): { ended: Promise<number | string>; stderr: () => string } {
  let words = ''
  child.stderr?.on('data', (chunk) => (words += String(chunk)))
  return {
    ended: new Promise((resolve) => child.once('close', (code, signal) => resolve(code ?? signal ?? -1))),
    stderr: () => words,
  }
}

async function untilRenderer(pid: number): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const commands = await Promise.all(
      processTree(pid).map((one) => readFile(`/proc/${one}/cmdline`, 'utf8').catch(() => '')),
    ) // ended meanwhile
    if (commands.some((command) => command.includes('--type=renderer'))) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('Electron opened no window')
}
