import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { inRoot } from './paths.mjs'
import { say } from './stop.mjs'

const home = inRoot('node_modules', 'electron')
const failedStamp = inRoot('out', 'electron-download-failed.stamp')
const day = 24 * 60 * 60 * 1000
const patience = 60_000

/**
 * Electron's program, if it is on this computer: `EXAMDESK_ELECTRON`, a folder in
 * `ELECTRON_OVERRIDE_DIST_PATH`, or what an earlier download left. The package `electron` itself is
 * never loaded here: in plain Node it starts a download.
 */
export function electronBinary() {
  const named = process.env.EXAMDESK_ELECTRON
  if (named) return existsSync(named) ? named : undefined
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(home, 'dist')
  const file = join(folder, nameInFolder())
  return existsSync(file) ? file : undefined
}

function nameInFolder() {
  const noted = join(home, 'path.txt')
  if (existsSync(noted)) return readFileSync(noted, 'utf8').trim()
  return { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }[process.platform] ?? 'electron'
}

/**
 * Tries once a day to fetch Electron's program, for a minute at most; resolves with it, or with nothing.
 * It comes from outside the package registry and many networks do not let it through.
 */
export async function fetchElectron() {
  if (process.env.ELECTRON_SKIP_BINARY_DOWNLOAD || !existsSync(join(home, 'install.js')) || failedToday())
    return undefined
  say('Fetching Electron (tried once a day; a minute at most) …')
  const code = await run(process.execPath, [join(home, 'install.js')])
  if (code === 0 && electronBinary()) {
    rmSync(failedStamp, { force: true })
    return electronBinary()
  }
  say('Electron cannot be fetched from here.')
  mkdirSync(dirname(failedStamp), { recursive: true })
  writeFileSync(failedStamp, '')
  return undefined
}

const failedToday = () => existsSync(failedStamp) && Date.now() - statSync(failedStamp).mtimeMs < day

/** Runs a program without a word from it, for as long as our patience lasts. */
function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'ignore', timeout: patience })
    child.on('error', () => resolve(1))
    child.on('close', (code) => resolve(code ?? 1))
  })
}
