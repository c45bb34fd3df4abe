import type { Words } from '../zh.ts'

const s = (n: number): string => (n === 1 ? '' : 's')

export const rooms: Words['rooms'] = {
  title: 'Rooms and seats',
  emptyTitle: 'No rooms yet',
  emptyText:
    'Rooms come with the roster when it names rooms and seats. You can also import a list of rooms (CSV or JSON: number, name, seats).',
  toRoster: 'Import a roster',
  importRooms: 'Import rooms',
  imported: (added, changed) => `Rooms imported: ${added} added, ${changed} changed.`,
  list: 'Rooms',
  capacity: 'Seats',
  taken: 'Taken',
  free: 'Free',
  origin: { roster: 'from the roster', file: 'from a list of rooms', drawn: 'drawn here' },
  total: 'Total',
  seatsOf: (room) => `Seats of ${room}`,
  chooseRoom: 'Choose a room on the left to see its seats.',
  emptySeat: 'free',
  withoutSeat: 'In this room without a seat number',
  issues: (n) => `To look at: ${n}`,
  issuesNone: 'Rooms and seats agree.',
  issuesText:
    'Official room and seat numbers are never changed here. Correct the source file and import it again, or use the offer below.',
  issue: {
    'double-seat': (where, names) => `${where} is given to ${names}`,
    'over-capacity': (where, n) => `${where} is given to ${n} candidates, more than it has seats`,
    'unknown-room': (where, n) => `${where} is not in the list of rooms; ${n} candidate${s(n)} affected`,
    'unknown-seat': (where, names) => `There is no ${where}: ${names}`,
    'dead-seat': (where, names) => `The machine at ${where} is broken; it is given to ${names}`,
    'kept-seat': (where, names) => `${where} is reserved or spare; it is given to ${names}`,
    'no-room': (_where, n) => `${n} candidate${s(n)} without a room`,
    'no-seat': (where, n) => `${n} candidate${s(n)} of ${where} without a seat`,
  },
  offer: {
    'double-seat': 'Find out who is right, correct the seat in the source file and import it again.',
    'over-capacity': 'Check the number of seats, or move some candidates to another room.',
    'unknown-room': 'Import a list of rooms that has it, or correct the room number.',
    'unknown-seat': 'Check the seat number, or add the seat to the list of rooms.',
    'dead-seat': 'Give the candidate another seat, or mark the seat usable once it is repaired.',
    'kept-seat': 'Make sure that it may be used, or give the candidate another seat.',
    'no-room': 'They can be put on free seats by admission number; nobody else moves.',
    'no-seat': 'They can be put on free seats of this room by admission number; nobody else moves.',
  },
  arrange: 'Seat those without a seat',
  arrangeTitle: 'Seat those without a seat',
  arrangeText:
    'Free seats are filled in order of admission number. Whoever has a seat keeps it; official numbers do not change. Look first, then decide.',
  willPlace: (n) => `${n} candidate${s(n)} will be seated`,
  nothingToPlace: 'Everyone has a seat; there is nothing to arrange.',
  unplacedTitle: (n) => `${n} will still have no seat`,
  unplaced: {
    'no-room': 'no room',
    'no-seat': 'no seat number',
    'no-free-seat': 'no free seat',
    withdrawn: 'withdrawn',
  },
  confirm: 'Seat them like this',
  arranged: (n) => `${n} seated.`,
}
