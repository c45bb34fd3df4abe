import { firstPrev, type Line, readLine } from './journal-line.ts'

/** Where an entry's line lies in the file, in bytes; `end` is past its newline. */
export type Place = { readonly start: number; readonly end: number }

/** Why reading stopped before the end; `line` counts from 1. */
export type Damage = { readonly line: number; readonly reason: string }

export type Reading = {
  readonly lines: readonly Line[]
  readonly places: readonly Place[]
  /** Bytes of whole, intact lines from the start of the file. */
  readonly intactBytes: number
  readonly damage?: Damage
  /** The version of a line that only a newer program understands. */
  readonly newer?: number
  /** Bytes after the last newline: an entry that was never acknowledged. */
  readonly tornBytes: number
}

const newline = 0x0a

/**
 * Reads lines from the start and checks every hash, the chain and the numbering, until the end or
 * the first line that is not as it was written. Bytes after the last newline are not looked at: an
 * entry is acknowledged only once its newline is on disk too. A journal without one whole line is
 * damaged, never empty. The changes are checked by their digest and not parsed.
 */
export function readJournal(bytes: Buffer, known: number): Reading {
  const lines: Line[] = []
  const places: Place[] = []
  let start = 0
  let prev = firstPrev
  const stopped = (more: Partial<Reading>): Reading => ({ lines, places, intactBytes: start, tornBytes: 0, ...more })
  for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, start)) {
    const line = readLine(bytes.subarray(start, end), known)
    const number = lines.length + 1
    if ('newer' in line) return stopped({ newer: line.newer })
    if ('problem' in line) return stopped({ damage: { line: number, reason: line.problem } })
    const reason = misplaced(line, prev, number)
    if (reason) return stopped({ damage: { line: number, reason } })
    lines.push(line)
    places.push({ start, end: end + 1 })
    prev = line.hash
    start = end + 1
  }
  if (lines.length === 0)
    return stopped({ damage: { line: 1, reason: bytes.length === 0 ? 'empty' : 'no-whole-line' } })
  return stopped({ tornBytes: bytes.length - start })
}

function misplaced(line: Line, prev: string, seq: number): string | undefined {
  if (line.prev !== prev) return 'chain-broken'
  if (line.seq !== seq) return 'number-wrong'
  if (line.version < 1) return 'not-an-entry'
  return undefined
}
