import { admits, type Verdict } from '../model/record.ts'
import { inLanguage, type Language } from './language.ts'

/** The big word of a verdict at the check-in desk. */
export function verdictWord(verdict: Verdict, language: Language): string {
  return inLanguage(language, words[verdict])
}

/** What the person at the desk does about it, in one line; `isSeated`: whether there is a seat to go to. */
export function verdictAdvice(verdict: Verdict, language: Language, isSeated: boolean): string {
  return inLanguage(language, admits(verdict) && !isSeated ? seatless : advice[verdict])
}

const words: Readonly<Record<Verdict, readonly [zh: string, en: string]>> = {
  'checked-in': ['签到成功', 'Checked in'],
  late: ['迟到签到', 'Checked in, late'],
  'already-checked-in': ['已签到过', 'Already checked in'],
  'too-early': ['未到入场时间', 'Too early'],
  'too-late': ['已过入场时间', 'Too late'],
  'wrong-room': ['不在本考场', 'Another room'],
  'wrong-session': ['不在本场次', 'Another session'],
  ambiguous: ['对应多人', 'Several people'],
  'not-on-roster': ['不在名单', 'Not on the roster'],
  withdrawn: ['已取消考试', 'Withdrawn'],
  'session-closed': ['签到已截止', 'Closed'],
}

const seatless = [
  '核对证件和照片后，请考务组安排座位。',
  'Compare papers and photo, then ask the exam office where to sit.',
] as const

const advice: Readonly<Record<Verdict, readonly [zh: string, en: string]>> = {
  'checked-in': ['核对证件和照片后，请考生按座位号入座。', 'Compare papers and photo, then show the seat.'],
  late: [
    '已过开考时间，按迟到记录；核对证件后请考生入座。',
    'After the start: recorded as late. Compare papers, then show the seat.',
  ],
  'already-checked-in': [
    '没有重复记录。请核对是否为本人，如有疑问联系考务组。',
    'Not recorded twice. Check that it is the same person; if in doubt call the exam office.',
  ],
  'too-early': [
    '尚未开放入场，没有计为到场。请考生在开放后再来签到。',
    'Entry is not open yet, attendance is unchanged. Come back when it opens.',
  ],
  'too-late': [
    '已超过允许迟到的时间，没有计为到场。请联系考务组处理。',
    'After the limit for latecomers, attendance is unchanged. Call the exam office.',
  ],
  'wrong-room': ['没有计为到场。请引导考生到正确的考场。', 'Attendance is unchanged. Show the way to the right room.'],
  'wrong-session': [
    '没有计为到场。请告知考生正确的场次和时间。',
    'Attendance is unchanged. Tell the right session and time.',
  ],
  ambiguous: [
    '没有计为到场。请用准考证号再查，或从名单中点选本人。',
    'Attendance is unchanged. Use the admission number, or pick the person.',
  ],
  'not-on-roster': [
    '已记下这次扫描。请核对号码和考点，如确有疑问联系考务组。',
    'The scan was noted. Check the number and the site; if in doubt call the exam office.',
  ],
  withdrawn: [
    '名单中该考生已取消，没有计为到场。请联系考务组核实。',
    'The roster says withdrawn, attendance is unchanged. Call the exam office.',
  ],
  'session-closed': [
    '本场缺考已确定，没有计为到场。请联系考务组处理。',
    'Absences are fixed, attendance is unchanged. Call the exam office.',
  ],
}
