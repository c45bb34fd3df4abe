import { Alert } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { Document, Page } from 'react-pdf'
import { Virtuoso, type VirtuosoHandle } from 'react-virtuoso'
import { useWords } from '../../../words/use-words.ts'
import { pageInView } from './page-in-view.ts'
import { PdfTools } from './pdf-tools.tsx'
import { Thumbnails } from './thumbnails.tsx'
import { useWidth } from './use-width.ts'
import { viewerOptions } from './viewer.ts'

const gap = 32

/**
 * All pages of a made file, beside their thumbnails. Only what is in view is drawn, so that a hundred pages open
 * as fast as one.
 */
export function PdfView({ url, label }: { readonly url: string; readonly label: string }) {
  const words = useWords()
  const [pages, setPages] = useState(0)
  const [at, setAt] = useState(1)
  const [scale, setScale] = useState(1)
  const [frame, width] = useWidth()
  const list = useRef<VirtuosoHandle>(null)
  useEffect(() => {
    if (pages > 0) list.current?.scrollToIndex({ index: 0 })
  }, [pages])
  return (
    <section className="pdf-view" aria-label={label}>
      <PdfTools at={at} pages={pages} zoom={setScale} go={(page) => list.current?.scrollToIndex({ index: page - 1 })} />
      <Document
        key={url}
        file={url}
        options={viewerOptions()}
        suspense={false}
        className="pdf-document"
        onLoadSuccess={(pdf) => setPages(pdf.numPages)}
        loading={<p className="muted nothing">{words.common.loading}</p>}
        error={<Alert type="error" showIcon title={words.materials.viewerFailed} />}
      >
        {pages > 1 && (
          <Thumbnails pages={pages} at={at} go={(page) => list.current?.scrollToIndex({ index: page - 1 })} />
        )}
        <div ref={frame} className="pdf-frame">
          {width > 0 && (
            <Virtuoso
              ref={list}
              className="pdf-pages"
              totalCount={pages}
              increaseViewportBy={600}
              onScroll={(event) => setAt((now) => pageInView(event.currentTarget) ?? now)}
              itemContent={(index) => (
                <div className="pdf-page" data-page={index + 1}>
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
          )}
        </div>
      </Document>
    </section>
  )
}
