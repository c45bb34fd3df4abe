/**
 * Rows of cells as positions in one text, so that a hundred thousand rows are a few arrays and not a
 * million strings.
 */
export type Grid = {
  readonly text: string
  /** Where each cell begins and ends in `text`. */
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** Number of the first cell of each row; one entry more than there are rows. */
  readonly firstCells: Int32Array
  readonly rows: number
  /** 0-based row of the sheet of the first row here. */
  readonly firstRow: number
  /** Cells whose text is not a slice of `text`: those with doubled quotes. */
  readonly odd: ReadonlyMap<number, string>
  /** Cells that the file holds as numbers; their text is what the sheet shows. */
  readonly numeric: ReadonlyMap<number, number>
}

export function cellText(grid: Grid, cell: number): string {
  return grid.odd.get(cell) ?? grid.text.slice(grid.starts[cell], grid.ends[cell])
}

/** The cells of one row as texts. */
export function rowTexts(grid: Grid, row: number): string[] {
  const texts: string[] = []
  for (let cell = grid.firstCells[row]!; cell < grid.firstCells[row + 1]!; cell++) texts.push(cellText(grid, cell))
  return texts
}

/** Collects cells into a {@link Grid} over a text; grows as needed. */
export type GridBuilder = {
  readonly cell: (start: number, end: number) => void
  readonly oddCell: (text: string) => void
  readonly endRow: () => void
  readonly rows: () => number
  readonly build: (text: string, firstRow: number, numeric?: ReadonlyMap<number, number>) => Grid
}

export function createGridBuilder(expectedCells: number): GridBuilder {
  let starts = new Int32Array(expectedCells)
  let ends = new Int32Array(expectedCells)
  let firsts = new Int32Array(1024)
  let cells = 0
  let rows = 0
  const odd = new Map<number, string>()
  const cell = (start: number, end: number): void => {
    if (cells === starts.length) [starts, ends] = [grown(starts), grown(ends)]
    starts[cells] = start
    ends[cells++] = end
  }
  return {
    cell,
    oddCell(text) {
      odd.set(cells, text)
      cell(0, 0)
    },
    endRow() {
      if (rows + 2 > firsts.length) firsts = grown(firsts)
      firsts[++rows] = cells
    },
    rows: () => rows,
    build: (text, firstRow, numeric = new Map()) => ({ text, starts, ends, firstCells: firsts, rows, firstRow, odd, numeric }),
  }
}

export function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2)
  larger.set(array)
  return larger
}
