import type { Words } from '../zh.ts'

export const rosterEdit: Words['rosterEdit'] = {
  edit: 'Change',
  editOf: (name) => `Change ${name}`,
  add: 'Add a candidate',
  addTitle: 'Add a candidate by hand',
  addAndSeat: 'Give the next free seat',
  save: 'Save',
  saved: (name) => `Changes to ${name} saved.`,
  savedCheckedIn: (name) => `Changes to ${name} saved. The candidate is checked in: mind the materials already made.`,
  added: (name) => `${name} is on the roster.`,
  allSchools: 'All schools',
  nothing: 'Nothing changed',
  fix: 'Put right what is marked red before saving',
  withdraw: 'Withdraw',
  withdrawSure: 'Withdraw this candidate?',
  withdrawText:
    'The candidate stays on the roster and gives the seat up; nothing is printed or checked in. It can be taken back at any time.',
  reinstate: 'Bring back',
  withdrew: (name) => `${name} withdrawn.`,
  reinstated: (name) => `${name} is back.`,
  problems: 'To check',
  none: '(none)',
  byNumber: 'As the number says',
  columnsHint: 'The name is always shown. Choice and order are kept on this PC.',
  columnsUp: (name) => `Move “${name}” one column forward`,
  columnsReset: 'Back to the usual ones',
}
