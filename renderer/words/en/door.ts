import type { Words } from '../zh.ts'

export const door: Words['door'] = {
  draw: 'Draw a seat',
  drawOf: (name) => `Draw a seat for ${name}`,
  drawn: 'Drawn',
  machine: (machine) => `machine ${machine}`,
  inRoom: 'Room to draw in',
  undrawn: {
    'draw-needs-room': 'No room yet, so no seat was drawn. Press F4 to choose a room and draw.',
    'no-free-seat':
      'The room has no free seat, so none was drawn. Call the exam office; once a seat is free, press F4 to draw.',
    'not-drawn': 'No seat was drawn yet. Press F4 to draw.',
  },
}
