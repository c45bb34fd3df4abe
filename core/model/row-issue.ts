/**
 * What reading a roster can find in a row. An error keeps the row out until it is mended; a warning is
 * something a person should look at. Every code has a sentence per language in `core/describe/row-issue.ts`.
 */
export const rowErrors = [
  'name-missing',
  'value-too-long',
  'quote-open',
  'character-lost',
  'id-digits-lost',
  'number-digits-lost',
  'id-length',
  'id-birth-date',
  'id-checksum',
  'session-unknown',
  'session-ambiguous',
  'duplicate-candidate',
  'duplicate-admission-number',
  'sessions-overlap',
  'seat-taken',
] as const
export type RowErrorCode = (typeof rowErrors)[number]

export const rowWarnings = [
  'row-ignored',
  'total-row',
  'header-repeated',
  'name-normalised',
  'value-normalised',
  'name-doubtful',
  'private-use-unknown',
  'character-not-printable',
  'same-name',
  'sex-unknown',
  'sex-differs-from-id',
  'id-missing',
  'value-masked',
  'id-15-digits',
  'id-temporary',
  'id-passport',
  'id-permit',
  'id-other',
  'id-type-differs',
  'seat-without-room',
  'more-like-this',
] as const
export type RowWarningCode = (typeof rowWarnings)[number]

export type RowIssueCode = RowErrorCode | RowWarningCode

/** One finding, before it is put into words. `row` is 1-based as a spreadsheet counts; 0: typed by hand. */
export type RowFinding = {
  readonly row: number
  readonly field: string
  readonly code: RowIssueCode
  /** The cell as the file has it. */
  readonly value: string
  /** What a sentence needs besides: the value after normalising, another row, the choices. */
  readonly more?: Readonly<Record<string, string | number>>
}

const errorCodes: ReadonlySet<string> = new Set(rowErrors)

export const isRowError = (code: RowIssueCode): code is RowErrorCode => errorCodes.has(code)
