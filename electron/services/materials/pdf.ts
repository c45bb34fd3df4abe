import { Canvas, Document, Page, renderToBuffer } from '@react-pdf/renderer'
import { createElement, type ReactElement } from 'react'
import { points } from '../../../core/rules/paper.ts'
import { createInk } from './ink.ts'
import type { Painter } from './painter.ts'
import type { Sheet, Warn } from './sheet.ts'
import type { Typesetter } from './typesetter.ts'

type SheetPageProps = {
  readonly sheet: Sheet
  readonly setter: Typesetter
  readonly warn: Warn
  readonly drawn: () => void
}

/**
 * One page drawn by a Canvas of the page's size. A Canvas costs react-pdf's layout next to nothing, where
 * each Text costs 0.4 ms: see docs/adr/0004.
 */
function SheetPage({ sheet, setter, warn, drawn }: SheetPageProps): ReactElement {
  const size = { width: points(sheet.paper.width), height: points(sheet.paper.height) }
  const paint = (painter: Painter) => {
    sheet.draw(createInk(painter, setter), warn)
    drawn()
    return null
  }
  return createElement(Page, { size, wrap: false }, createElement(Canvas, { style: size, paint }))
}

/** Draws the sheets into one PDF, vector throughout, the fonts embedded as the subset that is used. */
export function drawPdf(
  title: string,
  sheets: readonly Sheet[],
  setter: Typesetter,
  warn: Warn,
  drawn: () => void,
): Promise<Buffer> {
  const pages = sheets.map((sheet, key) => createElement(SheetPage, { key, sheet, setter, warn, drawn }))
  return renderToBuffer(
    createElement(
      Document,
      { title, creator: 'ExamDesk 考务台', producer: 'ExamDesk 考务台', language: 'zh-CN' },
      ...pages,
    ),
  )
}
