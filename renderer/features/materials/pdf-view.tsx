import { ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { Document, Page, pdfjs } from 'react-pdf'
import { Virtuoso } from 'react-virtuoso'
import { useWords } from '../../words/use-words.ts'

const beside = (path: string): string => new URL(path, document.baseURI).href

/** Everything the viewer needs lies beside the page; no WebAssembly, which the page's policy forbids. */
const options = {
  useWasm: false,
  cMapUrl: beside('pdf/cmaps/'),
  standardFontDataUrl: beside('pdf/standard_fonts/'),
  isEvalSupported: false,
}
const gap = 32

/** All pages of a made file. Only the pages in view are drawn, so that a hundred open as fast as one. */
export function PdfView({ url, label }: { readonly url: string; readonly label: string }) {
  const words = useWords()
  const [pages, setPages] = useState(0)
  const [at, setAt] = useState(1)
  const [scale, setScale] = useState(1)
  const [frame, width] = useWidth()
  pdfjs.GlobalWorkerOptions.workerSrc = beside('pdf/worker.mjs')
  return (
    <section className="pdf-view" aria-label={label}>
      <div className="row pdf-tools">
        <span className="number grow" role="status">
          {pages > 0 && words.materials.page(at, pages)}
        </span>
        <Button
          size="small"
          icon={<ZoomOutOutlined aria-hidden="true" />}
          aria-label={words.materials.zoomOut}
          onClick={() => setScale((now) => Math.max(0.4, now / 1.25))}
        />
        <Button size="small" onClick={() => setScale(1)}>
          {words.materials.fit}
        </Button>
        <Button
          size="small"
          icon={<ZoomInOutlined aria-hidden="true" />}
          aria-label={words.materials.zoomIn}
          onClick={() => setScale((now) => Math.min(4, now * 1.25))}
        />
      </div>
      <div ref={frame} className="pdf-frame">
        {width > 0 && (
          <Document
            key={url}
            file={url}
            options={options}
            suspense={false}
            className="pdf-document"
            onLoadSuccess={(pdf) => setPages(pdf.numPages)}
            loading={<p className="muted nothing">{words.common.loading}</p>}
            error={<Alert type="error" showIcon title={words.materials.viewerFailed} />}
          >
            <Virtuoso
              className="pdf-pages"
              totalCount={pages}
              increaseViewportBy={800}
              rangeChanged={({ startIndex }) => setAt(startIndex + 1)}
              itemContent={(index) => (
                <div className="pdf-page">
                  <Page
                    pageNumber={index + 1}
                    width={Math.floor((width - gap) * scale)}
                    renderAnnotationLayer={false}
                    renderTextLayer={false}
                    loading={<div className="pdf-blank" />}
                  />
                </div>
              )}
            />
          </Document>
        )}
      </div>
    </section>
  )
}

/** The element's width, followed as it changes. */
function useWidth() {
  const frame = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (!frame.current) return
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    observer.observe(frame.current)
    return () => observer.disconnect()
  }, [])
  return [frame, width] as const
}
