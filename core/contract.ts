import { z } from 'zod'
import { afterExamCalls } from './calls/after-exam.ts'
import { calendarCalls } from './calls/calendar.ts'
import { closeOutCalls } from './calls/close-out.ts'
import { closingCalls } from './calls/closing.ts'
import { equipmentCalls } from './calls/equipment.ts'
import { atDoor, examDayCalls } from './calls/exam-day.ts'
import { feeCalls } from './calls/fees.ts'
import { hallWindowCalls } from './calls/hall.ts'
import { photoCalls } from './calls/photos.ts'
import { printerCalls } from './calls/printers.ts'
import { printingCalls } from './calls/printing.ts'
import { roomCalls } from './calls/rooms.ts'
import { rosterCalls, rosterSource } from './calls/roster.ts'
import { seatingCalls } from './calls/seating.ts'
import { siteSheetCalls } from './calls/site-sheets.ts'
import { staffCalls } from './calls/staff.ts'
import { templateCalls } from './calls/templates.ts'
import { Candidate, statuses } from './model/candidate.ts'
import { CheckInRules, Exam, Moment, Session } from './model/exam.ts'
import { Day } from './model/notice.ts'
import { AttendanceRecord, identitySteps, verdicts } from './model/record.ts'
import { Room } from './model/room.ts'
import { RoomCount } from './model/room-count.ts'
import { ImportReport } from './model/roster.ts'
import { apartKeys, PlanIssue, spacings } from './model/seating.ts'
import { PlanViolation } from './model/seating-plan.ts'

/**
 * Every call that the window and the terminal can make, with the shapes of what goes in and what
 * comes out. Types are inferred from here; a call without a handler does not compile.
 */

const nothing = z.strictObject({})
const ofExam = { exam: z.string() }
const job = { job: z.string().optional() }

/** The settings of this PC, which outlive any exam. */
export const Settings = z.object({
  language: z.enum(['zh-CN', 'en']),
  theme: z.enum(['light', 'dark', 'system']),
  /** Window zoom in percent. */
  zoom: z.number().min(80).max(200),
  operator: z.string().max(40),
  site: z.string().max(120),
  /** Folder for made files; empty: 考务台 in the user's documents. */
  outFolder: z.string().max(1000),
  /** What this PC's scanner puts before and after every code. */
  scanner: z.object({ prefix: z.string().max(20), suffix: z.string().max(20) }).optional(),
  /** What the roster's table shows on this PC, in this order: fields, and `extra:` with the header of an own column. */
  rosterColumns: z.array(z.string().max(210)).max(300).optional(),
  /** Where this PC was last: a desk reopens in its session and room, also after a power cut. */
  desk: z
    .object({
      exam: z.string(),
      screen: z.string().max(40),
      session: z.string().optional(),
      room: z.string().optional(),
      view: z.string().max(40).optional(),
    })
    .optional(),
})
export type Settings = z.infer<typeof Settings>

/** A step of the job and how far it is: not started, something to look at, ready. */
export const Step = z.object({
  id: z.enum(['roster', 'rooms', 'materials', 'equipment', 'checkin', 'summary']),
  state: z.enum(['not-started', 'attention', 'ready']),
  /** Why it needs attention or what it holds, as codes with numbers for a sentence. */
  notes: z.array(z.object({ code: z.enum(noteCodes()), count: z.number().int() })),
})
export type Step = z.infer<typeof Step>
function noteCodes() {
  return [
    'candidates',
    'sessions-without-candidates',
    'rooms',
    'unseated',
    'double-seats',
    'over-capacity',
    'unknown-seats',
    'unusable-seats',
    'printed',
    'never-printed',
    'changed-since-print',
    'stages-signed',
    'stages-unsigned',
    'faults-open',
    'spares-short',
    'tags-unknown',
    'present',
    'late',
    'absent',
    'outstanding',
    'no-records',
  ] as const
}

export const ExamSummary = z.object({
  id: z.string(),
  name: z.string(),
  site: z.string(),
  practice: z.boolean(),
  createdAt: z.string(),
  sessions: z.array(Session),
  candidates: z.number().int(),
  /** Whether the exam's folder opens: `damaged` and `newer` lead to the recovery screen. */
  state: z.enum(['ready', 'read-only', 'damaged', 'newer']),
})
export type ExamSummary = z.infer<typeof ExamSummary>

export const CandidateRow = Candidate.extend({
  status: z.enum(statuses),
  /** Someone else of the same session has the same name: 同名. */
  sameName: z.boolean(),
  /** As of {@link DeskCandidate}, where it was asked for. */
  photo: z.string().nullable().optional(),
})
export type CandidateRow = z.infer<typeof CandidateRow>

const Filter = {
  session: z.string().optional(),
  room: z.string().optional(),
  /** Of this school only; empty: of none. */
  school: z.string().optional(),
  find: z.string().max(100).optional(),
  status: z.enum(statuses).optional(),
}

/** A candidate as a check-in desk sees one. */
const DeskCandidate = z.object({
  id: z.string(),
  name: z.string(),
  session: z.string(),
  room: z.string().optional(),
  seat: z.string().optional(),
  admissionNumber: z.string().optional(),
  idTail: z.string().optional(),
  school: z.string().optional(),
  className: z.string().optional(),
  sameName: z.boolean(),
  /** The address of the photo; null: there is none. Absent: the exam has no photos at all. */
  photo: z.string().nullable().optional(),
})
export type DeskCandidate = z.infer<typeof DeskCandidate>

export const ScanAnswer = z.object({
  verdict: z.enum(verdicts),
  candidate: DeskCandidate.optional(),
  /** Who it could be, when the verdict is `ambiguous`. */
  candidates: z.array(DeskCandidate).optional(),
  /** The first check-in, when the verdict is `already-checked-in`. */
  earlier: z
    .object({
      /** The record that admitted, which can be taken back. */
      record: z.string(),
      at: z.string(),
      room: z.string().optional(),
      operator: z.string(),
      device: z.string(),
    })
    .optional(),
  /** Since when and why the candidate is out of the room, when `already-checked-in` and not come back. */
  out: z.object({ since: z.string(), reason: z.string() }).optional(),
  /** Where and when the candidate belongs, when room or session is wrong, or it is too early or too late. */
  right: z
    .object({
      session: z.string(),
      sessionName: z.string(),
      room: z.string().optional(),
      seat: z.string().optional(),
      start: z.string(),
      opens: z.string(),
      bars: z.string(),
    })
    .optional(),
  ...atDoor,
  record: z.string(),
  seq: z.number().int(),
  at: Moment,
})
export type ScanAnswer = z.infer<typeof ScanAnswer>

export const BackupInfo = z.object({
  id: z.string(),
  at: z.string(),
  bytes: z.number().int(),
  entries: z.number().int(),
  usable: z.boolean(),
})

const Entry = z.object({
  seq: z.number().int(),
  action: z.string(),
  at: z.string(),
  by: z.string(),
  device: z.string(),
  collections: z.array(z.string()),
})

export const calls = {
  // the program
  'app.info': {
    input: nothing,
    output: z.object({
      version: z.string(),
      dataFolder: z.string(),
      outFolder: z.string(),
      device: z.string(),
      host: z.enum(['electron', 'browser', 'terminal', 'test']),
      timeZone: z.string(),
      /** Things found at the start that the user must hear of: a torn line set aside, a stale lock taken over. */
      notices: z.array(
        z.object({
          code: z.enum(['torn-line', 'lock-taken-over', 'snapshot-rebuilt', 'settings-set-aside', 'browser-fallback']),
          exam: z.string(),
          file: z.string(),
        }),
      ),
    }),
  },
  'settings.get': { input: nothing, output: Settings },
  'settings.set': { input: Settings.partial().strict(), output: Settings },
  'files.reveal': { input: z.strictObject({ path: z.string() }), output: z.object({ shown: z.boolean() }) },
  'jobs.cancel': { input: z.strictObject({ job: z.string() }), output: z.object({ cancelled: z.boolean() }) },

  // exams
  'presets.list': {
    input: nothing,
    output: z.object({
      presets: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          origin: z.string(),
          practice: z.boolean(),
          /** Made by the site, or brought in from a file. */
          own: z.boolean(),
          sessions: z.array(Session.pick({ id: true, name: true, level: true, start: true, end: true })),
        }),
      ),
    }),
  },
  'exams.list': { input: nothing, output: z.object({ exams: z.array(ExamSummary) }) },
  'exams.create': {
    input: z.strictObject({
      preset: z.string(),
      name: z.string().min(1).max(120).optional(),
      site: z.string().max(120).optional(),
      /** The exam's first day, where that is not the preset's: sessions and calendar move with it. */
      day: Day.optional(),
    }),
    output: z.object({ exam: Exam }),
  },
  /** Creates a practice exam and brings in its sample roster. */
  'exams.practice': { input: z.strictObject({}), output: z.object({ exam: Exam }) },
  'exams.get': { input: z.strictObject(ofExam), output: z.object({ exam: Exam, state: ExamSummary.shape.state }) },
  'exams.update': {
    input: z.strictObject({
      ...ofExam,
      name: z.string().min(1).max(120).optional(),
      site: z.string().max(120).optional(),
      sessions: z.array(Session).min(1).optional(),
      rules: CheckInRules.optional(),
      identitySteps: z.array(z.enum(identitySteps)).optional(),
    }),
    output: z.object({ exam: Exam }),
  },
  'exams.steps': { input: z.strictObject(ofExam), output: z.object({ steps: z.array(Step) }) },

  // roster
  'roster.preview': {
    input: z.strictObject({ ...ofExam, ...job, ...rosterSource }),
    output: ImportReport,
  },
  'roster.import': {
    input: z.strictObject({ ...ofExam, ...job, ...rosterSource }),
    output: ImportReport,
  },
  ...rosterCalls,
  ...photoCalls,
  /** Takes the latest import back, as one step. */
  'roster.undo-import': {
    input: z.strictObject(ofExam),
    output: z.object({ restored: z.number().int(), removed: z.number().int() }),
  },
  'roster.page': {
    input: z.strictObject({
      ...ofExam,
      ...Filter,
      /** With or without a photo; of those without, who is withdrawn is left out and needs none. */
      photo: z.enum(['with', 'without']).optional(),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(1_000_000).default(100),
      /** Answers with the addresses of photos, for a short list. */
      photos: z.boolean().default(false),
    }),
    output: z.object({ total: z.number().int(), candidates: z.array(CandidateRow) }),
  },
  /** Writes a file; a name without a folder goes to the exam's folder of made files. */
  'roster.export': {
    input: z.strictObject({
      ...ofExam,
      file: z.string(),
      what: z.enum(['roster', 'attendance']).default('roster'),
      session: z.string().optional(),
      /** Only candidates of this school. */
      school: z.string().optional(),
      mask: z.boolean().default(false),
    }),
    output: z.object({ file: z.string(), rows: z.number().int() }),
  },

  // rooms and seats
  'rooms.list': {
    input: z.strictObject({ ...ofExam, session: z.string().optional() }),
    output: z.object({
      rooms: z.array(
        Room.extend({
          capacity: z.number().int(),
          spare: z.number().int(),
          /** Seats taken, by session. */
          taken: z.record(z.string(), z.number().int()),
        }),
      ),
    }),
  },
  'rooms.import': {
    input: z.strictObject({ ...ofExam, file: z.string() }),
    output: z.object({ added: z.number().int(), changed: z.number().int(), rooms: z.array(Room) }),
  },
  /** Who sits where in one room and session. */
  'rooms.seats': {
    input: z.strictObject({ ...ofExam, session: z.string(), room: z.string() }),
    output: z.object({
      seats: z.array(z.object({ seat: z.string(), candidates: z.array(CandidateRow) })),
      /** Seats taken by sessions that run at the same time. */
      others: z.array(z.object({ seat: z.string(), session: z.string(), candidate: z.string(), name: z.string() })),
    }),
  },
  'rooms.arrange': {
    input: z.strictObject({
      ...ofExam,
      session: z.string().optional(),
      strategy: z.enum(['official', 'admission-number', 'random', 'spread']).default('official'),
      /** For `spread`: whom to keep from being neighbours. */
      apart: z.array(z.enum(apartKeys)).default(['school']),
      diagonal: z.boolean().default(false),
      spacing: z.enum(spacings).default('none'),
      /** Percent of each room's machines to keep spare; absent: each room's own ratio. */
      reserve: z.number().min(0).max(90).optional(),
      /** Rooms one after the other, or all to the same degree. Absent: as the strategy does by itself. */
      fill: z.enum(['fill', 'balance']).optional(),
      /** Absent: drawn, and told in the answer. */
      seed: z.number().int().min(0).max(4_294_967_295).optional(),
      /** Rooms to use, in this order. Absent: all, by their numbers. */
      roomOrder: z.array(z.string()).min(1).optional(),
      /** Seats only these candidates. Absent: everyone of the session. */
      candidates: z.array(z.string()).min(1).optional(),
      /** Seats everyone anew, also those who have a seat, but for locked ones. Only when asked for: numbers of the organiser would be lost. */
      rearrange: z.boolean().default(false),
      dryRun: z.boolean().default(false),
      /** Answers with who comes where. */
      withSeats: z.boolean().default(false),
    }),
    output: z.object({
      strategy: z.string(),
      placed: z.number().int(),
      moved: z.number().int(),
      unplaced: z.array(
        z.object({
          candidate: z.string(),
          name: z.string(),
          session: z.string(),
          reason: z.enum(['no-room', 'no-seat', 'no-free-seat', 'withdrawn']),
        }),
      ),
      issues: z.array(PlanIssue),
      inputHash: z.string(),
      planVersion: z.number().int(),
      seed: z.number().int(),
      /** Rules that the plan does not keep: neighbours of one school, class or level, and needs that are not met. */
      violations: z.array(PlanViolation),
      /** How many there are: 0 is best. */
      score: z.number().int(),
      /** Everyone newly placed, where it was asked for. */
      seats: z.array(z.object({ candidate: z.string(), room: z.string(), seat: z.string() })).optional(),
    }),
  },

  ...roomCalls,
  ...seatingCalls,

  // materials
  ...printingCalls,
  ...printerCalls,
  ...templateCalls,
  ...siteSheetCalls,

  // equipment and staff
  ...equipmentCalls,
  ...staffCalls,

  // check-in
  'checkin.scan': {
    input: z.strictObject({
      ...ofExam,
      session: z.string(),
      room: z.string().optional(),
      code: z.string().min(1).max(500),
      operator: z.string().max(40).default(''),
      now: Moment.optional(),
    }),
    output: ScanAnswer,
  },
  'checkin.undo': {
    input: z.strictObject({
      ...ofExam,
      record: z.string(),
      reason: z.string().min(1).max(200),
      operator: z.string().max(40).default(''),
      now: Moment.optional(),
    }),
    output: z.object({ record: z.string(), seq: z.number().int() }),
  },
  'checkin.board': {
    input: z.strictObject({
      ...ofExam,
      session: z.string(),
      room: z.string().optional(),
      /** `false` leaves `rooms` empty: those of a large site are most of the answer. */
      rooms: z.boolean().default(true),
    }),
    output: z.object({
      rooms: z.array(RoomCount),
      /** Over all rooms asked about. */
      total: RoomCount.omit({ session: true, room: true }),
      /** The latest records first, at most 50. */
      recent: z.array(z.object({ record: AttendanceRecord, name: z.string(), seat: z.string(), undone: z.boolean() })),
      opens: z.string(),
      start: z.string(),
      bars: z.string(),
      end: z.string(),
      /** Rooms whose absences are fixed. */
      closed: z.array(z.object({ room: z.string(), at: z.string(), operator: z.string(), second: z.string() })),
    }),
  },
  'attendance.counts': {
    input: z.strictObject({ ...ofExam, session: z.string().optional() }),
    output: z.object({ rooms: z.array(RoomCount) }),
  },

  // the journal, and what to do when it does not open
  'journal.verify': {
    input: z.strictObject(ofExam),
    output: z.object({ entries: z.number().int(), head: z.string(), torn: z.boolean() }),
  },
  'journal.page': {
    input: z.strictObject({
      ...ofExam,
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(1000).default(100),
    }),
    output: z.object({ total: z.number().int(), entries: z.array(Entry) }),
  },
  'recovery.inspect': {
    input: z.strictObject(ofExam),
    output: z.object({
      state: ExamSummary.shape.state,
      /** Why it does not open, as the failure's code and data. */
      failure: z.unknown(),
      intact: z.number().int(),
      lastAt: z.string(),
      backups: z.array(BackupInfo),
    }),
  },
  /** Opens the intact part of a damaged journal for reading only. */
  'recovery.open-read-only': { input: z.strictObject(ofExam), output: z.object({ entries: z.number().int() }) },
  /** Puts a backup in place of a damaged journal, which is kept beside it under another name. */
  'recovery.restore': {
    input: z.strictObject({ ...ofExam, backup: z.string() }),
    output: z.object({ entries: z.number().int(), kept: z.string() }),
  },
  'backups.make': { input: z.strictObject(ofExam), output: BackupInfo },
  'backups.list': { input: z.strictObject(ofExam), output: z.object({ backups: z.array(BackupInfo) }) },

  // the exam day beside the scan: overrides, exits, incidents, closing, the one-page report
  ...examDayCalls,
  ...hallWindowCalls,
  ...closingCalls,

  // the calendar, the notice and presets of the site's own; fees
  ...calendarCalls,
  ...feeCalls,

  // scores, reviews, certificates; forms on paper
  ...afterExamCalls,
  ...closeOutCalls,
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>

export type Calls = typeof calls
export type CallName = keyof Calls
/** What a caller sends: defaults may be left out. */
export type Input<C extends CallName> = z.input<Calls[C]['input']>
/** What a handler receives: checked, defaults filled in. */
export type Checked<C extends CallName> = z.output<Calls[C]['input']>
export type Output<C extends CallName> = z.output<Calls[C]['output']>

/** One function per call. It returns the output, or throws a `refusal` for an expected failure. */
export type Handlers = { readonly [C in CallName]: (input: Checked<C>) => Output<C> | Promise<Output<C>> }

/** What the services tell the window without being asked. */
export type Event =
  | { event: 'changed'; exam: string; seq: number; collections: readonly string[] }
  | { event: 'settings'; settings: Settings }
  /** Somebody wants the second window: for the host. */
  | { event: 'hall' }
  | { event: 'job'; job: string; done: number; total: number; stage: JobStage }

/** The parts of a long job, for the progress line. */
export type JobStage = 'reading' | 'checking' | 'writing' | 'drawing'

/** A call as it crosses the seam: JSON text of this. */
export const Request = z.object({ call: z.string(), input: z.unknown().optional() })
export type Request = z.infer<typeof Request>
