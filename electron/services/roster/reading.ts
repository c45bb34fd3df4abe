import type { Session } from '../../../core/model/exam.ts'
import type { Failure } from '../../../core/model/failure.ts'
import type { Correction, ImportReport, Mapping } from '../../../core/model/roster.ts'
import type { RowFinding } from '../../../core/model/row-issue.ts'
import type { ReadingLimits } from './files/limits.ts'
import type { CheckedRows } from './rows/written-rows.ts'

/** What the reading thread is asked. */
export type ReadRequest = {
  readonly file: string
  /** The roster itself, as pasted; then nothing is read from disk and `file` only names it. */
  readonly text?: string
  readonly sheet?: string | number
  readonly mapping?: Mapping
  readonly corrections?: readonly Correction[]
  /** Whether the memory with the rows' text stays with who asked, so that the next roster gets other memory. */
  readonly keepsText?: boolean
  /** Whether every row is to be told as it stands in the file. */
  readonly keepSource?: boolean
  /** Mappings kept from earlier files, by the shape of the header. */
  readonly remembered: Readonly<Record<string, Mapping>>
  readonly sessions: readonly Session[]
  /** Today as yyyymmdd. */
  readonly today: number
  /** Counter of the first new candidate id. */
  readonly firstId: number
  readonly limits: ReadingLimits
}

/** What is known once the header was found. */
export type ReadHead = Pick<
  ImportReport,
  'format' | 'encoding' | 'sheet' | 'sheets' | 'headerRow' | 'mapping' | 'samples'
> & {
  readonly fields: readonly string[]
  readonly shape: string
}

/** Who a row that was left out for its errors names, as far as it says; `''` where it says nothing. */
export type LeftOut = { readonly name: string; readonly idNumber: string; readonly admissionNumber: string }

export type ReadEnd = {
  readonly leftOut: readonly LeftOut[]
  readonly rows: number
  readonly errors: readonly RowFinding[]
  readonly warnings: readonly RowFinding[]
}

/** What the reading thread answers, in this order: a head, rows in pieces, an end; or a refusal at any point. */
export type ReadMessage =
  | { readonly head: ReadHead }
  | { readonly rows: CheckedRows; readonly done: number; readonly total: number }
  | { readonly source: readonly (readonly string[])[] }
  | { readonly end: ReadEnd }
  | { readonly refused: Failure }
