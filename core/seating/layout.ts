import type { Seat } from '../model/room.ts'

/** From where seats are counted, seen by a candidate who faces the podium. */
export const corners = ['front-left', 'front-right', 'back-left', 'back-right'] as const

/** How seats get their numbers. */
export type Numbering = {
  readonly corner: (typeof corners)[number]
  /** Along a row first, or along a column. */
  readonly along: 'rows' | 'columns'
  /** S: every other line is counted backwards (蛇形). Z: every line in the same direction. */
  readonly snake: boolean
  /** The first number, 1 as a rule. */
  readonly first: number
  /** Digits at least, with leading zeros. */
  readonly width: number
}

/** A room as it is drawn: rows × columns of seats, aisles after some of them, places without a seat. */
export type Layout = {
  readonly rows: number
  readonly columns: number
  /** Aisles after these rows and columns, counted from 1: after every second row, two rows stand back to back as an island. */
  readonly aislesAfterRows: readonly number[]
  readonly aislesAfterColumns: readonly number[]
  /** Places without a seat, counted from 0 among the seats (aisles not counted). */
  readonly gaps: readonly { readonly row: number; readonly column: number }[]
  readonly numbering: Numbering
}

export const usualNumbering: Numbering = { corner: 'front-left', along: 'rows', snake: false, first: 1, width: 2 }

/**
 * The seats of a layout in the order of their numbers. Row 0 is at the podium, column 0 at the left hand of
 * a candidate who faces it. An aisle takes a row or column of the grid, so that nobody is a neighbour across it.
 */
export function seatsOfLayout(layout: Layout): Seat[] {
  const { rows, columns, aislesAfterRows, aislesAfterColumns } = layout
  const gaps = new Set(layout.gaps.map(({ row, column }) => `${row},${column}`))
  const seats: Seat[] = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (gaps.has(`${row},${column}`)) continue
      seats.push({
        number: '0',
        row: row + before(aislesAfterRows, row),
        column: column + before(aislesAfterColumns, column),
      })
    }
  }
  return renumber(seats, layout.numbering)
}

/** Aisles that lie before the row or column. */
const before = (aisles: readonly number[], at: number): number =>
  new Set(aisles.filter((after) => after >= 1 && after <= at)).size

/** The seats with new numbers, in their order; everything else about them stays. Seats without a position keep theirs and come last. */
export function renumber(seats: readonly Seat[], { corner, along, snake, first, width }: Numbering): Seat[] {
  const placed = seats.filter((seat) => seat.row !== undefined && seat.column !== undefined)
  const down = (seat: Seat) => (corner.startsWith('back') ? -seat.row! : seat.row!)
  const right = (seat: Seat) => (corner.endsWith('right') ? -seat.column! : seat.column!)
  const [lineOf, placeOf] = along === 'rows' ? [down, right] : [right, down]
  const lines = [...new Set(placed.map(lineOf))].sort((a, b) => a - b)
  const ordered = lines.flatMap((line, i) => {
    const inLine = placed.filter((seat) => lineOf(seat) === line).sort((a, b) => placeOf(a) - placeOf(b))
    return snake && i % 2 === 1 ? inLine.reverse() : inLine
  })
  const numbered = ordered.map((seat, i) => ({ ...seat, number: String(first + i).padStart(width, '0') }))
  return [...numbered, ...seats.filter((seat) => seat.row === undefined || seat.column === undefined)]
}

/** The same seats seen from the podium: the invigilator's view. Only for showing; seats are stored as candidates see them. */
export function mirrored(seats: readonly Seat[]): Seat[] {
  const lastRow = Math.max(0, ...seats.map((seat) => seat.row ?? 0))
  const lastColumn = Math.max(0, ...seats.map((seat) => seat.column ?? 0))
  return seats.map((seat) =>
    seat.row === undefined || seat.column === undefined
      ? seat
      : { ...seat, row: lastRow - seat.row, column: lastColumn - seat.column },
  )
}

/** The seats with `front` on the first row and `aisle` where an aisle or gap lies beside, added to what they have. */
export function withPlainAttributes(seats: readonly Seat[]): Seat[] {
  const at = new Set(seats.map((seat) => `${seat.row},${seat.column}`))
  const front = Math.min(...seats.map((seat) => seat.row ?? Infinity))
  const [left, right] = [
    Math.min(...seats.map((s) => s.column ?? Infinity)),
    Math.max(...seats.map((s) => s.column ?? -Infinity)),
  ]
  return seats.map((seat) => {
    const { row, column } = seat
    if (row === undefined || column === undefined) return seat
    const free = (beside: number) => beside >= left && beside <= right && !at.has(`${row},${beside}`)
    const attributes = new Set(seat.attributes ?? [])
    if (row === front) attributes.add('front')
    if (free(column - 1) || free(column + 1)) attributes.add('aisle')
    return attributes.size > 0 ? { ...seat, attributes: [...attributes] } : seat
  })
}
