import { readFileSync } from 'node:fs'
import { hostname, uptime } from 'node:os'
import { codeOf } from './durable-files.ts'

/**
 * A process, told apart from a later one that got the same number: by its start time where the
 * system tells it (Linux), elsewhere by when the computer started.
 */
export type ProcessIdentity = { readonly pid: number; readonly computer: string; readonly started: string }

const slack = 10_000

export function thisProcess(): ProcessIdentity {
  return { pid: process.pid, computer: hostname(), started: startOf(process.pid) ?? `boot ${bootTime()}` }
}

/**
 * Whether the process still runs. One on another computer cannot be looked at from here, so it
 * counts as running: two computers must never write into one shared folder.
 */
export function isRunning(identity: ProcessIdentity): boolean {
  if (identity.computer !== hostname()) return true
  if (!answers(identity.pid)) return false
  const boot = /^boot (\d+)$/.exec(identity.started)
  return boot ? Math.abs(Number(boot[1]) - bootTime()) < slack : startOf(identity.pid) === identity.started
}

function answers(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** On Linux: the boot's id and the ticks from boot to the start of the process; undefined elsewhere, or when it is gone. */
function startOf(pid: number): string | undefined {
  if (process.platform !== 'linux') return undefined
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return state === 'Z' ? undefined : `${boot} ${fields[18]}`
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes(codeOf(error))) return undefined
    throw error
  }
}

function bootTime(): number {
  return Math.round(Date.now() - uptime() * 1000)
}
