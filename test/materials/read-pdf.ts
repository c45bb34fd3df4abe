import { readFileSync } from 'node:fs'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export type ReadPage = {
  readonly width: number
  readonly height: number
  readonly text: string
  readonly lines: readonly string[]
}

/** Reads a PDF back with pdf.js, which shares nothing with what made it. Sizes in millimetres. */
export async function readPdf(file: string): Promise<ReadPage[]> {
  const task = open(file)
  const document = await task.promise
  const pages: ReadPage[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { width, height } = page.getViewport({ scale: 25.4 / 72 })
    const { items } = await page.getTextContent()
    const lines = items.flatMap((item) => ('str' in item && item.str !== '' ? [item.str] : []))
    pages.push({ width, height, text: lines.join('\n'), lines })
  }
  await task.destroy()
  return pages
}

const open = (file: string) =>
  getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0, disableFontFace: true })
