import type { Candidate } from '../model/candidate.ts'
import type { strategies } from '../model/roster.ts'
import { checkName } from './person-name.ts'

export type Strategy = (typeof strategies)[number]
export type Difference = { readonly field: string; readonly from: string; readonly to: string }

/** What one row of the file means for the exam. */
export type RowOutcome =
  | { readonly kind: 'added'; readonly candidate: Candidate }
  | {
      readonly kind: 'changed'
      readonly before: Candidate
      readonly candidate: Candidate
      readonly differences: readonly Difference[]
    }
  | { readonly kind: 'unchanged'; readonly candidate: Candidate }

export type RosterDiff = {
  /** Judges the next row; a row that fits nobody keeps the id it came with. */
  readonly take: (row: Candidate) => RowOutcome
  /** Candidates that no row so far stands for, of the sessions that the file names, withdrawn ones left out. */
  readonly missing: () => readonly Candidate[]
}

/**
 * Compares a roster with the candidates there are. A row stands for the candidate of its session with the
 * same ID number, else the same admission number (where the ID numbers do not contradict it), else the same
 * name and student number; several of the same name and no number are matched in order. A cell that is blank
 * in the file never erases a value, and a withdrawn candidate that is on the file again is back.
 */
export function createRosterDiff(existing: Iterable<Candidate>, strategy: Strategy): RosterDiff {
  const index = indexOf(existing)
  const matched = new Set<string>()
  const sessions = new Set<string>()
  return {
    take(row) {
      sessions.add(row.session)
      const before = match(row, index, matched)
      if (!before) return { kind: 'added', candidate: row }
      matched.add(before.id)
      if (strategy === 'add') return { kind: 'unchanged', candidate: before }
      const { candidate, differences } = merge(before, row)
      return differences.length === 0
        ? { kind: 'unchanged', candidate: before }
        : { kind: 'changed', before, candidate, differences }
    },
    missing: () => index.all.filter((c) => sessions.has(c.session) && !c.withdrawn && !matched.has(c.id)),
  }
}

type Index = {
  readonly all: readonly Candidate[]
  readonly byId: Map<string, Candidate>
  readonly byAdmission: Map<string, Candidate>
  readonly byName: Map<string, Candidate[]>
}

const key = (session: string, value: string): string => `${session}\n${value}`
const nameKey = (c: Candidate): string => key(c.session, `${c.name}\n${c.studentNumber ?? ''}`)

function indexOf(existing: Iterable<Candidate>): Index {
  const index: Index = { all: [...existing], byId: new Map(), byAdmission: new Map(), byName: new Map() }
  for (const candidate of index.all) {
    if (candidate.idNumber !== undefined) index.byId.set(key(candidate.session, candidate.idNumber), candidate)
    if (candidate.admissionNumber !== undefined)
      index.byAdmission.set(key(candidate.session, candidate.admissionNumber), candidate)
    const alike = index.byName.get(nameKey(candidate))
    if (alike) alike.push(candidate)
    else index.byName.set(nameKey(candidate), [candidate])
  }
  return index
}

function match(row: Candidate, index: Index, matched: ReadonlySet<string>): Candidate | undefined {
  const free = (candidate: Candidate | undefined) => (candidate && !matched.has(candidate.id) ? candidate : undefined)
  const byId = row.idNumber === undefined ? undefined : free(index.byId.get(key(row.session, row.idNumber)))
  if (byId) return byId
  const byAdmission =
    row.admissionNumber === undefined ? undefined : free(index.byAdmission.get(key(row.session, row.admissionNumber)))
  if (byAdmission && !contradicts(byAdmission, row)) return byAdmission
  return index.byName
    .get(nameKey(row))
    ?.find((candidate) => free(candidate) && !contradicts(candidate, row) && !otherAdmission(candidate, row))
}

/** Two different ID numbers and two different names are two people; one of them alone may have been mended. */
function contradicts(a: Candidate, b: Candidate): boolean {
  return a.idNumber !== undefined && b.idNumber !== undefined && a.idNumber !== b.idNumber && a.name !== b.name
}

function otherAdmission(a: Candidate, b: Candidate): boolean {
  const differ = (x: string | undefined, y: string | undefined) => x !== undefined && y !== undefined && x !== y
  return (
    differ(a.admissionNumber, b.admissionNumber) || (a.studentNumber === undefined && differ(a.idNumber, b.idNumber))
  )
}

/** Whether the file still writes the name that a person put right since: then what the person wrote stays. */
function isNamedByHand({ name, sourceName }: Candidate, row: Candidate): boolean {
  const written = row.sourceName ?? row.name
  return sourceName !== undefined && sourceName === written && name !== row.name && checkName(written).name === row.name
}

/** The candidate with every value that the row has, and what that changes. */
function merge(before: Candidate, row: Candidate): { candidate: Candidate; differences: Difference[] } {
  const differences: Difference[] = []
  const candidate: Record<string, unknown> = { ...before }
  const named = isNamedByHand(before, row)
  for (const [field, to] of Object.entries(row)) {
    if (field === 'id' || field === 'extra' || field === 'sourceName' || to === undefined) continue
    if (field === 'name' && named) continue
    const from = before[field as keyof Candidate]
    if (from === to) continue
    candidate[field] = to
    differences.push({ field, from: String(from ?? ''), to: String(to) })
  }
  if (!named && (row.name !== before.name || row.sourceName !== undefined))
    assign(candidate, 'sourceName', row.sourceName)
  if (before.withdrawn && !row.withdrawn) {
    delete candidate.withdrawn
    differences.push({ field: 'withdrawn', from: 'true', to: '' })
  }
  mergeExtra(before, row, candidate, differences)
  return { candidate: candidate as Candidate, differences }
}

function mergeExtra(
  before: Candidate,
  row: Candidate,
  candidate: Record<string, unknown>,
  differences: Difference[],
): void {
  for (const [name, to] of Object.entries(row.extra ?? {})) {
    const from = before.extra?.[name] ?? ''
    if (from === to) continue
    candidate.extra = { ...(candidate.extra as Candidate['extra']), [name]: to }
    differences.push({ field: name, from, to })
  }
}

function assign(into: Record<string, unknown>, field: string, value: unknown): void {
  if (value === undefined) delete into[field]
  else into[field] = value
}
