import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { applyChanges, type Change, type Collections, collection, touched } from '../../../core/model/change.ts'
import { replaceSync, writeRefusal, writeSynced } from './durable-files.ts'
import { wipedLine, writeLine } from './journal-line.ts'
import { readJournal } from './journal-reader.ts'
import { migrations, versionAfter } from './migrations.ts'
import { journalName } from './open-store.ts'
import { replay, usableChanges } from './replay.ts'
import { journalBytes, refuseUnlessWhole } from './stored-entries.ts'
import type { By } from './types.ts'

/** An entry as it lies in the journal; no changes in one that was wiped before. */
export type StoredEntry = { readonly bytes: Buffer; readonly changes: readonly Change[] | undefined }

/** A journal read for rewriting, with the state it gives. */
export type StoredJournal = {
  readonly entries: readonly StoredEntry[]
  readonly collections: Collections
  readonly head: string
}

export type WipePlan = {
  /** Whether the entry loses its changes. */
  readonly goes: (entry: StoredEntry & { readonly changes: readonly Change[] }) => boolean
  /** The state that is to be left. */
  readonly target: Collections
  readonly action: string
  readonly by: By
  readonly device: string
  /** What the wiped lines say. */
  readonly note: string
}

export type WipedJournal = {
  readonly bytes: Buffer
  readonly wiped: number
  readonly hash: string
  readonly entries: number
}

/** Reads a whole journal. Throws `journal-damaged` and the like for one that is not. */
export function readForWipe(folder: string): StoredJournal {
  const file = join(folder, journalName)
  const known = versionAfter(migrations)
  const bytes = journalBytes(folder, file)
  const reading = readJournal(bytes, known)
  refuseUnlessWhole(reading, file, known, reading.lines.length)
  const collections: Collections = new Map()
  const entries = reading.lines.map((line, at): StoredEntry => {
    const { start, end } = reading.places[at]!
    const changes = line.body && usableChanges(line, migrations)
    if (line.body && !changes) throw new Error(`entry ${line.seq} cannot be read`)
    if (changes) applyChanges(collections, changes)
    return { bytes: bytes.subarray(start, end), changes }
  })
  return { entries, collections, head: reading.lines.at(-1)!.hash }
}

/**
 * The journal as it is to be after a wipe: the wiped lines without their changes but with their place in
 * the chain, and a last entry that leaves exactly the target. It is read back and replayed before it is
 * returned. Nothing is written.
 */
export function planWipedJournal(journal: StoredJournal, plan: WipePlan): WipedJournal {
  const left: Collections = new Map()
  let wiped = 0
  const parts = journal.entries.map(({ bytes, changes }) => {
    if (!changes) return bytes
    if (plan.goes({ bytes, changes })) {
      wiped += 1
      return wipedLine(bytes.subarray(0, -1), plan.note)
    }
    applyChanges(left, changes)
    return bytes
  })
  const seq = journal.entries.length + 1
  const head = { seq, action: plan.action, at: plan.by.at, by: plan.by.operator, device: plan.device }
  const changes = JSON.stringify(difference(left, plan.target))
  const line = writeLine(head, versionAfter(migrations), journal.head, changes)
  const bytes = Buffer.concat([...parts, line.bytes])
  readBack(bytes, plan.target)
  return { bytes, wiped, hash: line.hash, entries: seq }
}

/** Puts the wiped journal in the place of the old one, which is there, whole, until then. */
export function replaceJournal(folder: string, bytes: Buffer): void {
  const file = join(folder, journalName)
  const draft = `${file}.draft`
  try {
    writeSynced(draft, bytes)
    replaceSync(draft, file)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    throw writeRefusal(error, file)
  }
}

/** Whether the changes touch a collection that is not in the set. */
export const touchesOther = (changes: readonly Change[], names: ReadonlySet<string>): boolean =>
  touched(changes).some((name) => !names.has(name))

/** What leads from one state to the other; puts in the order of the target, so that records keep theirs. */
function difference(from: Collections, to: Collections): Change[] {
  const changes: Change[] = []
  for (const [name, entries] of to) {
    const before = collection(from, name)
    for (const [key, value] of entries) {
      if (JSON.stringify(before.get(key)) !== JSON.stringify(value)) changes.push({ put: name, key, value })
    }
  }
  for (const [name, entries] of from) {
    for (const key of entries.keys()) if (!to.get(name)?.has(key)) changes.push({ drop: name, key })
  }
  return changes
}

/** The new journal must be whole and give exactly the state that is to be left. */
function readBack(bytes: Buffer, target: Collections): void {
  const reading = readJournal(bytes, versionAfter(migrations))
  const broken = reading.damage ?? (reading.newer !== undefined || reading.tornBytes > 0)
  if (broken) throw new Error('the wiped journal is not whole')
  const { collections } = replay(reading, undefined, migrations)
  if (!isDeepStrictEqual(asJson(collections), asJson(target))) throw new Error('the wiped journal gives another state')
}

function asJson(all: Collections): unknown {
  const filled = [...all]
    .filter(([, entries]) => entries.size > 0)
    .map(([name, entries]) => [name, [...entries]] as const)
  return JSON.parse(JSON.stringify(Object.fromEntries(filled)))
}
