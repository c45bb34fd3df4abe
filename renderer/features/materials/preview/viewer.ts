import { pdfjs } from 'react-pdf'

const beside = (path: string): string => new URL(path, document.baseURI).href

/** Everything the viewer needs lies beside the page; no WebAssembly, which the page's policy forbids. */
export const viewerOptions = {
  useWasm: false,
  cMapUrl: beside('pdf/cmaps/'),
  standardFontDataUrl: beside('pdf/standard_fonts/'),
  isEvalSupported: false,
}

/** Tells the viewer where its worker lies; before anything is shown. */
export function prepareViewer(): void {
  pdfjs.GlobalWorkerOptions.workerSrc = beside('pdf/worker.mjs')
}
