/**
 * What a room is called on sheets: its 考场号 as 第…考场, unless the number already says what it is
 * (第3考场, 机房A, 301室).
 */
export function roomTitle(room: string): string {
  if (room === '') return '未编考场'
  return /考场|试室|机房|教室|室$|楼/.test(room) ? room : `第${room}考场`
}

/** Where the room is, if its name says more than its number. */
export function roomPlace(room: { readonly id: string; readonly name: string } | undefined): string {
  if (!room || room.name === room.id || room.name === roomTitle(room.id)) return ''
  return room.name
}
