import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CallName, Input, Output } from '../../core/contract.ts'
import type { Failure } from '../../core/model/failure.ts'
import { openApp } from '../../electron/services/app.ts'

/** A clock that began at eight in the morning at the site: the sessions of a practice exam, laid on today, are still to come. */
function morningClock(): () => number {
  const day = 86_400_000
  const began = Date.now()
  const eight = Math.floor((began + 8 * 3_600_000) / day) * day
  return () => eight + Date.now() - began
}

/** The real services on a practice exam with a lab of 60 machines, 06 of them spare. */
export async function anEquipmentApp() {
  const folder = mkdtempSync(join(tmpdir(), 'examdesk-equipment-'))
  const options = {
    dataFolder: join(folder, 'data'),
    host: 'test',
    device: 'PC-1',
    outFolder: join(folder, 'out'),
    wall: morningClock(),
  } as const
  let app = await openApp(options)
  const reply = async (call: CallName, input: unknown) =>
    JSON.parse(await app.call(JSON.stringify({ call, input }))) as { ok: boolean; value: never; failure: Failure }
  const ask = async <C extends CallName>(call: C, input: Input<C>): Promise<Output<C>> => {
    const { ok, value, failure } = await reply(call, input)
    if (!ok) throw new Error(JSON.stringify(failure))
    return value
  }
  await ask('settings.set', { operator: '王老师' })
  const { exam } = await ask('exams.practice', {})
  return {
    folder,
    exam: exam.id,
    ask,
    async refusal<C extends CallName>(call: C, input: Input<C>): Promise<Failure> {
      const { ok, value, failure } = await reply(call, input)
      if (ok) throw new Error(`was done: ${JSON.stringify(value)}`)
      return failure
    },
    /** A lab of its own: 10 rows of 6; the last 6 are spare. */
    lab: (id = 'A1') => ask('rooms.save', { exam: exam.id, create: true, room: { id, name: id, seats: labSeats() } }),
    put(name: string, content: string): string {
      const file = join(folder, name)
      writeFileSync(file, content)
      return file
    },
    async reopen(): Promise<void> {
      await app.close()
      app = await openApp(options)
    },
    async dispose(): Promise<void> {
      await app.close()
      rmSync(folder, { recursive: true })
    },
  }
}

export type AnEquipmentApp = Awaited<ReturnType<typeof anEquipmentApp>>

export const labSeats = () =>
  Array.from({ length: 60 }, (_, i) => ({
    number: String(i + 1).padStart(2, '0'),
    row: Math.floor(i / 6),
    column: i % 6,
    ...(i >= 54 && { state: 'spare' as const }),
  }))
