import type { Candidate } from '../model/candidate.ts'
import { type CandidateEntry, type EntryField, entryFields } from '../model/candidate-entry.ts'
import type { RowIssueCode } from '../model/row-issue.ts'
import { fieldValue, inPowersOfTen, sexValue } from './field-values.ts'
import { checkIdNumber, readIdType, typesAgree } from './id-number.ts'
import { checkName } from './person-name.ts'

/** A finding about a field as it was typed; `more` as in a row's finding. */
export type EntryFinding = {
  readonly field: string
  readonly code: RowIssueCode
  readonly value: string
  readonly more?: Readonly<Record<string, string | number>>
}

export type Entered = { readonly candidate: Candidate; readonly findings: readonly EntryFinding[] }

type Say = (field: string, code: RowIssueCode, value: string, to?: string) => void

/**
 * The candidate with what was typed, normalised exactly as a file's cells are, and what is to be said of the
 * values themselves. `today` is yyyymmdd. Changing a name keeps the one of the file beside it.
 */
export function enter(before: Candidate, entry: CandidateEntry, today: number): Entered {
  const findings: EntryFinding[] = []
  const say: Say = (field, code, value, to) =>
    findings.push({ field, code, value, ...(to !== undefined && { more: { to } }) })
  const made: Record<string, unknown> = { ...before }
  for (const field of entryFields) {
    const typed = entry[field]
    if (typed === undefined || field === 'idType') continue
    set(made, field, field === 'session' ? typed : normalised(field, typed, say))
  }
  enterExtra(before, entry.extra, made, say)
  if (typeof made.name === 'string') keepSourceName(before, made)
  judgeNumber(before, entry, made, today, say)
  const candidate = { name: '', ...made } as Candidate
  if (candidate.name === '') say('name', 'name-missing', '')
  if (candidate.seat !== undefined && candidate.room === undefined) say('seat', 'seat-without-room', candidate.seat)
  return { candidate, findings }
}

function normalised(field: EntryField, typed: string, say: Say): string {
  if (field === 'name') {
    const { name, issues } = checkName(typed)
    for (const code of issues) say(field, code, typed.trim(), name)
    return name
  }
  const { value, issues } = field === 'sex' ? sexValue(typed) : fieldValue(field, typed)
  for (const code of tellable(issues)) say(field, code, code === 'value-too-long' ? value : typed.trim(), value)
  if (plainNumbers.has(field) && inPowersOfTen(value)) say(field, 'number-digits-lost', value)
  return value
}

const plainNumbers: ReadonlySet<EntryField> = new Set(['admissionNumber', 'studentNumber', 'phone'])

/** Whoever types sees for himself that blanks went and letters became capitals. */
const tellable = (issues: readonly RowIssueCode[]) => issues.filter((code) => code !== 'value-normalised')

/** What the file wrote stays known when a name is put right; put back, there is nothing left to tell. */
function keepSourceName(before: Candidate, made: Record<string, unknown>): void {
  if (made.name === before.name || before.name === '') return
  const written = before.sourceName ?? before.name
  set(made, 'sourceName', written === made.name ? '' : written)
}

function enterExtra(before: Candidate, typed: CandidateEntry['extra'], made: Record<string, unknown>, say: Say): void {
  if (typed === undefined) return
  const extra: Record<string, string> = { ...before.extra }
  for (const [header, text] of Object.entries(typed)) {
    const { value, issues } = fieldValue('extra', text)
    for (const code of tellable(issues)) say(header, code, value)
    if (value === '') delete extra[header]
    else extra[header] = value
  }
  if (Object.keys(extra).length > 0) made.extra = extra
  else delete made.extra
}

const documents: Partial<Record<NonNullable<Candidate['idType']>, RowIssueCode>> = {
  passport: 'id-passport',
  permit: 'id-permit',
  temporary: 'id-temporary',
  other: 'id-other',
}

/** Document, number and sex against one another. A document that was chosen counts; without one the number says it. */
function judgeNumber(
  before: Candidate,
  entry: CandidateEntry,
  made: Record<string, unknown>,
  today: number,
  say: Say,
): void {
  const number = (made.idNumber as string | undefined)?.toUpperCase()
  const typed = entry.idType
  const named = typed === undefined ? undefined : typed === '' ? undefined : readIdType(typed)
  if (number === undefined) {
    if (typed !== undefined) set(made, 'idType', named ?? '')
    else if (entry.idNumber !== undefined) delete made.idType
    say('idNumber', 'id-missing', '')
    return
  }
  const { type, issues, sex } = checkIdNumber(number, today)
  const kept = typed === undefined && entry.idNumber === undefined ? before.idType : undefined
  const document = named ?? kept
  const foreign = document === undefined ? undefined : documents[document]
  for (const code of foreign && !issues.includes('id-digits-lost') ? [foreign] : issues)
    say('idNumber', code, number, number)
  if (document !== undefined && !typesAgree(document, type)) say('idType', 'id-type-differs', typed ?? document)
  if (typed !== undefined || entry.idNumber !== undefined) made.idType = document ?? type
  if (sex === undefined || foreign || issues.some((code) => code !== 'id-15-digits')) return
  if (made.sex === undefined && entry.idNumber !== undefined) made.sex = sex
  else if ((made.sex === '男' || made.sex === '女') && made.sex !== sex)
    say('sex', 'sex-differs-from-id', made.sex, sex)
}

function set(into: Record<string, unknown>, field: string, value: string): void {
  if (value === '') delete into[field]
  else into[field] = value
}
