import { readPdf } from '../materials/read-pdf.ts'

/** The text of a PDF as another program reads it, without blanks and line breaks. */
export async function textOf(file: string): Promise<string> {
  const pages = await readPdf(file)
  return pages
    .map((page) => page.text)
    .join('')
    .replaceAll(/\s+/g, '')
}
