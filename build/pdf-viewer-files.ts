import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/**
 * Puts the files that the PDF viewer loads while it runs beside the page, under fixed names:
 * `pdf/worker.mjs`, `pdf/cmaps/` and `pdf/standard_fonts/`. Nothing is fetched from outside.
 */
export function pdfViewerFiles(pdfjs: string): Plugin {
  return {
    name: 'pdf-viewer-files',
    apply: 'build',
    generateBundle() {
      const emit = (fileName: string, from: string) =>
        this.emitFile({ type: 'asset', fileName, source: readFileSync(from) })
      emit('pdf/worker.mjs', join(pdfjs, 'build', 'pdf.worker.min.mjs'))
      for (const folder of ['cmaps', 'standard_fonts']) {
        for (const name of readdirSync(join(pdfjs, folder))) emit(`pdf/${folder}/${name}`, join(pdfjs, folder, name))
      }
    },
  }
}
