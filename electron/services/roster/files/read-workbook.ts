import { classesOfBytes, type Grid, GridBuilder } from './grid.ts'

type Library = typeof import('@e965/xlsx')
type Cell = import('@e965/xlsx').CellObject
type Sheet = import('@e965/xlsx').WorkSheet & { readonly '!data'?: (readonly (Cell | undefined)[] | undefined)[] }

export type Workbook = { readonly sheets: readonly string[]; readonly gridOf: (name: string) => Grid | 'too-large' }

/** What the library says of a file under a password; it has no code for it. */
const saysPassword = /password/i

export type WorkbookProblem = 'encrypted' | 'truncated'

/**
 * Reads xlsx, xlsb, xls, ods from bytes or HTML and XML from text. A file that the library cannot read is
 * `truncated`: its kind was told by its content before.
 */
export async function readWorkbook(source: Buffer | string): Promise<Workbook | { readonly problem: WorkbookProblem }> {
  const library = await import('@e965/xlsx')
  const isText = typeof source === 'string'
  if (!isText && source[0] === 0xd0) library.set_cptable(await import('@e965/xlsx/dist/cpexcel'))
  const options = {
    dense: true,
    cellFormula: false,
    cellHTML: false,
    dateNF: 'yyyy-mm-dd',
    raw: isText,
    nodim: true,
  } as const
  try {
    const book = library.read(source, { ...options, type: isText ? 'string' : 'buffer' })
    // a damaged workbook may name a sheet that it does not hold
    return { sheets: book.SheetNames, gridOf: (name) => gridOf(library, (book.Sheets[name] ?? {}) as Sheet) }
  } catch (error) {
    // the library throws texts as well as errors
    return { problem: saysPassword.test(String(error)) ? 'encrypted' : 'truncated' }
  }
}

/** Most cells that merged ranges may fill in. */
const mostMerged = 2_000_000
const mostCells = 10_000_000

function gridOf(library: Library, sheet: Sheet): Grid | 'too-large' {
  const rows = sheet['!data'] ?? []
  const fills = mergedCells(sheet, rows.length)
  if (fills === 'too-large') return fills
  const builder = new GridBuilder(4096)
  const numeric = new Map<number, number>()
  const cells = createTextPile()
  for (let r = 0; r < rows.length; r++) {
    const row = rows[r] ?? []
    const width = Math.max(row.length, fills.get(r)?.width ?? 0)
    for (let c = 0; c < width; c++) {
      const origin = isBlank(row[c]) ? fills.get(r)?.cells.get(c) : row[c]
      const text = origin ? shown(library, origin) : ''
      if (origin?.t === 'n' && typeof origin.v === 'number' && !isDate(library, origin))
        numeric.set(builder.cells, origin.v)
      const start = cells.length()
      const bits = cells.add(text)
      builder.cell(start, cells.length(), bits)
    }
    if (builder.cells > mostCells) return 'too-large'
    builder.endRow()
  }
  return builder.build(cells.bytes(), 0, numeric)
}

/** Texts one after another as UTF-8. */
function createTextPile() {
  let bytes = Buffer.alloc(1 << 16)
  let length = 0
  return {
    length: () => length,
    bytes: () => bytes.subarray(0, length),
    /** Adds a text and answers the classes of its bytes. */
    add(text: string): number {
      if (text === '') return 0
      if (length + text.length * 3 > bytes.length)
        bytes = Buffer.concat([bytes], Math.max(bytes.length * 2, length + text.length * 3))
      const start = length
      length += bytes.write(text, start)
      return classesOfBytes(bytes, start, length)
    },
  }
}

/** The text that the sheet shows; whole numbers that it would show in powers of ten are written out while all their digits are there. */
function shown(library: Library, cell: Cell): string {
  if (cell.t === 'z') return ''
  if (cell.t === 's') return String(cell.v ?? '')
  const text = cell.w ?? library.utils.format_cell(cell)
  const whole = typeof cell.v === 'number' && Number.isSafeInteger(cell.v) && Math.abs(cell.v) < 1e15
  return whole && /E\+?\d+$/i.test(text) ? String(cell.v) : text
}

const isDate = (library: Library, cell: Cell): boolean => cell.z !== undefined && library.SSF.is_date(String(cell.z))

const isBlank = (cell: Cell | undefined): boolean => cell === undefined || cell.t === 'z' || cell.v === ''

type Fill = { width: number; readonly cells: Map<number, Cell> }

/** The cells that a merged range hides, each with the range's first cell, by row. */
function mergedCells(sheet: Sheet, rows: number): Map<number, Fill> | 'too-large' {
  const fills = new Map<number, Fill>()
  let filled = 0
  for (const { s, e } of sheet['!merges'] ?? []) {
    const origin = sheet['!data']?.[s.r]?.[s.c]
    if (origin === undefined || isBlank(origin)) continue
    for (let r = s.r; r <= Math.min(e.r, rows - 1); r++) {
      const fill = fills.get(r) ?? { width: 0, cells: new Map<number, Cell>() }
      fills.set(r, fill)
      for (let c = s.c; c <= e.c; c++) {
        if (++filled > mostMerged) return 'too-large'
        fill.cells.set(c, origin)
      }
      fill.width = Math.max(fill.width, e.c + 1)
    }
  }
  return fills
}
