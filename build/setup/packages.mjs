import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { sep } from 'node:path'
import { inRoot, root } from './paths.mjs'
import { say, stop } from './stop.mjs'

const stampFile = inRoot('node_modules', '.examdesk-lock')

/** Installs what package-lock.json names, unless exactly that is installed already. */
export function installPackages() {
  const lockText = readFileSync(inRoot('package-lock.json'), 'utf8')
  const stamp = `${process.platform}-${process.arch} ${createHash('sha256').update(lockText).digest('hex')}`
  if (readIfThere(stampFile) === stamp) return
  if (!installedAsLocked(JSON.parse(lockText).packages)) runNpm()
  writeFileSync(stampFile, stamp)
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

/** npm's own record of what it installed says whether an `npm install` by hand has done the work already. */
function installedAsLocked(locked) {
  const record = readIfThere(inRoot('node_modules', '.package-lock.json'))
  if (record === undefined) return false
  const installed = JSON.parse(record).packages
  return Object.entries(locked).every(([place, entry]) => {
    if (place === '') return true
    const there = installed[place]
    return there ? there.integrity === entry.integrity : Boolean(entry.optional) && !fits(entry)
  })
}

/**
 * Whether an optional package is plainly meant for this computer. One without `os` and `cpu` only
 * serves another optional package, and one with `libc` has a twin; npm leaves either out rightly.
 */
function fits({ os, cpu, libc }) {
  return (
    Boolean(os ?? cpu) &&
    !libc &&
    (os ?? [process.platform]).includes(process.platform) &&
    (cpu ?? [process.arch]).includes(process.arch)
  )
}

/** Installs the packages that ship with the program into a folder that holds its package.json and lock. */
export function installInto(folder) {
  const { ok, output } = npm(['ci', '--omit=dev', '--omit=optional'], folder)
  if (!ok) stop(explain(output))
}

function runNpm() {
  say('Installing the packages of package-lock.json (once; about a minute) …')
  const { ok, output } = npm(npmTask(), root)
  if (!ok) stop(explain(output))
}

function npm(task, cwd) {
  const [command, ...first] = npmCommand()
  const run = spawnSync(
    command,
    [...first, ...task, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && first.length === 0,
      env: { ...process.env, ELECTRON_SKIP_BINARY_DOWNLOAD: '1' },
    },
  )
  return { ok: run.status === 0, output: `${run.stderr ?? ''}${run.error?.message ?? ''}` }
}

/** npm ci empties node_modules first; on Windows that cannot be done while Node runs from there. */
function npmTask() {
  const runsFromThere = process.execPath.startsWith(inRoot('node_modules') + sep)
  return process.platform === 'win32' && runsFromThere ? ['install', '--no-save'] : ['ci']
}

/** The npm that started this command, or the one on the PATH. */
function npmCommand() {
  const started = process.env.npm_execpath
  if (!started?.endsWith('npm-cli.js')) return ['npm']
  return [process.env.npm_node_execpath ?? process.execPath, started]
}

const unreachable = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/

function explain(output) {
  const detail = output.trim().split('\n').slice(0, 12).join('\n')
  const what = unreachable.test(output)
    ? 'The packages could not be installed: the npm registry cannot be reached. Check the network or the registry setting of npm, then run the command again.'
    : 'The packages could not be installed; npm says:'
  return `${what}\n${detail}`
}
