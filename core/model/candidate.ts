import { z } from 'zod'
import { seatAttributes } from './room.ts'

export const idTypes = ['resident-id', 'resident-id-15', 'temporary', 'passport', 'permit', 'other'] as const

/**
 * One candidate in one session: 考生. A person who sits two sessions is two candidates.
 * Every value is text as the roster gave it, normalised only where `core/rules` says so; a field that
 * the roster lacks is absent.
 */
export const Candidate = z.object({
  /** Given by this program, stable over later imports. */
  id: z.string(),
  session: z.string(),
  name: z.string(),
  /** The name as the file spelt it, where that differs. */
  sourceName: z.string().optional(),
  sex: z.string().optional(),
  idType: z.enum(idTypes).optional(),
  idNumber: z.string().optional(),
  admissionNumber: z.string().optional(),
  /** 考场号 and 座位号: opaque text, never renumbered. */
  room: z.string().optional(),
  seat: z.string().optional(),
  level: z.string().optional(),
  subject: z.string().optional(),
  school: z.string().optional(),
  college: z.string().optional(),
  major: z.string().optional(),
  className: z.string().optional(),
  studentNumber: z.string().optional(),
  phone: z.string().optional(),
  note: z.string().optional(),
  /** Columns of the site's own, by header. */
  extra: z.record(z.string(), z.string()).optional(),
  withdrawn: z.boolean().optional(),
  /** What the candidate needs of a seat, as set here; absent: what the note or a column of needs says (`core/seating/needs.ts`). */
  needs: z.array(z.enum(seatAttributes)).optional(),
  /** The seat stays the candidate's whatever is arranged or moved. */
  seatLocked: z.boolean().optional(),
})
export type Candidate = z.infer<typeof Candidate>

/** The fields a roster column can be mapped to, in the order the program shows them. */
export const candidateFields = [
  'name',
  'sex',
  'idType',
  'idNumber',
  'admissionNumber',
  'room',
  'seat',
  'level',
  'session',
  'date',
  'time',
  'subject',
  'school',
  'college',
  'major',
  'className',
  'studentNumber',
  'phone',
  'site',
  'photo',
  'note',
  'serial',
  'sourceName',
  'withdrawn',
] as const
/** What a column can mean. `date`, `time`, `site`, `photo` and `serial` help to read the file and are not stored on the candidate. */
export type CandidateField = (typeof candidateFields)[number]

/** How a roster writes the sex that an ID number states. */
export const sexes = ['男', '女'] as const

/** Attendance of a candidate, derived from the records: 未到, 已到, 迟到, 缺考. */
export const statuses = ['expected', 'present', 'late', 'absent', 'withdrawn'] as const
export type Status = (typeof statuses)[number]
