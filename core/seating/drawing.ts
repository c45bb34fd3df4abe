import type { Facing, RoomMark, Seat } from '../model/room.ts'

/** What is drawn of a room: its seats, with or without a position, and the things around them. */
export type Drawing = { readonly seats: readonly Seat[]; readonly marks: readonly RoomMark[] }

export type PlacedSeat = Seat & { readonly row: number; readonly column: number }
/** A place of the grid as text, `row,column`. */
export type PlaceKey = string

export const placeKey = ({
  row,
  column,
}: {
  readonly row?: number | undefined
  readonly column?: number | undefined
}): PlaceKey => `${row},${column}`

export const isPlaced = (seat: Seat): seat is PlacedSeat => seat.row !== undefined && seat.column !== undefined

/** How far the grid reaches, marks on the walls left out. */
export function sizeOf({ seats, marks }: Drawing): { readonly rows: number; readonly columns: number } {
  const placed = [...seats.filter(isPlaced), ...marks]
  return {
    rows: Math.max(0, ...seats.filter(isPlaced).map((seat) => seat.row + 1), ...placed.map(({ row }) => row)),
    columns: Math.max(
      0,
      ...seats.filter(isPlaced).map((seat) => seat.column + 1),
      ...placed.map(({ column }) => column),
    ),
  }
}

const largest = 199

/** Opens an aisle after a row or column of the grid: everything behind it moves one step. The same drawing where the grid ends. */
export function withAisle(drawing: Drawing, axis: 'row' | 'column', after: number): Drawing {
  const { rows, columns } = sizeOf(drawing)
  if ((axis === 'row' ? rows : columns) > largest) return drawing
  const shift = <T extends { readonly row?: number | undefined; readonly column?: number | undefined }>(thing: T): T =>
    thing[axis] !== undefined && thing[axis] > after ? { ...thing, [axis]: thing[axis] + 1 } : thing
  return { seats: drawing.seats.map(shift), marks: drawing.marks.map(shift) }
}

/** Takes an empty row or column of the grid out. The same drawing where seats stand in it. */
export function withoutLine(drawing: Drawing, axis: 'row' | 'column', at: number): Drawing {
  if (drawing.seats.some((seat) => seat[axis] === at)) return drawing
  const shift = <T extends { readonly row?: number | undefined; readonly column?: number | undefined }>(thing: T): T =>
    thing[axis] !== undefined && thing[axis] > at ? { ...thing, [axis]: thing[axis] - 1 } : thing
  return { seats: drawing.seats.map(shift), marks: drawing.marks.filter((mark) => mark[axis] !== at).map(shift) }
}

/** Moves the chosen seats, all or none: undefined where another seat stands or the grid ends. */
export function moved(
  drawing: Drawing,
  chosen: ReadonlySet<PlaceKey>,
  down: number,
  right: number,
): Drawing | undefined {
  const stay = new Set(drawing.seats.filter((seat) => isPlaced(seat) && !chosen.has(placeKey(seat))).map(placeKey))
  let fits = true
  const seats = drawing.seats.map((seat) => {
    if (!isPlaced(seat) || !chosen.has(placeKey(seat))) return seat
    const to = { row: seat.row + down, column: seat.column + right }
    if (isOutside(to) || stay.has(placeKey(to))) fits = false
    return { ...seat, ...to }
  })
  return fits ? { ...drawing, seats } : undefined
}

const isOutside = ({ row, column }: { row: number; column: number }): boolean =>
  row < 0 || column < 0 || row > largest || column > largest

const turns: Record<Facing, Facing> = { front: 'right', right: 'back', back: 'left', left: 'front' }

/** The whole room a quarter turn clockwise, about its grid; who looked to the front looks to the right. */
export function rotatedRoom(drawing: Drawing): Drawing {
  const { rows } = sizeOf(drawing)
  const turn = ({ row, column }: { row: number; column: number }) => ({ row: column, column: rows - 1 - row })
  return {
    seats: drawing.seats.map((seat) =>
      isPlaced(seat) ? facing({ ...seat, ...turn(seat) }, turns[seat.facing ?? 'front']) : seat,
    ),
    marks: drawing.marks.map((mark) => (mark.kind === 'podium' ? mark : { ...mark, ...turn(mark) })),
  }
}

/** The chosen seats a quarter turn clockwise about their upper left corner: undefined where that is taken. */
export function rotatedGroup(
  drawing: Drawing,
  chosen: ReadonlySet<PlaceKey>,
): { drawing: Drawing; chosen: Set<PlaceKey> } | undefined {
  const group = drawing.seats.filter(isPlaced).filter((seat) => chosen.has(placeKey(seat)))
  const [top, left, bottom] = [
    Math.min(...group.map((seat) => seat.row)),
    Math.min(...group.map((seat) => seat.column)),
    Math.max(...group.map((seat) => seat.row)),
  ]
  const stay = new Set(drawing.seats.filter((seat) => isPlaced(seat) && !chosen.has(placeKey(seat))).map(placeKey))
  const now = new Set<PlaceKey>()
  const seats = drawing.seats.map((seat) => {
    if (!isPlaced(seat) || !chosen.has(placeKey(seat))) return seat
    const to = { row: top + seat.column - left, column: left + bottom - seat.row }
    now.add(placeKey(to))
    return facing({ ...seat, ...to }, turns[seat.facing ?? 'front'])
  })
  const fits = [...now].every((key) => !stay.has(key)) && seats.every((seat) => !isPlaced(seat) || !isOutside(seat))
  return fits && group.length > 0 ? { drawing: { ...drawing, seats }, chosen: now } : undefined
}

export function facing(seat: Seat, where: Facing): Seat {
  const { facing: _before, ...rest } = seat
  return where === 'front' ? rest : { ...rest, facing: where }
}

/**
 * Back-to-back islands: of two chosen rows that lie side by side, the one nearer to the podium looks to the back, so
 * that the machines stand back to back. A row on its own looks to the front.
 */
export function asIslands(drawing: Drawing, chosen: ReadonlySet<PlaceKey>): Drawing {
  const group = drawing.seats.filter(isPlaced).filter((seat) => chosen.has(placeKey(seat)))
  const rows = new Set(group.map((seat) => seat.row))
  const back = new Set<number>()
  for (const row of [...rows].sort((a, b) => a - b)) if (rows.has(row + 1) && !back.has(row - 1)) back.add(row)
  return changedSeats(drawing, chosen, (seat) => facing(seat, back.has(seat.row!) ? 'back' : 'front'))
}

/** Seats changed one by one, where they are chosen. */
export const changedSeats = (
  drawing: Drawing,
  chosen: ReadonlySet<PlaceKey>,
  change: (seat: Seat) => Seat,
): Drawing => ({
  ...drawing,
  seats: drawing.seats.map((seat) => (isPlaced(seat) && chosen.has(placeKey(seat)) ? change(seat) : seat)),
})

export const withoutSeats = (drawing: Drawing, chosen: ReadonlySet<PlaceKey>): Drawing => ({
  ...drawing,
  seats: drawing.seats.filter((seat) => !isPlaced(seat) || !chosen.has(placeKey(seat))),
})

/** A mark put where it was not, or taken away where it was. */
export function withMark(drawing: Drawing, mark: RoomMark): Drawing {
  const same = (other: RoomMark) => other.kind === mark.kind && placeKey(other) === placeKey(mark)
  const there = drawing.marks.some(same)
  return { ...drawing, marks: there ? drawing.marks.filter((other) => !same(other)) : [...drawing.marks, mark] }
}
