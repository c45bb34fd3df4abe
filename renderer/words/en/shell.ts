import type { Words } from '../zh.ts'

const s = (n: number): string => (n === 1 ? '' : 's')

export const shell: Words['shell'] = {
  product: 'ExamDesk',
  productLine: 'The desk of an exam site',
  skip: 'Skip to the content',
  steps: 'Steps of the job',
  step: { roster: 'Roster', rooms: 'Rooms and seats', materials: 'Materials', checkin: 'Check-in', summary: 'Summary' },
  stepShort: { roster: 'Roster', rooms: 'Rooms', materials: 'Print', checkin: 'Check-in', summary: 'Summary' },
  state: { 'not-started': 'Not started', attention: 'Needs attention', ready: 'Ready' },
  note: {
    candidates: (n) => `${n} candidate${s(n)}`,
    'sessions-without-candidates': (n) => `${n} session${s(n)} without candidates`,
    rooms: (n) => `${n} room${s(n)}`,
    unseated: (n) => `${n} without a seat`,
    'double-seats': (n) => `${n} seat${s(n)} taken twice`,
    'over-capacity': (n) => `${n} room${s(n)} over capacity`,
    'unknown-seats': (n) => `${n} at a room or seat that is not in the list of rooms`,
    'unusable-seats': (n) => `${n} at a broken, reserved or spare machine`,
    printed: (n) => `${n} made`,
    'never-printed': (n) => `${n} not made yet`,
    'changed-since-print': (n) => `${n} changed since made`,
    present: (n) => `${n} present`,
    late: (n) => `${n} late`,
    absent: (n) => `${n} absent`,
    outstanding: (n) => `${n} not here yet`,
    'no-records': () => 'No check-ins yet',
  },
  exams: 'Exams',
  switchExam: 'Switch exam',
  allExams: 'All exams and new ones…',
  noExam: 'No exam chosen',
  site: 'Site',
  clock: 'Time now',
  language: 'Language',
  theme: 'Appearance',
  themes: { light: 'Light', dark: 'Dark', system: 'As the system' },
  zoom: 'Zoom',
  zoomIn: 'Larger',
  zoomOut: 'Smaller',
  settings: 'Settings',
  keys: 'Shortcuts',
  keysTitle: 'Keyboard shortcuts',
  keyRows: {
    steps: 'Go to step 1–5',
    office: 'to overview, calendar, fees, after the exam',
    search: 'Find a candidate',
    keys: 'Show this list',
    zoom: 'Larger, smaller, back to 100 %',
    settings: 'Open the settings',
    focusScan: 'Check-in: go to the input',
    choose: 'Check-in: choose match 1–9',
    undo: 'Check-in: take the latest back',
  },
  hostGone: 'The page has lost its program',
  hostGoneText: 'Everything acknowledged is on disk. Close this window and start ExamDesk again.',
  notice: {
    'torn-line': (exam, file) =>
      `Exam “${exam}”: the last record was cut off by a power loss. It had never been acknowledged and was set aside in ${file}; all other records are intact.`,
    'settings-set-aside': (_exam, file) =>
      `The settings of this computer could not be read and were set aside in ${file}; the defaults are in use. The exams are not affected.`,
    'lock-taken-over': (_exam, file) =>
      `The program was not closed properly last time; the data folder (${file}) was taken over. Nothing is lost and nothing needs doing.`,
    'snapshot-rebuilt': (exam, _file) =>
      `The snapshot of exam “${exam}” was rebuilt from its journal. Nothing is lost and nothing needs doing.`,
    'browser-fallback': (_exam, file) =>
      `The preferred browser did not start; ${file} is used instead. Everything works as usual.`,
  },
  readOnly: 'This exam is open for reading only: you can look and export, not write.',
  toRecovery: 'See how to recover it',
}
