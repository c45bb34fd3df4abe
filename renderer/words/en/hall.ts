import type { Words } from '../zh.ts'

export const hall: Words['hall'] = {
  leave: 'Back',
  second: 'Open in another window',
  windowTitle: 'ExamDesk hall',
  noExam: 'Open an exam in ExamDesk, and its attendance is shown here.',
  complete: 'complete',
  missing: (n) => `${n} missing`,
  turn: (from, to, all) => `Rooms ${from}–${to} of ${all}, in turns`,
  closed: (absent) => `closed, ${absent} absent`,
}
