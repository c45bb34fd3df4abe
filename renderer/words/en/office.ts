import type { Words } from '../zh.ts'

export const office: Words['office'] = {
  list: 'Exam office',
  page: { overview: 'Overview', calendar: 'Calendar', fees: 'Fees', after: 'After the exam' },
  countdown: (days) =>
    days > 0
      ? `${days} day${days === 1 ? '' : 's'} to the exam`
      : days === 0
        ? 'Exam today'
        : `Exam was ${-days} days ago`,
  dueToday: (n) => `${n} due today`,
  late: (n) => `${n} late`,
  reviewOpen: 'Scores are published',
  feesOpen: (n) => `${n} school${n === 1 ? '' : 's'} owe fees`,
  examDay: 'Exam day',
  sessions: 'Sessions',
  attention: 'To do today',
  nothingDue: 'Nothing is due today',
  nothingDueText: 'Below are the phases under way; see the calendar for everything.',
  blocked: 'In the way',
  nothingBlocked: 'Nothing needs attention.',
  running: 'Under way',
  upcoming: 'Next',
  unrecorded: (n) =>
    `${n} more were over before this exam was entered and are not recorded; tick those that were done in the calendar.`,
  daysLeft: (days) =>
    days > 1 ? `${days} days left` : days === 1 ? 'due tomorrow' : days === 0 ? 'due today' : `${-days} days late`,
  startsIn: (days) => (days > 1 ? `starts in ${days} days` : days === 1 ? 'starts tomorrow' : 'starts today'),
  done: 'Done',
  doneNamed: (task) => `Done: ${task}`,
  open: 'Go there',
  openNamed: (what) => `Go there: ${what}`,
  issue: {
    fees: (n) => `${n} school${n === 1 ? ' has' : 's have'} not paid in full`,
    unpriced: (n) => `${n} candidates have a level without a rate`,
    reviewOpen: (closes) => `Scores are published; reviews are taken until ${closes}`,
    reviewDraft: (n) => `${n} review application${n === 1 ? ' is' : 's are'} not submitted`,
    wipeDue: (due) => `Personal data was due to be wiped on ${due}`,
  },
  contacts: 'Contacts and documents',
  party: { organiser: 'organiser', site: 'exam site', school: 'school' },
  progress: {
    upcoming: 'not yet',
    current: 'under way',
    due: 'due today',
    late: 'late',
    unrecorded: 'not recorded',
    done: 'done',
  },
  printed: (n) => `${n} file${n === 1 ? '' : 's'} made`,
  written: (file) => `Written: ${file}`,
  reveal: 'Show in folder',
  print: 'Print',
  copy: 'Copy',
  copyNamed: (what) => `Copy ${what}`,
  save: 'Save',
  edit: 'Edit',
  remove: 'Remove',
  add: 'Add',
  school: 'School',
  noSchool: '(no school given)',
  allSchools: 'All schools',
}
