import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Face } from './face.ts'
import { startNode } from './processes.ts'

const entry = fileURLToPath(new URL('start-electron-stand-in.ts', import.meta.url))

export type StandInFace = Face & { readonly ask: (what: string, arg?: string) => Promise<unknown> }

/** Opens the Electron host on the stand-in, in a process of its own. */
export async function openStandInFace(): Promise<StandInFace> {
  const folder = await mkdtemp(join(tmpdir(), 'examdesk-host-'))
  await mkdir(join(folder, 'out'))
  const start = () => startNode([entry, join(folder, 'data'), join(folder, 'out')], { ipc: true })
  const started = start()
  const waiting = new Map<number, (result: unknown) => void>()
  started.child.on('message', ({ id, result }: { id: number; result: unknown }) => waiting.get(id)?.(result))
  let last = 0
  const ask: StandInFace['ask'] = (what, arg = '') =>
    new Promise((resolve, reject) => {
      void started.ended.then((code) => reject(new Error(`ended with ${code}\n${started.stderr()}`)))
      waiting.set(++last, resolve)
      started.child.send({ id: last, what, arg })
    })
  for (let tries = 0; tries < 200; tries++) {
    if (started.child.exitCode !== null) throw new Error(started.stderr())
    if (((await ask('seen')) as { loads: number }).loads > 0) break
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  return {
    ask,
    call: async (text) => (await ask('call', text)) as string,
    callFromFrame: async (text) => (await ask('callFromFrame', text)) as 'refused',
    heard: async () => (await ask('heard')) as string[],
    headers: async () => (await ask('headers')) as Record<string, string>,
    evalAfterCall: () => Promise.reject(new Error('the stand-in has no page')),
    reaches: async (url) => (await ask('reaches', url)) as boolean,
    popup: async (url) => (await ask('popup', url)) as number,
    navigate: async (url) => (await ask('navigate', url)) as string,
    crash: async () => void (await ask('crash')),
    closeWindow: async () => void started.child.send({ id: 0, what: 'closeWindow', arg: '' }),
    pid: started.pid,
    ended: started.ended,
    stderr: started.stderr,
    home: 'app://local/',
    async startAgain() {
      const second = start()
      return { code: await second.ended, stderr: second.stderr() }
    },
    async dispose() {
      started.child.kill('SIGKILL')
      await started.ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}
