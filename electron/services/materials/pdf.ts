import { Canvas, Document, Image, Page, renderToBuffer } from '@react-pdf/renderer'
import { createElement, type ReactElement } from 'react'
import { uncalibrated } from '../../../core/materials/calibration.ts'
import { type Box, points } from '../../../core/materials/paper.ts'
import type { Calibration } from '../../../core/model/printer.ts'
import type { Logo } from '../../../core/model/template.ts'
import { createInk } from './ink.ts'
import type { Painter } from './painter.ts'
import { type PhotoFiles, photoImage } from './photo-image.ts'
import { type Placement, placement } from './placement.ts'
import type { Sheet, Warn } from './sheet.ts'
import type { Typesetter } from './typesetter.ts'

/** What all pages of a file are drawn with. */
export type Drawing = {
  readonly setter: Typesetter
  readonly warn: Warn
  /** Called after each page. */
  readonly drawn: () => void
  readonly calibration?: Calibration | undefined
  readonly logo?: Logo | undefined
  /** Where the photos lie that the sheets show. */
  readonly photos?: PhotoFiles | undefined
}

type SheetPageProps = Drawing & { readonly sheet: Sheet }

/**
 * One page drawn by a Canvas of the page's size. A Canvas costs react-pdf's layout next to nothing, where
 * each Text costs 0.4 ms: see docs/adr/0004.
 */
function SheetPage({
  sheet,
  setter,
  warn,
  drawn,
  calibration = uncalibrated,
  logo,
  photos,
}: SheetPageProps): ReactElement {
  const size = { width: points(sheet.paper.width), height: points(sheet.paper.height) }
  const onPaper = placement(calibration, sheet.scale ?? 1)
  const paint = (painter: Painter) => {
    painter.save()
    if (onPaper.isMoved) painter.translate(points(onPaper.x), points(onPaper.y)).scale(onPaper.across, onPaper.down)
    sheet.draw(createInk(painter, setter), warn)
    painter.restore()
    drawn()
    return null
  }
  const logos = logo ? (sheet.logos ?? []).map((box, key) => logoImage(logo, box, onPaper, key)) : []
  const canvas = createElement(Canvas, { key: 'canvas', style: size, paint })
  const pictures = (sheet.photos ?? []).map((placed, i) => photoImage(placed, photos ?? {}, onPaper, `photo ${i}`))
  return createElement(Page, { size, wrap: false }, ...logos, canvas, ...pictures)
}

/** The logo as large as the box lets it be, at the box's left edge. */
function logoImage(logo: Logo, box: Box, { x, y, across, down }: Placement, key: number): ReactElement {
  const fit = Math.min(box.width / logo.width, box.height / logo.height)
  const [width, height] = [logo.width * fit, logo.height * fit]
  const style = {
    position: 'absolute',
    left: points(x + box.x * across),
    top: points(y + (box.y + (box.height - height) / 2) * down),
    width: points(width * across),
    height: points(height * down),
  } as const
  return createElement(Image, { key, style, src: `data:image/png;base64,${logo.png}` })
}

/** Draws the sheets into one PDF, vector throughout but for logo and photos, the fonts embedded as the subset that is used. */
export function drawPdf(title: string, sheets: readonly Sheet[], drawing: Drawing): Promise<Buffer> {
  const pages = sheets.map((sheet, key) => createElement(SheetPage, { key, sheet, ...drawing }))
  return renderToBuffer(
    createElement(
      Document,
      { title, creator: 'ExamDesk 考务台', producer: 'ExamDesk 考务台', language: 'zh-CN' },
      ...pages,
    ),
  )
}
