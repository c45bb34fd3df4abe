import type { IncidentProblem } from '../day/incident-check.ts'
import type { LabelProblem } from '../materials/label-papers.ts'
import type { RoomTableProblem } from '../seating/room-table.ts'
import type { PhotoProblem } from './photo-report.ts'
import type { Verdict } from './record.ts'
import type { Mapping } from './roster.ts'

/**
 * Expected failures. A failure is a value: a kebab-case `code` and the data that a sentence needs.
 * Every code has a sentence per language in `core/describe`; the compiler refuses a code without one.
 */
export type Failure =
  // calls
  | { code: 'unknown-call'; call: string }
  | { code: 'bad-input'; call: string; problems: readonly string[] }
  | { code: 'internal'; ref: string }
  | { code: 'cancelled' }
  // exams
  | { code: 'preset-not-found'; preset: string; presets: readonly string[] }
  | { code: 'no-exam' }
  | { code: 'choose-exam'; exams: readonly { id: string; name: string }[] }
  | { code: 'exam-not-found'; exam: string }
  | { code: 'session-not-found'; session: string; sessions: readonly string[] }
  | { code: 'session-times-invalid'; session: string }
  | { code: 'session-doubled'; session: string }
  | { code: 'session-has-candidates'; session: string; candidates: number }
  | { code: 'room-not-found'; room: string; rooms: readonly string[] }
  | { code: 'candidate-not-found'; candidate: string }
  // storage
  | { code: 'data-in-use'; folder: string; pid: number; host: string }
  | { code: 'folder-unusable'; folder: string; reason: string }
  | { code: 'disk-full'; file: string }
  | { code: 'read-only'; file: string }
  | { code: 'write-failed'; file: string; reason: string }
  | { code: 'journal-damaged'; file: string; line: number; intact: number; reason: string }
  | { code: 'journal-newer'; file: string; found: number; known: number }
  | { code: 'journal-missing'; folder: string }
  | { code: 'opened-read-only' }
  | { code: 'backup-not-found'; backup: string }
  | { code: 'backup-unusable'; backup: string; reason: string }
  | { code: 'recovery-not-needed' }
  // files handed in
  | { code: 'file-not-found'; file: string }
  | { code: 'file-unreadable'; file: string; reason: string }
  | { code: 'file-empty'; file: string }
  | { code: 'file-binary'; file: string; looksLike: string }
  | { code: 'file-too-large'; file: string; bytes: number; limit: number }
  | { code: 'file-truncated'; file: string; reason: string }
  | { code: 'file-encrypted'; file: string }
  | { code: 'file-not-as-named'; file: string; named: string; is: string }
  | { code: 'file-encoding-broken'; file: string; encoding: string }
  | { code: 'reading-took-too-long'; file: string; seconds: number }
  | { code: 'reading-took-too-much-memory'; file: string; megabytes: number }
  | { code: 'too-many-rows'; file: string; limit: number }
  | { code: 'sheet-not-found'; sheet: string; sheets: readonly string[] }
  | { code: 'header-not-found'; file: string }
  | { code: 'no-name-column'; headers: readonly string[]; mapping?: Mapping }
  | { code: 'no-rows'; file: string }
  | { code: 'mapping-invalid'; reason: string }
  | { code: 'rows-have-errors'; rows: number }
  | { code: 'no-import-to-undo' }
  | { code: 'import-in-use'; candidates: number }
  // photos
  | {
      code: 'photo-source-unusable'
      file: string
      reason: 'damaged' | 'other-archive' | 'too-many-files'
    }
  | { code: 'photo-unusable'; file: string; problem: PhotoProblem }
  | { code: 'photos-busy' }
  | { code: 'no-photos-to-undo' }
  // files handed out
  | { code: 'file-kind-unknown'; file: string; kinds: readonly string[] }
  | { code: 'out-not-writable'; folder: string; reason: string }
  // seats
  | {
      code: 'room-file-wrong'
      file: string
      row: number
      problem: RoomTableProblem['problem']
    }
  | { code: 'room-json-wrong'; file: string }
  | { code: 'room-header-not-found'; file: string }
  | { code: 'room-file-not-text'; file: string }
  | { code: 'no-candidates' }
  | { code: 'no-rooms' }
  | { code: 'not-enough-seats'; needed: number; seats: number }
  | { code: 'candidate-has-errors'; name: string; problems: readonly string[] }
  | { code: 'candidate-has-records'; name: string }
  | { code: 'candidate-has-seat'; name: string; room: string; seat: string }
  | { code: 'candidate-twice'; name: string; number: string }
  | { code: 'candidate-withdrawn'; name: string }
  | { code: 'draw-closed'; session: string }
  | { code: 'draw-needs-room'; name: string }
  | { code: 'kept-room-not-found'; room: string }
  | { code: 'no-free-seat'; room: string }
  | { code: 'nothing-to-redo' }
  | { code: 'nothing-to-undo' }
  | { code: 'room-drawing-wrong'; room: string; problem: 'seat-doubled' | 'place-doubled'; value: string }
  | { code: 'room-exists'; room: string }
  | { code: 'room-in-use'; room: string; candidates: number }
  | { code: 'seat-dead'; room: string; seat: string }
  | { code: 'seat-locked'; name: string }
  | { code: 'seat-not-found'; room: string; seat: string }
  | { code: 'seat-taken'; room: string; seat: string; name: string }
  | { code: 'seats-in-use'; room: string; seats: readonly string[] }
  | { code: 'undo-overtaken'; names: readonly string[]; rooms: readonly string[] }
  // materials
  | { code: 'font-missing'; file: string }
  | { code: 'label-beyond-sheet'; startAt: number; labels: number }
  | { code: 'nothing-to-print' }
  // printers
  | { code: 'calibration-out-of-range'; printer: string }
  | { code: 'file-not-made'; file: string }
  | { code: 'labels-wrong'; problems: readonly LabelProblem[] }
  | { code: 'logo-wrong' }
  | { code: 'print-system-down'; reason: string }
  | { code: 'printer-not-accepting'; printer: string }
  | { code: 'printer-not-found'; printer: string; printers: readonly string[] }
  | { code: 'printer-refused'; printer: string; reason: string }
  // opening a window
  | { code: 'browser-failed'; tried: readonly { browser: string; reason: string }[] }
  | { code: 'no-browser' }
  | { code: 'no-display' }
  | { code: 'window-crashed' }
  // calendar and presets of the site's own
  | { code: 'phase-not-found'; phase: string; phases: readonly string[] }
  | { code: 'phases-full'; limit: number }
  | { code: 'preset-file-wrong'; file: string; problems: readonly string[] }
  | { code: 'task-not-found'; task: string }
  | { code: 'task-without-text' }
  | { code: 'window-backwards'; from: string; to: string }
  // fees
  | { code: 'amount-nothing' }
  | { code: 'payment-already-voided' }
  | { code: 'payment-not-found'; payment: string }
  | { code: 'school-not-found'; school: string; schools: readonly string[] }
  | { code: 'standard-not-found'; standard: string }
  // after the exam
  | { code: 'no-person-column'; headers: readonly string[] }
  | { code: 'no-score-column'; headers: readonly string[] }
  | { code: 'review-already-submitted'; school: string; on: string }
  | { code: 'review-candidate-twice'; name: string }
  | { code: 'review-not-found'; school: string }
  | { code: 'review-other-school'; name: string; school: string }
  | { code: 'review-window-closed'; opens: string; closes: string; on: string }
  | { code: 'exam-busy' }
  | { code: 'wipe-left-something' }
  | { code: 'wipe-nothing-left' }
  | { code: 'wipe-not-confirmed'; name: string }
  | { code: 'wipe-not-due'; due: string }
  // equipment and staff
  | { code: 'check-item-not-found'; item: string }
  | { code: 'checklist-file-wrong'; file: string; problems: readonly string[] }
  | { code: 'checklist-item-doubled'; item: string }
  | { code: 'fault-already-open'; room: string; machine: string }
  | { code: 'fault-not-found'; fault: string }
  | { code: 'fault-step-not-possible'; step: string; state: string }
  | { code: 'folder-not-found'; folder: string }
  | { code: 'line-not-understood'; problems: readonly { code: string; value: string }[] }
  | { code: 'machine-not-found'; room: string; machine: string }
  | { code: 'probe-not-found'; probe: string }
  | { code: 'spare-not-free'; room: string; machine: string }
  | { code: 'staff-ambiguous'; who: string; names: readonly string[] }
  | { code: 'staff-not-found'; who: string }
  | { code: 'staff-without-name' }
  | { code: 'stage-incomplete'; room: string; open: number; faults: number }
  | { code: 'stage-not-signed'; room: string }
  | { code: 'stage-signed'; room: string; second: string }
  | { code: 'time-not-understood'; time: string }
  // check-in
  | { code: 'clock-not-movable' }
  | { code: 'record-not-found'; record: string }
  | { code: 'record-already-undone'; record: string }
  // exam day
  | { code: 'attachment-not-found'; sha256: string }
  | { code: 'attempt-not-overridable'; verdict: Verdict }
  | { code: 'candidate-already-in'; name: string; at: string }
  | { code: 'candidate-already-out'; name: string; at: string }
  | { code: 'candidate-not-in'; name: string }
  | { code: 'candidate-not-out'; name: string }
  | { code: 'counts-differ'; room: string; expected: number; present: number; counted: number }
  | { code: 'entry-still-open'; room: string; unrecorded: number; until: string }
  | { code: 'incident-incomplete'; problems: readonly IncidentProblem[] }
  | { code: 'not-a-practice-exam' }
  | { code: 'room-already-closed'; room: string }
  | { code: 'room-closed'; room: string }
  | { code: 'room-not-closed'; room: string }
  | { code: 'same-person-twice'; name: string }
  | { code: 'two-people-needed' }

export type FailureCode = Failure['code']

/** The answer of every call: a value, or a failure. It crosses the seam as JSON text. */
export type Reply<T> = { ok: true; value: T } | { ok: false; failure: Failure }

/** An Error that carries an expected failure up to `dispatch`, the one place that turns it into a Reply. */
export type Refusal = Error & { readonly failure: Failure; readonly carries?: Readonly<Record<string, unknown>> }

/**
 * Builds the Error to throw for an expected failure. `carries` is data the answer shows beside the
 * failure (a refused import still lists its rows).
 */
export function refusal(failure: Failure, carries?: Readonly<Record<string, unknown>>): Refusal {
  return Object.assign(new Error(failure.code), { failure, carries })
}

/** Whether `thrown` was made by {@link refusal}. */
export function isRefusal(thrown: unknown): thrown is Refusal {
  return thrown instanceof Error && 'failure' in thrown
}
