import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

export type Started = {
  readonly child: ChildProcess
  readonly pid: number
  /** Resolves with the exit code, or the signal's name. */
  readonly ended: Promise<number | string>
  readonly stdout: () => string
  readonly stderr: () => string
  /** Resolves when standard output holds the text; rejects if the process ends before. */
  readonly says: (text: string) => Promise<void>
}

/** Processes that a failed test left: they end with the tests, and a window ends with its process. */
const live = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of live) child.kill('SIGKILL')
})

/** Starts Node on one of the project's entry points. */
export function startNode(
  args: readonly string[],
  options: { env?: Record<string, string>; prefix?: readonly string[]; stdin?: 'pipe' | 'ignore'; ipc?: boolean } = {},
): Started {
  const [command, ...rest] = [...(options.prefix ?? []), process.execPath, ...args]
  const env = { ...process.env, NODE_OPTIONS: '', ...options.env }
  const child = spawn(command!, rest, {
    env,
    stdio: [options.stdin ?? 'ignore', 'pipe', 'pipe', ...(options.ipc ? (['ipc'] as const) : [])],
  })
  live.add(child)
  child.once('exit', () => live.delete(child))
  let out = ''
  let err = ''
  child.stdout!.setEncoding('utf8').on('data', (text: string) => (out += text))
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (err += text))
  const ended = new Promise<number | string>((resolve) =>
    child.once('close', (code, signal) => resolve(code ?? signal ?? -1)),
  )
  const says = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (out.includes(text)) resolve()
      }
      child.stdout!.on('data', look)
      look()
      void ended.then((code) => reject(new Error(`ended with ${code} before it said ${text}\n${out}${err}`)))
    })
  return { child, pid: child.pid!, ended, stdout: () => out, stderr: () => err, says }
}

const isPid = (name: string): boolean => /^\d+$/.test(name)

/** Ids of a process and all that descend from it (Linux). */
export function processTree(pid: number): number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc').filter(isPid)) {
    const stat = quietly(() => readFileSync(`/proc/${name}/stat`, 'utf8'))
    if (stat) parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]))
  }
  const tree = [pid]
  for (const parent of tree)
    for (const [child, of] of parents) if (of === parent && !tree.includes(child)) tree.push(child)
  return tree
}

/** Those of the processes that run (Linux); one that has ended and only waits to be collected does not. */
export const running = (pids: readonly number[]): number[] =>
  pids.filter((pid) => {
    const stat = quietly(() => readFileSync(`/proc/${pid}/stat`, 'utf8'))
    return stat !== undefined && !/\) Z /.test(stat)
  })

/** Waits up to `patience` milliseconds until none of the processes runs; gives those that still do. */
export async function untilGone(pids: readonly number[], patience: number): Promise<number[]> {
  const until = performance.now() + patience
  while (running(pids).length > 0 && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 50))
  return running(pids)
}

/** Addresses at which any process of the tree listens for TCP connections (Linux). */
export function listeningPorts(pid: number): string[] {
  const inodes = new Set(processTree(pid).flatMap(socketsOf))
  return ['tcp', 'tcp6'].flatMap((table) =>
    readFileSync(`/proc/net/${table}`, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter((cells) => cells[3] === '0A' && inodes.has(cells[9]!))
      .map((cells) => cells[1]!),
  )
}

function socketsOf(pid: number): string[] {
  const folder = `/proc/${pid}/fd`
  const links =
    quietly(() => readdirSync(folder))?.map((fd) => quietly(() => readlinkSync(`${folder}/${fd}`)) ?? '') ?? []
  return links.flatMap((link) => /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? [])
}

/** What `look` finds, or nothing when the process it looks at has ended meanwhile. */
function quietly<T>(look: () => T): T | undefined {
  try {
    return look()
  } catch {
    return undefined
  }
}
