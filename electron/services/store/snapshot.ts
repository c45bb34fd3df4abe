import { hash as digestOf } from 'node:crypto'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Adapter, Low, LowSync, type SyncAdapter } from 'lowdb'
import type { Collections } from '../../../core/model/change.ts'
import { replace, writeSynced } from './durable-files.ts'

/** The state after entry `seq` of the journal, whose line ends at byte `offset` and has that hash. */
export type Snapshot = {
  readonly version: number
  readonly seq: number
  readonly hash: string
  readonly offset: number
  readonly collections: readonly (readonly [
    name: string,
    entries: readonly (readonly [key: string, value: unknown])[],
  ])[]
}

const none: Snapshot = { version: 0, seq: 0, hash: '', offset: 0, collections: [] }
const start = '{"digest":"'
const middle = '","snapshot":'

export const snapshotName = 'snapshot.json'

/**
 * The snapshot, when the file is whole; 'absent' or 'unusable' otherwise. Whether it belongs to the
 * journal beside it is for the caller to check.
 */
export function readSnapshot(folder: string): Snapshot | 'absent' | 'unusable' {
  if (!existsSync(join(folder, snapshotName))) return 'absent'
  const low = new LowSync<Snapshot>(reading(join(folder, snapshotName)), none)
  low.read()
  return low.data === none ? 'unusable' : low.data
}

/** Writes the snapshot beside the journal: the old one stays until the new one is whole on disk. */
export async function writeSnapshot(
  folder: string,
  at: Omit<Snapshot, 'collections'>,
  collections: Collections,
): Promise<void> {
  const all = [...collections].map(([name, entries]) => [name, [...entries]] as const)
  await new Low<Snapshot>(writing(join(folder, snapshotName)), { ...at, collections: all }).write()
}

export function removeSnapshot(folder: string): void {
  rmSync(join(folder, snapshotName), { force: true })
}

/** Reads without waiting, because opening a store is one step. A file that fails its digest is null. */
function reading(file: string): SyncAdapter<Snapshot> {
  return {
    read: () => {
      const bytes = readFileSync(file)
      const at = start.length + 64
      const body = bytes.subarray(at + middle.length, bytes.length - 1)
      const whole =
        bytes.toString('latin1', at, at + middle.length) === middle &&
        digestOf('sha256', body) === bytes.toString('latin1', start.length, at)
      return whole ? (JSON.parse(body.toString('utf8')) as Snapshot) : null
    },
    write: () => {
      throw new Error('the snapshot is written by its other adapter')
    },
  }
}

/** lowdb's own adapter neither syncs nor keeps to the account; this one does both. */
function writing(file: string): Adapter<Snapshot> {
  return {
    read: async () => null,
    write: async (snapshot) => {
      const body = Buffer.from(JSON.stringify(snapshot))
      const head = Buffer.from(start + digestOf('sha256', body) + middle)
      const draft = `${file}.draft`
      writeSynced(draft, Buffer.concat([head, body, Buffer.from('}')]))
      await replace(draft, file)
    },
  }
}
