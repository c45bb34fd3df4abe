import type { Candidate, CandidateField, Status } from '../model/candidate.ts'
import { entryFields } from '../model/candidate-entry.ts'
import type { Session } from '../model/exam.ts'
import { mapHeaders } from './header-row.ts'
import { headerOf } from './header-synonyms.ts'
import { maskIdNumber, maskPhone } from './mask.ts'

/** A column of what is handed out: its header and each candidate's text. */
export type TableColumn = { readonly header: string; readonly text: (candidate: Candidate) => string }

export type RosterTableOptions = { readonly sessions: readonly Session[]; readonly mask: boolean }

const plainFields = [...entryFields, 'sourceName', 'withdrawn'] as const satisfies readonly CandidateField[]

const idTypeNames: Readonly<Record<NonNullable<Candidate['idType']>, string>> = {
  'resident-id': '居民身份证',
  'resident-id-15': '15位身份证',
  temporary: '临时证件',
  passport: '护照',
  permit: '通行证',
  other: '其他',
}

/**
 * The columns of a roster that reads back as the same roster: those that any candidate has, those always
 * there, the site's own columns last under their own headers.
 */
export function rosterColumns(candidates: readonly Candidate[], { sessions, mask }: RosterTableOptions): TableColumn[] {
  const extras = [...new Set(candidates.flatMap(({ extra }) => (extra ? Object.keys(extra) : [])))]
  // An own column called like one of ours would be taken for it if ours were not there before it.
  const claimed = new Set(mapHeaders(extras).map(({ field }) => field))
  const always = new Set<string>(['name', 'idNumber', 'admissionNumber', 'session', 'room', 'seat'])
  const has = (field: (typeof plainFields)[number]) =>
    always.has(field) || claimed.has(field) || candidates.some((c) => c[field] !== undefined)
  const text = textOf(sessions, mask)
  return [
    ...plainFields.filter(has).map((field) => ({ header: headerOf(field), text: (c: Candidate) => text(c, field) })),
    ...extras.map((name) => ({ header: name, text: (c: Candidate) => c.extra?.[name] ?? '' })),
  ]
}

/** Sessions are named as people name them; by id where two bear one name. */
function textOf(
  sessions: readonly Session[],
  mask: boolean,
): (candidate: Candidate, field: (typeof plainFields)[number]) => string {
  const names = new Map<string, string>()
  for (const { id, name } of sessions)
    names.set(id, sessions.filter((other) => other.name === name).length > 1 ? id : name)
  return (candidate, field) => {
    const value = candidate[field]
    if (value === undefined) return ''
    if (field === 'session') return names.get(candidate.session) ?? candidate.session
    if (field === 'idType') return idTypeNames[candidate.idType!]
    if (field === 'withdrawn') return candidate.withdrawn ? '是' : ''
    if (mask && field === 'idNumber') return maskIdNumber(candidate.idNumber!)
    if (mask && field === 'phone') return maskPhone(candidate.phone!)
    return String(value)
  }
}

export type Attended = { readonly status: Status; readonly at: string }

const statusNames: Readonly<Record<Status, string>> = {
  expected: '未到',
  present: '已到',
  late: '迟到',
  absent: '缺考',
  withdrawn: '已撤下',
}

/** The columns of an attendance list. A time is local to the site: yyyy-mm-dd hh:mm:ss. */
export function attendanceColumns(
  attended: (candidate: Candidate) => Attended,
  options: RosterTableOptions,
): TableColumn[] {
  const text = textOf(options.sessions, options.mask)
  const fields = [
    'session',
    'room',
    'seat',
    'name',
    'sex',
    'idNumber',
    'admissionNumber',
    'level',
    'school',
    'className',
    'studentNumber',
  ] as const
  return [
    ...fields.map((field) => ({ header: headerOf(field), text: (c: Candidate) => text(c, field) })),
    { header: '签到状态', text: (c) => statusNames[attended(c).status] },
    { header: '签到时间', text: (c) => attended(c).at.slice(0, 19).replace('T', ' ') },
  ]
}
