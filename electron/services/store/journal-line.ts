import { hash as digestOf } from 'node:crypto'
import type { Change } from '../../../core/model/change.ts'
import type { EntryHead } from './types.ts'

/**
 * The text of one journal entry, one line of UTF-8 JSON:
 *
 *   {"v":1,"seq":1,"action":"…","at":"…","by":"…","device":"…","prev":"…","digest":"…","hash":"…","changes":[…]}
 *
 * `digest` is the SHA-256 of the text of `changes`; `hash` is the SHA-256 of the line up to `,"hash":`,
 * and the next line repeats it as `prev`. So the chain covers the changes through their digest alone,
 * and a line whose changes had to be wiped (personal data past its time) keeps its place in the chain:
 *
 *   {…,"digest":"…","hash":"…","changes":null,"wiped":"why and when"}
 *
 * Later versions keep `{"v":n,` in front and the header's hash where it is, so that an older program
 * can tell a newer line from a damaged one.
 */
export const firstPrev = '0'.repeat(64)

const hashKey = Buffer.from(',"hash":"')
const changesKey = Buffer.from('","changes":')
const wipedKey = 'null,"wiped":'
const hashLength = 64
const closing = 0x7d

/** A line taken apart and found whole: its own hash and the digest of its changes are right. */
export type Line = EntryHead & {
  readonly version: number
  readonly prev: string
  /** The bytes of the JSON of the changes; undefined in a wiped line. */
  readonly body: Buffer | undefined
}

export type LineProblem = 'not-an-entry' | 'hash-wrong' | 'changes-wrong'

type Header = Pick<Line, 'seq' | 'action' | 'at' | 'by' | 'device' | 'prev'> & {
  readonly v: number
  readonly digest: string
}

/** The bytes of an entry, newline included, and its hash. `changes` is the JSON text of the changes, or its UTF-8. */
export function writeLine(
  head: Omit<EntryHead, 'hash'>,
  version: number,
  prev: string,
  changes: string | Buffer,
): { bytes: Buffer; hash: string } {
  const { pieces, hash } = linePieces(head, version, prev, changes)
  return { bytes: pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces), hash }
}

/** The same in pieces, so that the bytes of a hundred thousand rows are not copied once more; `digest` where it is known. */
export function linePieces(
  head: Omit<EntryHead, 'hash'>,
  version: number,
  prev: string,
  changes: string | Buffer,
  digest?: string,
): { pieces: readonly Buffer[]; hash: string } {
  if (![head.action, head.at, head.by, head.device].every((text) => typeof text === 'string'))
    throw new Error('an entry needs all its texts')
  const small = typeof changes === 'string' && changes.length < 4096
  const body = small || typeof changes !== 'string' ? changes : Buffer.from(changes)
  const header =
    `{"v":${version},"seq":${head.seq},"action":${JSON.stringify(head.action)},"at":${JSON.stringify(head.at)}` +
    `,"by":${JSON.stringify(head.by)},"device":${JSON.stringify(head.device)},"prev":"${prev}","digest":"${digest ?? digestOf('sha256', body)}"`
  const hash = digestOf('sha256', header)
  const start = `${header},"hash":"${hash}","changes":`
  const pieces =
    typeof body === 'string' ? [Buffer.from(`${start}${body}}\n`)] : [Buffer.from(start), body, Buffer.from('}\n')]
  return { pieces, hash }
}

/**
 * Takes a line (without its newline) apart and recomputes both hashes. A line of a version above
 * `known` whose hash is right, or whose layout is not ours, is answered as `{newer}`.
 */
export function readLine(
  bytes: Buffer,
  known: number,
): Line | { readonly problem: LineProblem } | { readonly newer: number } {
  const at = bytes.indexOf(hashKey)
  const header = at < 0 ? undefined : readHeader(bytes.toString('utf8', 0, at))
  const hashAt = at + hashKey.length
  const changesAt = hashAt + hashLength
  if (!header || bytes.compare(changesKey, 0, changesKey.length, changesAt, changesAt + changesKey.length) !== 0) {
    const newer = /^\{"v":(\d{1,6}),/.exec(bytes.toString('latin1', 0, 16))
    return newer && Number(newer[1]) > known ? { newer: Number(newer[1]) } : { problem: 'not-an-entry' }
  }
  const hash = bytes.toString('latin1', hashAt, changesAt)
  if (digestOf('sha256', bytes.subarray(0, at)) !== hash) return { problem: 'hash-wrong' }
  if (header.v > known) return { newer: header.v }
  if (bytes[bytes.length - 1] !== closing) return { problem: 'not-an-entry' }
  const body = bytes.subarray(changesAt + changesKey.length, bytes.length - 1)
  const wiped = isWiped(body)
  if (!wiped && digestOf('sha256', body) !== header.digest) return { problem: 'changes-wrong' }
  const { seq, action, at: time, by, device, prev } = header
  return { version: header.v, seq, action, at: time, by, device, prev, hash, body: wiped ? undefined : body }
}

/**
 * The line (without its newline) with its changes taken out and a note in their place, newline included.
 * Its hashes stay, so it keeps its place in the chain.
 */
export function wipedLine(bytes: Buffer, note: string): Buffer {
  const end = bytes.indexOf(hashKey) + hashKey.length + hashLength + changesKey.length
  return Buffer.concat([bytes.subarray(0, end), Buffer.from(`${wipedKey}${JSON.stringify(note)}}\n`)])
}

/** The changes of a line; none in a wiped one. Undefined when the JSON is not a list of changes. */
export function changesOfLine(line: Line): readonly Change[] | undefined {
  if (!line.body) return []
  const changes = parseOrUndefined(line.body.toString('utf8'))
  return Array.isArray(changes) && changes.every(isChange) ? changes : undefined
}

export function headOf({ seq, action, at, by, device, hash }: Line): EntryHead {
  return { seq, action, at, by, device, hash }
}

function readHeader(text: string): Header | undefined {
  const header = parseOrUndefined(`${text}}`)
  if (typeof header !== 'object' || header === null) return undefined
  const h = header as Partial<Record<keyof Header, unknown>>
  const numbers = Number.isInteger(h.v) && Number.isInteger(h.seq)
  const texts = ([h.action, h.at, h.by, h.device, h.prev, h.digest] as unknown[]).every(
    (text) => typeof text === 'string',
  )
  return numbers && texts ? (h as Header) : undefined
}

function isWiped(body: Buffer): boolean {
  if (body.toString('latin1', 0, wipedKey.length) !== wipedKey) return false
  return typeof parseOrUndefined(body.toString('utf8', wipedKey.length)) === 'string'
}

/** Whether it has the shape of a change; the values inside are not looked at. */
export function isChange(change: unknown): change is Change {
  if (typeof change !== 'object' || change === null) return false
  const c = change as Partial<Record<'put' | 'drop' | 'key' | 'table' | 'fields' | 'rows' | 'values', unknown>>
  if (typeof c.put === 'string' || typeof c.drop === 'string') return typeof c.key === 'string'
  return typeof c.table === 'string' && Array.isArray(c.fields) && (c.values instanceof Map || Array.isArray(c.rows))
}

/** Text that is not JSON is an expected finding here: it is what a damaged line looks like. */
function parseOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
