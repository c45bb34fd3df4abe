import type { CandidateField } from '../../../../core/model/candidate.ts'
import type { Session } from '../../../../core/model/exam.ts'
import type { Mapping } from '../../../../core/model/roster.ts'
import { extraKeys } from '../../../../core/roster/header-row.ts'

/** Fields of a candidate in the order in which a row of the journal holds them. `extra` and `sourceName` come last: few rows have them. */
export const storedFields = [
  'id',
  'session',
  'name',
  'sex',
  'idType',
  'idNumber',
  'admissionNumber',
  'room',
  'seat',
  'level',
  'subject',
  'school',
  'college',
  'major',
  'className',
  'studentNumber',
  'phone',
  'note',
  'withdrawn',
  'needs',
  'seatLocked',
  'extra',
  'sourceName',
] as const
export type StoredField = (typeof storedFields)[number]

/** Fields taken over from their own column as texts, with no check across rows. */
const texts: ReadonlySet<string> = new Set([
  'level',
  'subject',
  'school',
  'college',
  'major',
  'className',
  'studentNumber',
  'phone',
  'note',
])

export type PlanColumn = { readonly column: number; readonly field: CandidateField | 'extra'; readonly key: string }

/** What is done with each column of a roster, worked out once. */
export type RowPlan = {
  /** Columns that are read, in the order of {@link storedFields}, extra columns last. */
  readonly columns: readonly PlanColumn[]
  /** Place of a field in `columns`, or -1. */
  readonly placeOf: (field: CandidateField) => number
  /** Places in `columns` that are written as they are. */
  readonly copied: ReadonlySet<number>
  /** Fields of the rows that are written. */
  readonly fields: readonly StoredField[]
  readonly width: number
  readonly headers: readonly string[]
  readonly headerRow: number
  readonly sessions: readonly Session[]
  /** Today as yyyymmdd. */
  readonly today: number
}

export function planRows(mapping: Mapping, headerRow: number, sessions: readonly Session[], today: number): RowPlan {
  const keys = extraKeys(mapping)
  const order = (field: string) =>
    field === 'extra'
      ? 1000
      : (storedFields as readonly string[]).indexOf(field) +
        100 * Number(!(storedFields as readonly string[]).includes(field))
  const columns = mapping
    .filter(({ field }) => field !== 'ignore' && field !== 'serial' && field !== 'photo' && field !== 'site')
    .map(
      ({ column, header, field }): PlanColumn => ({
        column,
        field: field as PlanColumn['field'],
        key: field === 'extra' ? keys.get(column)! : header,
      }),
    )
    .sort((a, b) => order(a.field) - order(b.field) || a.column - b.column)
  const places = new Map(columns.map(({ field }, place) => [field, place]))
  const has = (field: string) => places.has(field as PlanColumn['field'])
  return {
    columns,
    placeOf: (field) => places.get(field) ?? -1,
    copied: new Set(columns.flatMap(({ field }, place) => (texts.has(field) ? [place] : []))),
    fields: storedFields.filter(
      (f) =>
        f === 'id' ||
        f === 'session' ||
        f === 'extra' ||
        f === 'sourceName' ||
        has(f) ||
        (f === 'idType' && has('idNumber')),
    ),
    width: mapping.length,
    headers: mapping.map(({ header }) => header),
    headerRow,
    sessions,
    today,
  }
}
