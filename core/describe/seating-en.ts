import type { SeatingSentences } from './sentences.ts'

const placeOf = (room: string, seat: string): string => `seat ${seat} of room ${room}`
const some = (items: readonly string[]): string =>
  items.length > 8 ? `${items.slice(0, 8).join(', ')} and ${items.length - 8} more` : items.join(', ')

/** Why rooms or seats were not changed. */
export const seatingEn: SeatingSentences = {
  'candidate-has-errors': (f) =>
    `The details of ${f.name || 'this candidate'} were not saved: ${f.problems.join(' ')} Put this right and save again.`,
  'candidate-has-records': (f) =>
    `${f.name} has check-in records in the session so far and cannot be put into another one; nothing was changed. Take the check-in back first.`,
  'candidate-has-seat': (f) =>
    `${f.name} has ${placeOf(f.room, f.seat)} already; nothing was drawn. To draw again, take the last draw back first.`,
  'candidate-twice': (f) =>
    `The session has a candidate with the number ${f.number} already (${f.name}); nobody was added. Check the number, or look the candidate up in the roster.`,
  'candidate-withdrawn': (f) =>
    `${f.name} is withdrawn and gets no seat; nothing was changed. Reinstate the candidate first.`,
  'draw-closed': () => 'Seats of this session are not drawn at the door, and nothing was drawn. Open the draw first.',
  'draw-needs-room': (f) => `${f.name} has no room, and nothing was drawn. Say in which room to draw.`,
  'kept-room-not-found': (f) =>
    `The library has no room “${f.room}”; nothing was changed. Reload the library and choose again.`,
  'no-free-seat': (f) =>
    `Room ${f.room} has no free seat that can be used; nothing was changed. Take another room, or free a seat.`,
  'nothing-to-redo': () => 'There is nothing to redo. No seat was changed.',
  'nothing-to-undo': () => 'There is nothing to undo. Nothing was changed.',
  'room-drawing-wrong': (f) =>
    f.problem === 'seat-doubled'
      ? `Two seats of room ${f.room} have the number ${f.value}, and it was not saved. Correct the number and save again.`
      : `Two seats of room ${f.room} stand on the same place (${f.value}), and it was not saved. Move one of them and save again.`,
  'room-exists': (f) => `There is a room ${f.room} already; nothing was changed. Take another number.`,
  'room-in-use': (f) =>
    `Room ${f.room} has ${f.candidates} candidate${f.candidates === 1 ? '' : 's'} and was neither renamed nor removed. Move them to other rooms first.`,
  'seat-dead': (f) =>
    `The machine at ${placeOf(f.room, f.seat)} is broken; nothing was changed. Take another seat, or mark the machine as usable first.`,
  'seat-locked': (f) => `The seat of ${f.name} is locked; nobody was moved. Unlock it first.`,
  'seat-not-found': (f) => `There is no ${placeOf(f.room, f.seat)}; nothing was changed. Check the number.`,
  'seat-taken': (f) =>
    `${f.name} sits on ${placeOf(f.room, f.seat)}; nothing was changed. Take a free seat, or swap the two.`,
  'seats-in-use': (f) =>
    `Candidates sit on seats ${some(f.seats)} of room ${f.room}, but the drawing does not have them; it was not saved. Keep these numbers, or move the candidates first.`,
  'undo-overtaken': (f) =>
    `Something else has changed since${f.names.length > 0 ? ` (${some(f.names)})` : ''}${f.rooms.length > 0 ? ` (rooms ${some(f.rooms)})` : ''}, so this step cannot simply be taken back; nothing was changed. Adjust the seats on the map instead.`,
}
