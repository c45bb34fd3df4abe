import { useEffect, useRef } from 'react'
import { Page } from 'react-pdf'
import { Virtuoso, type VirtuosoHandle } from 'react-virtuoso'
import { useWords } from '../../../words/use-words.ts'

type Props = { readonly pages: number; readonly at: number; readonly go: (page: number) => void }

/** CSS pixels. */
const width = 78

/** The pages small, one below the other, drawn as they come into view. Inside a document of the viewer. */
export function Thumbnails({ pages, at, go }: Props) {
  const words = useWords()
  const list = useRef<VirtuosoHandle>(null)
  useEffect(() => list.current?.scrollIntoView({ index: at - 1 }), [at])
  return (
    <nav className="thumbnails" aria-label={words.printing.thumbnails}>
      <Virtuoso
        ref={list}
        totalCount={pages}
        itemContent={(index) => (
          <button
            type="button"
            className={index + 1 === at ? 'thumbnail at' : 'thumbnail'}
            aria-label={words.printing.thumbnail(index + 1)}
            aria-current={index + 1 === at ? 'page' : undefined}
            onClick={() => go(index + 1)}
          >
            <Page
              pageNumber={index + 1}
              width={width}
              devicePixelRatio={1}
              renderAnnotationLayer={false}
              renderTextLayer={false}
              loading={<div className="thumbnail-blank" />}
            />
            <span className="number">{index + 1}</span>
          </button>
        )}
      />
    </nav>
  )
}
