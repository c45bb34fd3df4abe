import { randomUUID } from 'node:crypto'
import type { MadeSheet } from './materials/made-sheets.ts'

/** Files the program made, under addresses that cannot be guessed or made to name another file. */
export type MadeFiles = {
  /**
   * The address `/made/<token>` under which the window may fetch the file. The same path keeps its address.
   * With `sheet`, what a PDF was drawn from, it can be sent to a printer as well.
   */
  readonly register: (path: string, sheet?: MadeSheet) => string
  /** The path behind an address, if it was registered. */
  readonly resolve: (url: string) => string | undefined
  /** What the PDF at a path was drawn from, if it was made since the program started. */
  readonly sheetOf: (path: string) => MadeSheet | undefined
  /** The address of a PDF that is only looked at and never a file; the latest few are kept. */
  readonly show: (pdf: Uint8Array) => string
  /** What an address of {@link show} stands for. */
  readonly shown: (url: string) => Uint8Array | undefined
}

/** More than anybody prints in a day. The oldest go first: they have to be made again before they can be sent. */
const mostSheets = 3000
const mostShown = 4

export function createMadeFiles(): MadeFiles {
  const urlOf = new Map<string, string>()
  const pathOf = new Map<string, string>()
  const sheets = new Map<string, MadeSheet>()
  const pdfs = new Map<string, Uint8Array>()
  return {
    register(path, sheet) {
      if (sheet) keep(sheets, path, sheet, mostSheets)
      const known = urlOf.get(path)
      if (known) return known
      const url = `/made/${randomUUID()}`
      urlOf.set(path, url)
      pathOf.set(url, path)
      return url
    },
    resolve: (url) => pathOf.get(url),
    sheetOf: (path) => sheets.get(path),
    show(pdf) {
      const url = `/made/${randomUUID()}.pdf`
      keep(pdfs, url, pdf, mostShown)
      return url
    },
    shown: (url) => pdfs.get(url),
  }
}

function keep<T>(all: Map<string, T>, key: string, value: T, most: number): void {
  all.delete(key)
  all.set(key, value)
  if (all.size > most) all.delete(all.keys().next().value!)
}
