import { Command, Option } from 'commander'
import type { Run, Verbs } from './desk.ts'
import { addAttendanceVerbs } from './verbs/attendance.ts'
import { addCalendarVerb } from './verbs/calendar.ts'
import { addCheckInVerb } from './verbs/checkin.ts'
import { addCloseVerb } from './verbs/close.ts'
import { addCloseOutVerbs } from './verbs/close-out.ts'
import { addEditVerbs } from './verbs/edit.ts'
import { addEquipmentVerb } from './verbs/equipment.ts'
import { addExamVerbs } from './verbs/exams.ts'
import { addFeesVerb } from './verbs/fees.ts'
import { addIncidentVerbs } from './verbs/incidents.ts'
import { addJournalVerb } from './verbs/journal.ts'
import { addPhotoVerb } from './verbs/photos.ts'
import { addPracticeVerb } from './verbs/practice.ts'
import { addPrintVerb } from './verbs/print.ts'
import { addPrinterVerbs } from './verbs/printers.ts'
import { addReportVerb } from './verbs/report.ts'
import { addAfterExamVerbs } from './verbs/review.ts'
import { addRoomVerbs } from './verbs/rooms.ts'
import { addRosterVerbs } from './verbs/roster.ts'
import { addSeatVerbs } from './verbs/seats.ts'
import type { Words } from './words.ts'

/** The command line: every verb that really exists, and no other. Throws CommanderError on help and wrong usage. */
export function createProgram(
  run: Run,
  words: Words,
  write: { out: (text: string) => void; err: (text: string) => void },
): Command {
  const program = new Command('examdesk').description(words.about).helpCommand(false)
  program.exitOverride().configureOutput({ writeOut: write.out, writeErr: write.err, outputError: () => {} })
  program.helpOption('-h, --help', words.help)
  const langFlag = () => new Option('--lang <language>', words.lang).choices(['zh', 'en'])
  const verb: Verbs['verb'] = (usage, about) =>
    program.command(usage).description(about).option('--data <folder>', words.data).addOption(langFlag())
  const examVerb: Verbs['examVerb'] = (usage, about) => verb(usage, about).option('--exam <id>', words.exam)
  const verbs = { program, run, words, verb, examVerb, langFlag }
  addExamVerbs(verbs)
  addRosterVerbs(verbs)
  addPhotoVerb(verbs)
  addRoomVerbs(verbs)
  addEditVerbs(verbs)
  addSeatVerbs(verbs)
  addPrintVerb(verbs)
  addPrinterVerbs(verbs)
  addCheckInVerb(verbs)
  addAttendanceVerbs(verbs)
  addCloseVerb(verbs)
  addIncidentVerbs(verbs)
  addReportVerb(verbs)
  addEquipmentVerb(verbs)
  addCalendarVerb(verbs)
  addFeesVerb(verbs)
  addAfterExamVerbs(verbs)
  addCloseOutVerbs(verbs)
  addJournalVerb(verbs)
  addPracticeVerb(verbs)
  return program
}
