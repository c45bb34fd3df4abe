import { z } from 'zod'
import { CloseRecord, ReopenRecord } from './closing.ts'
import { Moment } from './exam.ts'
import { IncidentRecord } from './incident.ts'
import { Place, recordFields } from './record-fields.ts'

export const verdicts = [
  'checked-in',
  'late',
  'already-checked-in',
  'too-early',
  'too-late',
  'wrong-room',
  'wrong-session',
  'ambiguous',
  'not-on-roster',
  'withdrawn',
  'session-closed',
] as const
export type Verdict = (typeof verdicts)[number]

/** The two verdicts that change attendance; every other one is recorded as an attempt. */
export const admits = (verdict: Verdict): boolean => verdict === 'checked-in' || verdict === 'late'

/** Verdicts that a second person may overrule: 放行. */
export const overridable = ['too-early', 'too-late', 'wrong-room'] as const satisfies readonly Verdict[]
export type Overridable = (typeof overridable)[number]

/** What is compared with the candidate before he goes in: 证件, 准考证, 照片. */
export const identitySteps = ['id-card', 'ticket', 'photo'] as const
export type IdentityStep = (typeof identitySteps)[number]

/** One scan or typed code and what came of it. */
export const ScanRecord = z.object({
  ...recordFields,
  kind: z.literal('scan'),
  /** The room the check-in desk serves; absent when it serves the whole site. */
  room: z.string().optional(),
  code: z.string(),
  verdict: z.enum(verdicts),
  candidate: z.string().optional(),
  /** Where the candidate was to sit, when the scan admitted him. */
  place: Place.optional(),
})
export type ScanRecord = z.infer<typeof ScanRecord>

/** 放行: a second person admits a candidate whom the rules turned away, with the reason. */
export const OverrideRecord = z.object({
  ...recordFields,
  kind: z.literal('override'),
  /** The scan that was turned away. */
  of: z.string(),
  overrules: z.enum(overridable),
  room: z.string().optional(),
  candidate: z.string(),
  verdict: z.enum(['checked-in', 'late']),
  /** Who decided it; never the operator. */
  approver: z.string(),
  reason: z.string(),
  /** When the candidate came, where that was earlier than the record: entered afterwards from the paper sheet. */
  arrived: Moment.optional(),
  /** Where the candidate was to sit. */
  place: Place.optional(),
  /** Where he was let in instead, when a wrong room was overruled. */
  sits: Place.optional(),
})
export type OverrideRecord = z.infer<typeof OverrideRecord>

/** What lets a candidate in. */
export type Admission = ScanRecord | OverrideRecord

/** The steps of the identity check that were made for an admission. */
export const IdentityRecord = z.object({
  ...recordFields,
  kind: z.literal('identity'),
  of: z.string(),
  candidate: z.string(),
  steps: z.array(z.enum(identitySteps)).min(1),
})
export type IdentityRecord = z.infer<typeof IdentityRecord>

/** 暂离: a candidate leaves the room for a while. */
export const ExitRecord = z.object({
  ...recordFields,
  kind: z.literal('exit'),
  room: z.string().optional(),
  candidate: z.string(),
  reason: z.string(),
  /** Who goes along. */
  escort: z.string(),
})
export type ExitRecord = z.infer<typeof ExitRecord>

/** 返回. */
export const ReturnRecord = z.object({
  ...recordFields,
  kind: z.literal('return'),
  room: z.string().optional(),
  candidate: z.string(),
  /** The exit he comes back from. */
  of: z.string(),
})
export type ReturnRecord = z.infer<typeof ReturnRecord>

/** 名单外人员: somebody who is not on the roster, with what he said of himself. He counts in no 应到. */
export const WalkInRecord = z.object({
  ...recordFields,
  kind: z.literal('walk-in'),
  room: z.string().optional(),
  name: z.string(),
  /** A number as typed or scanned: of an ID or an admission ticket. */
  number: z.string().optional(),
  school: z.string().optional(),
  seat: z.string().optional(),
  /** Whether he was let sit the exam; then somebody approved it. */
  admitted: z.boolean(),
  approver: z.string().optional(),
  note: z.string(),
  /** The scan that found nobody. */
  of: z.string().optional(),
})
export type WalkInRecord = z.infer<typeof WalkInRecord>

/** The PC's clock was changed while a session was near: noticed against a clock that cannot be set. */
export const ClockRecord = z.object({
  ...recordFields,
  kind: z.literal('clock'),
  /** What the clock would show now had nobody touched it. */
  was: Moment,
  /** Seconds that it went forward, or back if negative. */
  shift: z.number().int(),
  /** `between-runs`: the last record of this PC lies in what is now the future. */
  noticed: z.enum(['running', 'between-runs']),
})
export type ClockRecord = z.infer<typeof ClockRecord>

/** Takes a record back, with the reason. Both stay in the log. */
export const UndoRecord = z.object({
  ...recordFields,
  kind: z.literal('undo'),
  of: z.string(),
  /** Kind of the record that is taken back; absent in the oldest records: a scan. */
  undoes: z.enum(['scan', 'override', 'identity', 'exit', 'return', 'walk-in', 'incident']).optional(),
  room: z.string().optional(),
  candidate: z.string().optional(),
  reason: z.string(),
})
export type UndoRecord = z.infer<typeof UndoRecord>

/** Everything that happened on the exam day. What is so now is derived from the records in their order. */
export const AttendanceRecord = z.discriminatedUnion('kind', [
  ScanRecord,
  UndoRecord,
  OverrideRecord,
  IdentityRecord,
  ExitRecord,
  ReturnRecord,
  WalkInRecord,
  ClockRecord,
  IncidentRecord,
  CloseRecord,
  ReopenRecord,
])
export type AttendanceRecord = z.infer<typeof AttendanceRecord>

/** The candidate a record is about, if it is about one. */
export const candidateOf = (record: AttendanceRecord): string | undefined =>
  'candidate' in record ? record.candidate : undefined

/** The room a record was made for, where it names one. */
export const roomOf = (record: AttendanceRecord): string | undefined => ('room' in record ? record.room : undefined)
