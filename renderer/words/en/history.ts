import type { Words } from '../zh.ts'

export const history: Words['history'] = {
  title: 'Seat history',
  machine: 'Machine or seat',
  at: 'At a time, like 09:40',
  found: (n) => `${n} found`,
  none: 'Nothing found. Who sat at which machine and when is listed here after check-ins, changes of machine and overrides.',
  more: (n) => `${n} more: choose a room or enter a machine.`,
  toEnd: 'now',
  column: {
    room: 'Room',
    machine: 'Machine',
    name: 'Candidate',
    from: 'From',
    to: 'To',
    paper: 'Seat on paper',
    how: 'From',
  },
  how: { 'check-in': 'check-in', override: 'let in', 'machine-change': 'machine change', 'walk-in': 'not on roster' },
  undone: (reason) => `undone: ${reason}`,
  away: (from, to) => `out ${from}–${to}`,
}
