import { useState } from 'react'
import { Document, Page } from 'react-pdf'
import { useWidth } from './use-width.ts'
import { viewerOptions } from './viewer.ts'

/** The first page of a PDF as wide as its place. A new one takes the place of the old once it is drawn, without a flicker. */
export function FirstPage({ url, label }: { readonly url: string; readonly label: string }) {
  const [frame, width] = useWidth()
  const [drawn, setDrawn] = useState(url)
  const urls = drawn === url ? [url] : [drawn, url]
  return (
    <div ref={frame} className="first-page" role="img" aria-label={label}>
      {width > 0 &&
        urls.map((one) => (
          <div key={one} className={one === drawn ? 'first-page-shown' : 'first-page-next'}>
            <Document file={one} options={viewerOptions()} suspense={false} loading={null} error={null}>
              <Page
                pageNumber={1}
                width={width}
                renderAnnotationLayer={false}
                renderTextLayer={false}
                loading={null}
                onRenderSuccess={() => setDrawn(one === url ? url : drawn)}
              />
            </Document>
          </div>
        ))}
    </div>
  )
}
