import type { Failure } from '../model/failure.ts'
import { clockOf } from '../rules/session-words.ts'
import { equipmentEn } from './equipment.ts'
import { foreignEn } from './foreign-file.ts'
import { incidentProblemWord } from './incident.ts'
import { photosEn } from './photos.ts'
import { printingEn } from './printing.ts'
import { reasonIn } from './reason.ts'
import { seatingEn } from './seating-en.ts'
import { nameOf, type Sentences, sentenceOf, sizeOf } from './sentences.ts'
import { verdictWord } from './verdict.ts'

/** The sentence in English: what happened, what is safe, what to do next. */
export function describeEn(failure: Failure): string {
  return sentenceOf(sentences, failure)
}

const list = (items: readonly string[]): string => (items.length > 0 ? items.join(', ') : '(none)')
const reason = (code: string): string => reasonIn('en', code)
const many = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`

const roomProblems = {
  'room-missing': 'it has no room number',
  'room-too-long': 'the room number is over 40 or the name over 80 characters',
  'seats-missing': 'it has no number of seats and no seat number',
  'seats-not-a-number': 'the number of seats is not a whole number',
  'too-many-seats': 'a room has more than 500 seats',
  'room-doubled': 'the room number stands in a row above',
  'seat-doubled': 'the seat number is there twice in the room',
  'place-wrong': 'row and column must both be whole numbers from 1 to 200',
  'place-doubled': 'two seats of the room are in the same row and column',
  'state-unknown': 'the state is none of usable, broken, reserved, spare',
  'attribute-unknown': 'an attribute is none of front, aisle, left-handed, barrier-free',
}

const sentences: Sentences = {
  // calls
  'unknown-call': (f) =>
    `The program does not know the request “${f.call}”. Nothing was changed. Window and program may be of different versions: close both and start again.`,
  'bad-input': (f) =>
    `The input does not meet the requirements and nothing was saved. Please correct: ${f.problems.join('; ')}.`,
  internal: (f) =>
    `The program failed and this step was not done. What was saved before is safe. Try again; if it fails again, give support the number ${f.ref}. The log has the details.`,
  cancelled: () => 'Cancelled. Roster and attendance were not changed. You can start again at any time.',
  // exams
  'preset-not-found': (f) =>
    `There is no preset “${f.preset}”, and no exam was made. Choose one of: ${list(f.presets)}.`,
  'no-exam': () => 'There is no exam yet. Make one from a preset, or open the practice exam.',
  'choose-exam': (f) =>
    `There are several exams. Say which one: ${f.exams.map((e) => `${e.name} (${e.id})`).join(', ')}.`,
  'exam-not-found': (f) =>
    `The exam “${f.exam}” was not found; its folder may have been moved or renamed. Choose one from the list of exams.`,
  'session-not-found': (f) =>
    `The exam has no session “${f.session}”. Nothing was changed. Choose one of: ${list(f.sessions)}.`,
  'session-times-invalid': (f) =>
    `Session “${f.session}” does not end after it starts. Nothing was saved. Correct the times and save again.`,
  'session-doubled': (f) =>
    `Two sessions have the id “${f.session}”. Nothing was saved. Give each session an id of its own.`,
  'session-has-candidates': (f) =>
    `Session “${f.session}” still has ${many(f.candidates, 'candidate')} and cannot be removed. Nothing was saved. Move them to another session first.`,
  'room-not-found': (f) => `There is no room “${f.room}”. Nothing was changed. Choose one of: ${list(f.rooms)}.`,
  'candidate-not-found': (f) =>
    `The roster has no candidate “${f.candidate}”. Nothing was changed. The roster may have just been updated: reload and look again.`,
  // storage
  'data-in-use': (f) =>
    `ExamDesk is already running and using ${f.folder} (${f.host}, process ${f.pid}). The data is fine. Switch to the open window, or close it and start again.`,
  'folder-unusable': (f) =>
    `The data folder ${f.folder} cannot be used: ${reason(f.reason)}. Nothing was written. Check its permissions or choose another folder.`,
  'disk-full': (f) =>
    `The disk is full. This step was not saved; all earlier records are. Free space on the disk of ${f.file} and do this step again.`,
  'read-only': (f) =>
    `The file cannot be written (read-only, or no permission). This step was not saved; all earlier records are. Check ${f.file} or the write protection of the USB stick and do this step again.`,
  'write-failed': (f) =>
    `Writing ${f.file} failed (${reason(f.reason)}). This step was not saved; all earlier records are. Remove the cause and do it again; if it keeps failing, carry on with the paper sign-in sheets.`,
  'journal-damaged': (f) =>
    `The exam's file ${f.file} is damaged at line ${f.line} (${reason(f.reason)}). The first ${many(f.intact, 'record')} are intact and the file was not touched. Open the intact part for reading, or restore a backup.`,
  'journal-newer': (f) =>
    `The exam's file ${f.file} was written by a newer version of the program (format ${f.found}; this one knows up to ${f.known}). It was not touched. Update ExamDesk and open it again.`,
  'journal-missing': (f) =>
    `There is no exam file (journal.ndjson) in ${f.folder}, and no empty one was made in its place. Check whether it was moved or put in quarantine by a virus scanner, or restore a backup.`,
  'opened-read-only': () =>
    'This exam is open for reading only, so this step was not saved. To go on working, restore a backup first.',
  'backup-not-found': (f) =>
    `The backup “${f.backup}” was not found. The present data was not changed. Choose another one from the list.`,
  'backup-unusable': (f) =>
    `The backup “${f.backup}” cannot be used: ${reason(f.reason)}. The present data was not changed. Choose another backup.`,
  'recovery-not-needed': () => 'This exam opens as it should. Nothing needs to be restored and nothing was changed.',
  // files handed in
  'file-not-found': (f) =>
    `The file ${f.file} was not found. Nothing was changed. Check the name, or whether the USB stick is plugged in.`,
  'file-unreadable': (f) =>
    `The file “${nameOf(f.file)}” cannot be read: ${reason(f.reason)}. Nothing was changed. Close Excel or WPS if it is open there, or save a copy and try that.`,
  'file-empty': (f) =>
    `The file “${nameOf(f.file)}” is empty and was not imported. Check that it is the right one, or download or export it again.`,
  'file-binary': (f) => foreignEn(nameOf(f.file), f.looksLike),
  'file-too-large': (f) =>
    `The file “${nameOf(f.file)}” has ${sizeOf(f.bytes)}, more than the limit of ${sizeOf(f.limit)}, and was not imported. Keep only the roster's sheet and columns, save it and try again.`,
  'file-truncated': (f) =>
    `The file “${nameOf(f.file)}” is not complete (${reason(f.reason)}) and was not imported. It may not have been downloaded or copied to the end: do that again.`,
  'file-encrypted': (f) =>
    `The file “${nameOf(f.file)}” is protected by a password and was not imported. Open it in Excel or WPS, take the password off, save it and try again.`,
  'file-not-as-named': (f) => foreignEn(nameOf(f.file), f.is),
  'file-encoding-broken': (f) =>
    `The file “${nameOf(f.file)}”, read as ${f.encoding}, has characters that cannot be read. It was not imported, so that no name is garbled. Open the original in Excel or WPS, save it as .xlsx and try again.`,
  'reading-took-too-long': (f) =>
    `Reading “${nameOf(f.file)}” took more than ${f.seconds} seconds and was stopped. Nothing was imported. Delete sheets and rows that are not needed, save it as CSV or .xlsx and try again.`,
  'reading-took-too-much-memory': (f) =>
    `Reading “${nameOf(f.file)}” needed more than ${f.megabytes} MB of memory and was stopped. Nothing was imported. Delete sheets and rows that are not needed, save it as CSV and try again.`,
  'too-many-rows': (f) =>
    `The file “${nameOf(f.file)}” has more than ${f.limit} rows or too many cells, and was not imported. Keep only the roster's rows and columns, save it and try again.`,
  'sheet-not-found': (f) =>
    `The file has no sheet “${f.sheet}”, and nothing was imported. Choose one of: ${list(f.sheets)}.`,
  'header-not-found': (f) =>
    `No header row was found in “${nameOf(f.file)}”, and nothing was imported. Make sure that one row holds column names such as 姓名 and 准考证号, or assign the columns by hand.`,
  'no-name-column': (f) =>
    `No column of names was found, and nothing was imported. The file has: ${list(f.headers)}. Say which column holds the names.`,
  'no-rows': (f) =>
    `The file “${nameOf(f.file)}” has a header but no rows, and nothing was imported. Check that file and sheet are the right ones.`,
  'mapping-invalid': (f) =>
    `The assignment of columns cannot be used: ${reason(f.reason)}. Nothing was imported. Assign the columns again.`,
  'rows-have-errors': (f) =>
    `${f.rows === 1 ? '1 row has errors' : `${f.rows} rows have errors`}. No row was imported and the roster is as it was. Correct the file by the list of errors and import it again, or choose to skip these rows.`,
  'import-in-use': (f) =>
    `The import was not taken back: ${many(f.candidates, 'candidate')} that it brought in already appear${f.candidates === 1 ? 's' : ''} in check-in records. Nothing was changed. Mark candidates as withdrawn instead, or import a corrected roster.`,
  'no-import-to-undo': () => 'There is no import to take back. The roster was not changed.',
  ...photosEn,
  // files handed out
  'file-kind-unknown': (f) =>
    `“${nameOf(f.file)}” is not a kind of file that can be written, and none was made. Let its name end in: ${list(f.kinds)}.`,
  'out-not-writable': (f) =>
    `The folder ${f.folder} cannot be written: ${reason(f.reason)}. The exam's data is not affected. Choose another folder, or close the file of the same name if it is open.`,
  // seats
  ...seatingEn,
  'room-file-wrong': (f) =>
    `Row ${f.row} of the rooms in “${nameOf(f.file)}” is wrong: ${roomProblems[f.problem]}. No room was imported. Correct the row and import again.`,
  'room-json-wrong': (f) =>
    `The rooms in “${nameOf(f.file)}” are not in the right form, or a room or seat is there twice. No room was imported. Each room has id, name and seats (how many, or a list of their numbers).`,
  'room-file-not-text': (f) =>
    `The rooms in “${nameOf(f.file)}” are not a CSV or JSON file, and no room was imported. Save them as CSV in Excel or WPS and try again.`,
  'room-header-not-found': (f) =>
    `No header was found among the rooms in “${nameOf(f.file)}”, and no room was imported. It should have 考场号 and 座位数 (or 座位号); 考场名称 is optional.`,
  'no-candidates': () => 'There are no candidates yet, so nothing was arranged. Import a roster first.',
  'no-rooms': () =>
    'There are no rooms yet, so nothing was arranged. Import a list of rooms, or a roster with rooms and seats.',
  'not-enough-seats': (f) =>
    `Too few seats: ${many(f.needed, 'candidate')} without a seat, ${many(f.seats, 'free seat')}, ${f.needed - f.seats} short. No seat was changed. Add rooms or seats and arrange again.`,
  // materials
  'font-missing': (f) =>
    `The program's font file ${f.file} is missing, so no materials were made. The exam's data is not affected. Install ExamDesk again.`,
  'nothing-to-print': () =>
    'There are no candidates in what was chosen (or, for badges, no staff), so no materials were made. Check the chosen session and room, or enter the staff first.',
  ...printingEn,
  ...equipmentEn,
  // opening a window
  'browser-failed': (f) =>
    `No browser could be started, so the window cannot open. The exam's data is not affected. Tried: ${f.tried.map((t) => `${t.browser} (${reason(t.reason)})`).join(', ')}. Install or update Edge or Chrome and start again.`,
  'no-browser': () =>
    "No Edge, Chrome or Chromium was found on this computer, so the window cannot open. The exam's data is not affected. Install one of them and start again; the command line works without.",
  'no-display': () =>
    "There is no display, so the window cannot open. The exam's data is not affected. Start on a computer with a desktop, or use the command line.",
  'window-crashed': () =>
    'The window closed unexpectedly. Everything that was confirmed is saved. Start ExamDesk again and go on where you were.',
  // calendar and presets of the site's own
  'phase-not-found': (f) =>
    `The calendar has no phase "${f.phase}"; nothing was changed. Its phases are: ${list(f.phases)}.`,
  'phases-full': (f) =>
    `The calendar holds at most ${f.limit} phases, and this one was not added. Remove one that is not needed, or add tasks to a phase that is there.`,
  'preset-file-wrong': (f) =>
    `"${nameOf(f.file)}" is not an exam preset of ExamDesk; nothing was imported: ${f.problems.join('; ')}. Choose a preset file that ExamDesk exported.`,
  'task-not-found': () =>
    'The calendar has no such task; nothing was changed. Someone may just have removed it: refresh and try again.',
  'task-without-text': () => 'The task has no text; nothing was saved. Write down what is to be done and save again.',
  'window-backwards': (f) =>
    `The first day ${f.from} is after the last day ${f.to}; nothing was saved. Correct the dates and save again.`,
  // fees
  'amount-nothing': () =>
    'The amount is 0; nothing was recorded. Enter the amount that was really transferred or refunded.',
  'payment-already-voided': () => 'This payment has been voided before; nothing was changed.',
  'payment-not-found': () => 'There is no such payment; nothing was changed. Refresh and try again.',
  'school-not-found': (f) =>
    `Neither the roster nor the payments name the school "${f.school}"; nothing was changed. The schools are: ${list(f.schools)}.`,
  'standard-not-found': () => 'There is no such provincial standard; nothing was changed. Refresh and try again.',
  // after the exam
  'no-person-column': (f) =>
    `The score file has no column of names, admission numbers or ID numbers, so nobody can be told apart; nothing was imported. Its columns are: ${list(f.headers)}.`,
  'no-score-column': (f) =>
    `No column of scores, results or certificate numbers was found; nothing was imported. The columns are: ${list(f.headers)}. Name the column and import again.`,
  'review-already-submitted': (f) =>
    `The review application of ${f.school} was submitted on ${f.on}; nothing was changed. Take the submission back first.`,
  'review-candidate-twice': (f) =>
    `The candidate ${f.name} is in the application twice; nothing was saved. Remove one of them.`,
  'review-not-found': (f) =>
    `${f.school} has no review application yet; nothing was changed. Add the candidates in question first.`,
  'review-other-school': (f) =>
    `The candidate ${f.name} belongs to ${f.school}; nothing was saved. Reviews are asked for by school: use the application of that school.`,
  'review-window-closed': (f) =>
    `${f.on} is not within the publication of scores (${f.opens} to ${f.closes}); it was not marked as submitted. The application is kept. If the organiser still takes it, change the dates in the calendar first.`,
  'exam-busy': () =>
    'Data of this exam is just being wiped, so it cannot be opened for a moment. What is saved is not affected. Try again in a few seconds.',
  'wipe-left-something': () =>
    'The check before wiping found ID or phone numbers in the new file, so it stopped. Nothing was wiped and the data is as it was. Tell technical support.',
  'wipe-nothing-left': () => 'This exam has no personal data left to wipe; nothing was changed.',
  'wipe-not-confirmed': (f) =>
    `The name that was typed is not the name of the exam; nothing was wiped. To confirm, type it in full: ${f.name}.`,
  'wipe-not-due': (f) =>
    `The data is due to be wiped on ${f.due}, which has not come; nothing was wiped. To wipe it now all the same, choose to wipe early.`,
  // check-in
  'clock-not-movable': () =>
    'Only a practice exam may have its clock set by hand. This step was not saved. Leave out the time and try again.',
  'record-not-found': (f) =>
    `There is no check-in “${f.record}” to take back. Attendance was not changed. Choose one of the latest records.`,
  'record-already-undone': () =>
    "This check-in was taken back before and was not taken back twice. Reload to see the candidate's present state.",
  // exam day
  'attachment-not-found': () =>
    'The attachment was not found; all other records are whole. It may have been moved or deleted: take it from a backup, or attach it again.',
  'attempt-not-overridable': (f) =>
    `“${verdictWord(f.verdict, 'en')}” cannot be overruled and attendance is unchanged. Only too early, too late and another room can.`,
  'candidate-already-in': (f) =>
    `${f.name} was checked in at ${clockOf(f.at)} and was not entered twice. If that is wrong, undo the earlier check-in first.`,
  'candidate-already-out': (f) =>
    `${f.name} has been out since ${clockOf(f.at)} and was not entered twice. Enter the return first.`,
  'candidate-not-in': (f) => `${f.name} is not checked in, so nothing was entered. Check in first.`,
  'candidate-not-out': (f) => `${f.name} is not out, so nothing was entered.`,
  'counts-differ': (f) =>
    `Room ${f.room || '(none)'}: ${f.counted} heads were counted but ${f.present} are recorded, ${Math.abs(f.counted - f.present)} apart. It was not closed; ${f.expected} are expected. Compare with the sign-in sheet, enter or undo what is wrong, then close.`,
  'entry-still-open': (f) =>
    `Room ${f.room || '(none)'}: ${many(f.unrecorded, 'candidate')} may still come until ${clockOf(f.until)}, so absences cannot be fixed yet and it was not closed. Close after the cut-off.`,
  'incident-incomplete': (f) =>
    `The incident is not complete and was not saved: ${f.problems.map((p) => incidentProblemWord(p, 'en')).join('; ')}. Complete it and save again.`,
  'not-a-practice-exam': () =>
    'This is not a practice exam, and attendance is unchanged. Only a practice exam can begin anew.',
  'room-already-closed': (f) =>
    `${f.room === '' ? 'What was chosen' : `Room ${f.room}`} is closed and signed already; nothing was changed. To correct it, reopen it first.`,
  'room-closed': (f) =>
    `Room ${f.room || '(none)'} is closed and signed, so its absences stay as they are and nothing was saved. To correct them, two people reopen the room with a reason.`,
  'room-not-closed': (f) => `Room ${f.room || '(none)'} is not closed and need not be reopened. Nothing was changed.`,
  'same-person-twice': (f) =>
    `Both signatures are “${f.name}” and nothing was saved. Two different people have to confirm this step.`,
  'two-people-needed': () => 'This step is signed by two people and nothing was saved. Enter both names.',
}
