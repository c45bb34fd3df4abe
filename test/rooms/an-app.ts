import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CallName, Event, Input, Output } from '../../core/contract.ts'
import type { Failure } from '../../core/model/failure.ts'
import { openApp } from '../../electron/services/app.ts'

/** The real services on a data folder of their own. */
export async function anApp() {
  const folder = mkdtempSync(join(tmpdir(), 'examdesk-rooms-'))
  const dataFolder = join(folder, 'data')
  let app = await openApp({ dataFolder, host: 'test', device: 'PC-1', outFolder: join(folder, 'out') })
  const events: Event[] = []
  app.onEvent((text) => events.push(JSON.parse(text)))
  const reply = async (call: CallName, input: unknown) =>
    JSON.parse(await app.call(JSON.stringify({ call, input }))) as { ok: boolean; value: never; failure: Failure }
  return {
    events,
    /** The value; a failure is thrown. */
    async ask<C extends CallName>(call: C, input: Input<C>): Promise<Output<C>> {
      const { ok, value, failure } = await reply(call, input)
      if (!ok) throw new Error(JSON.stringify(failure))
      return value
    },
    /** The failure; a value is thrown. */
    async refusal<C extends CallName>(call: C, input: Input<C>): Promise<Failure> {
      const { ok, value, failure } = await reply(call, input)
      if (ok) throw new Error(`was done: ${JSON.stringify(value)}`)
      return failure
    },
    put(name: string, content: string | Buffer): string {
      const file = join(folder, name)
      writeFileSync(file, content)
      return file
    },
    async reopen(): Promise<void> {
      await app.close()
      app = await openApp({ dataFolder, host: 'test', device: 'PC-1', outFolder: join(folder, 'out') })
    },
    async dispose(): Promise<void> {
      await app.close()
      rmSync(folder, { recursive: true })
    },
  }
}

export type AnApp = Awaited<ReturnType<typeof anApp>>
