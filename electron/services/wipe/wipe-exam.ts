import type { Collections } from '../../../core/model/change.ts'
import { refusal } from '../../../core/model/failure.ts'
import type { ImportRecord } from '../../../core/model/import-record.ts'
import { photoCollections } from '../../../core/model/photo.ts'
import type { WipeRecord } from '../../../core/model/retention.ts'
import { collectSecrets, createRedactor, secretIn } from '../../../core/notice/wipe.ts'
import {
  planWipedJournal,
  readForWipe,
  replaceJournal,
  type StoredJournal,
  touchesOther,
} from '../store/wipe-journal.ts'
import { markWipe, removeRemains } from './unfinished-wipe.ts'

/**
 * Collections that hold no candidate's data. Entries that touch these alone stay in the journal as they
 * are, unless a number got into one; all others are rewritten, also what later versions may add.
 */
const harmless = new Set([
  'exam',
  'notice',
  'tasks',
  'rooms',
  'payments',
  'fee-standards',
  'pass-rules',
  'retention',
  'prints',
  'site-prints',
  'plans',
  'wipes',
  'close-outs',
])

/** Where a closed exam lies. */
export type ExamPlace = { readonly folder: string; readonly backups: string }

/** What is known of a wipe before it is done. */
export type WipeOrder = {
  readonly record: Omit<WipeRecord, 'entries' | 'codes' | 'headBefore'>
  readonly device: string
}

export type WipeDone = { readonly record: WipeRecord; readonly entries: number; readonly head: string }

/**
 * Wipes a closed exam on disk. Until the journal is replaced nothing has happened; from then on the wipe
 * is finished, at the latest when the exam is next opened. Before it takes its place the new journal is
 * searched for every ID and phone number that the exam ever knew: one that is still there stops the wipe
 * with `wipe-left-something`.
 */
export function wipeOnDisk({ folder, backups }: ExamPlace, { record: about, device }: WipeOrder): WipeDone {
  const journal = readForWipe(folder)
  const secrets = secretsIn(journal)
  const redactor = createRedactor(secrets)
  const target: Collections = new Map()
  for (const [name, entries] of journal.collections) {
    if (photoCollections.has(name)) continue
    const kept = [...entries].map(
      ([key, value]) => [key, redactor.redact(name === 'imports' ? forgotten(value) : value)] as const,
    )
    target.set(name, new Map(kept))
  }
  const plan = (record: WipeRecord) =>
    planWipedJournal(journal, {
      goes: ({ bytes, changes }) => touchesOther(changes, harmless) || hasSecret(bytes, secrets),
      target: withRecord(target, record),
      action: 'wipe',
      by: { operator: record.operator, at: record.at },
      device,
      note: `${record.at} ${record.id}`,
    })
  // The record counts the wiped entries and is itself written with them, so it is planned twice.
  const counted = { ...about, codes: redactor.numbers(), headBefore: journal.head, entries: 0 }
  const record: WipeRecord = { ...counted, entries: plan(counted).wiped }
  const { bytes, hash, entries } = plan(record)
  if (hasSecret(bytes, secrets)) throw refusal({ code: 'wipe-left-something' })
  markWipe(folder, hash)
  replaceJournal(folder, bytes)
  removeRemains(folder, backups, record.at)
  return { record, entries, head: hash }
}

/** What an import changed cannot be taken back any more: the values before it are working data. */
const forgotten = (record: unknown): ImportRecord => ({ ...(record as ImportRecord), changed: [] })

/** Every ID and phone number that the exam knows or has ever known. */
export function secretsIn({ entries }: Pick<StoredJournal, 'entries'>): Set<string> {
  const secrets = new Set<string>()
  for (const change of entries.flatMap(({ changes }) => changes ?? [])) {
    if ('put' in change) collectSecrets(change.value, secrets)
    else if ('table' in change) {
      for (const row of change.rows)
        collectSecrets(Object.fromEntries(change.fields.map((field, at) => [field, row[at]])), secrets)
    }
  }
  return secrets
}

/** Hashes are hexadecimal and longer than any number; they are no findings. */
const hasSecret = (bytes: Buffer, secrets: ReadonlySet<string>): boolean =>
  secretIn(bytes.toString('utf8').replaceAll(/[0-9a-f]{64}/g, ''), secrets) !== undefined

function withRecord(target: Collections, record: WipeRecord): Collections {
  const wipes = new Map(target.get('wipes'))
  return new Map(target).set('wipes', wipes.set(record.id, record))
}
