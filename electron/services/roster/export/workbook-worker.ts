import { parentPort, workerData } from 'node:worker_threads'
import { type CellObject, utils, write } from '@e965/xlsx'

/** What the writing thread is told: rows as JSON in pieces, then the end. */
export type WorkbookMessage = { readonly rows: string } | { readonly end: true }
export type WorkbookData = {
  readonly sheet: string
  readonly headers: readonly string[]
  readonly notes?: readonly (readonly string[])[]
}

const { sheet, headers, notes } = workerData as WorkbookData
const rows: CellObject[][] = [headers.map(textCell)]

parentPort!.on('message', (message: WorkbookMessage) => {
  if ('rows' in message) {
    for (const row of JSON.parse(message.rows) as string[][]) rows.push(row.map(textCell))
    return
  }
  const book = utils.book_new()
  utils.book_append_sheet(book, textSheet(rows, headers), sheet)
  if (notes)
    utils.book_append_sheet(
      book,
      textSheet(
        notes.map((line) => line.map(textCell)),
        notes[0] ?? [],
      ),
      '填写说明',
    )
  const bytes = write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer
  const copy = new Uint8Array(bytes)
  parentPort!.postMessage(copy, [copy.buffer])
  parentPort!.close()
})

/** Every cell is text and formatted as text (@), so that a spreadsheet keeps every digit also when the cell is edited. */
function textCell(text: string): CellObject {
  return { t: 's', v: text, z: '@' }
}

function textSheet(cells: CellObject[][], widths: readonly string[]) {
  const made = utils.aoa_to_sheet(cells, { dense: true })
  made['!cols'] = widths.map((header) => ({ wch: Math.max(10, header.length * 2 + 4) }))
  return made
}
