import { z } from 'zod'
import { Moment } from './exam.ts'

export const verdicts = [
  'checked-in', 'late', 'already-checked-in', 'too-early', 'too-late', 'wrong-room', 'wrong-session',
  'ambiguous', 'not-on-roster', 'withdrawn', 'session-closed',
] as const
export type Verdict = (typeof verdicts)[number]

/** The two verdicts that change attendance; every other one is recorded as an attempt. */
export const admits = (verdict: Verdict): boolean => verdict === 'checked-in' || verdict === 'late'

const common = {
  id: z.string(),
  session: z.string(),
  at: Moment,
  /** `set`: the clock was set by hand for a rehearsal. */
  clock: z.enum(['pc', 'set']),
  operator: z.string(),
  device: z.string(),
}

/** One scan or typed code and what came of it. */
export const ScanRecord = z.object({
  ...common,
  kind: z.literal('scan'),
  /** The room the check-in desk serves; absent when it serves the whole site. */
  room: z.string().optional(),
  code: z.string(),
  verdict: z.enum(verdicts),
  candidate: z.string().optional(),
})
export type ScanRecord = z.infer<typeof ScanRecord>

/** Takes a scan back, with the reason. The scan stays in the log. */
export const UndoRecord = z.object({
  ...common,
  kind: z.literal('undo'),
  of: z.string(),
  candidate: z.string(),
  reason: z.string(),
})
export type UndoRecord = z.infer<typeof UndoRecord>

/** Attendance records have their own id and are never altered; status is derived from them in order. */
export const AttendanceRecord = z.discriminatedUnion('kind', [ScanRecord, UndoRecord])
export type AttendanceRecord = z.infer<typeof AttendanceRecord>
