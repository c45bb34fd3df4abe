import { pdfjs } from 'react-pdf'

const beside = (path: string): string => new URL(path, document.baseURI).href

type Options = {
  readonly useWasm: false
  readonly cMapUrl: string
  readonly standardFontDataUrl: string
  readonly isEvalSupported: false
  readonly worker: InstanceType<typeof pdfjs.PDFWorker>
}

let options: Options | undefined

/**
 * Everything the viewer needs lies beside the page; no WebAssembly, which the page's policy forbids. One worker
 * reads all documents: a new one for each costs a third of a second.
 */
export function viewerOptions(): Options {
  pdfjs.GlobalWorkerOptions.workerSrc = beside('pdf/worker.mjs')
  if (options === undefined || options.worker.destroyed) {
    const worker = new pdfjs.PDFWorker()
    worker.promise.catch(() => undefined) // told by every document that waits for it
    options = {
      useWasm: false,
      cMapUrl: beside('pdf/cmaps/'),
      standardFontDataUrl: beside('pdf/standard_fonts/'),
      isEvalSupported: false,
      worker,
    }
  }
  return options
}
