import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { inRoot } from './paths.mjs'
import { stop } from './stop.mjs'

/** The line of Node that is inside Electron 45 and runs TypeScript without a build. */
export const pinnedMajor = 24

/** Where the Node that npm installs is for this computer; it may not exist. */
export function pinnedNode() {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  return inRoot('node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
}

const major = () => Number(process.versions.node.split('.')[0])

/**
 * Runs the same command under the pinned Node when the one at hand is older, and ends this process
 * with its exit code. Returns when the Node at hand will do.
 */
export async function runUnderPinnedNode() {
  if (major() >= pinnedMajor) return
  const node = pinnedNode()
  if (!existsSync(node)) {
    stop(
      `This needs Node ${pinnedMajor}; here is ${process.version} on ${process.platform}-${process.arch}, ` +
        `for which npm has no copy. Install Node ${pinnedMajor} from nodejs.org, then run the command again.`,
    )
  }
  process.exit(await passOn(node, process.argv.slice(1)))
}

/**
 * Runs a program with this terminal and resolves with its exit code. Ctrl+C and SIGTERM reach it
 * and are its to answer.
 */
export function passOn(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options })
    const forward = (signal) => child.kill(signal)
    // A terminal sends Ctrl+C to both; a second copy would end a child that is closing in good order.
    const ignore = () => {}
    process.on('SIGINT', process.stdin.isTTY ? ignore : forward)
    process.on('SIGTERM', forward)
    child.on('error', (error) => stop(`${command} could not be started: ${error.message}`))
    child.on('close', (code, signal) => {
      process.off('SIGINT', ignore).off('SIGINT', forward).off('SIGTERM', forward)
      resolve(code ?? 128 + (signalNumbers[signal] ?? 0))
    })
  })
}

const signalNumbers = { SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGABRT: 6, SIGKILL: 9, SIGSEGV: 11, SIGTERM: 15 }
