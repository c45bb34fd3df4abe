import { type Box, millimetres, points } from '../../../core/materials/paper.ts'
import { type Fitted, fitText, leading } from './fit.ts'
import type { Painter } from './painter.ts'
import type { Typesetter, Weight } from './typesetter.ts'

export const black = '#000000'

export type TextStyle = {
  /** Points. */
  readonly size: number
  readonly weight?: Weight
  readonly colour?: string
  readonly align?: 'left' | 'center' | 'right'
  /** Shrink to this width in millimetres. */
  readonly within?: number
}

export type BlockStyle = TextStyle & {
  readonly within: number
  /** Height of the box in millimetres. */
  readonly height: number
  /** From this size on the text stays in one line. */
  readonly oneLineFrom: number
  readonly maxLines: number
}

/** Draws on one page. Places and lengths in millimetres from the top left corner, type sizes in points. */
export type Ink = {
  /** Text with its baseline at `y`; gives the size it was set in. */
  readonly text: (text: string, x: number, y: number, style: TextStyle) => number
  /** Text with its middle at `y`, in several lines if it does not fit one; gives the size it was set in. */
  readonly block: (text: string, x: number, y: number, style: BlockStyle) => number
  readonly fill: (box: Box, colour: string, radius?: number) => void
  /** A filled shape with these corners. */
  readonly shape: (corners: readonly (readonly [number, number])[], colour: string) => void
  readonly frame: (box: Box, width: number, colour?: string, radius?: number) => void
  /** Lines `[x1, y1, x2, y2]` of one width and colour. */
  readonly lines: (
    lines: readonly (readonly [number, number, number, number])[],
    width: number,
    colour?: string,
  ) => void
  /** Black boxes in modules of `module` (and `moduleY`) millimetres, for codes. */
  readonly modules: (
    x: number,
    y: number,
    boxes: readonly (readonly [number, number, number, number])[],
    module: number,
    moduleY?: number,
  ) => void
}

/** Half the height of hanzi and capitals over the baseline, in ems: what makes text look centred on a line. */
const middle = 0.37
const plain = { lineBreak: false, baseline: 'alphabetic' } as const

export function createInk(painter: Painter, setter: Typesetter): Ink {
  let filling = ''
  const dip = (colour: string) => {
    if (colour !== filling) painter.fillColor((filling = colour))
  }
  const text: Ink['text'] = (
    value,
    x,
    y,
    { size: wanted, weight = 'regular', colour = black, align = 'left', within },
  ) => {
    const runs = setter.runs(value, weight)
    const ems = runs.reduce((sum, run) => sum + run.width, 0)
    const size = within === undefined || ems === 0 ? wanted : Math.min(wanted, floor(points(within) / ems))
    let at = points(x) - (align === 'left' ? 0 : align === 'right' ? ems * size : (ems * size) / 2)
    dip(colour)
    for (const run of runs) {
      painter.font(run.face.handle, run.face.key, size).text(run.text, round(at), points(y), plain)
      at += run.width * size
    }
    return size
  }
  return {
    text,
    block(value, x, y, style) {
      const { lines, size } = fitBlock(setter, value, style)
      const step = millimetres(size * leading)
      const first = y + millimetres(middle * size) - (step * (lines.length - 1)) / 2
      for (const [i, line] of lines.entries()) text(line, x, first + i * step, { ...style, size, within: undefined })
      return size
    },
    fill({ x, y, width, height }, colour, radius = 0) {
      dip(colour)
      box(painter, points(x), points(y), points(width), points(height), points(radius)).fill()
    },
    shape(corners, colour) {
      dip(colour)
      painter.polygon(...corners.map(([x, y]) => [points(x), points(y)] as const)).fill()
    },
    frame({ x, y, width, height }, line, colour = black, radius = 0) {
      painter.lineWidth(points(line)).strokeColor(colour)
      box(painter, points(x), points(y), points(width), points(height), points(radius)).stroke()
    },
    lines(lines, width, colour = black) {
      painter.lineWidth(points(width)).strokeColor(colour)
      for (const [x1, y1, x2, y2] of lines) painter.moveTo(points(x1), points(y1)).lineTo(points(x2), points(y2))
      painter.stroke()
    },
    modules(x, y, boxes, module, moduleY = module) {
      dip(black)
      painter.save().translate(points(x), points(y)).scale(points(module), points(moduleY))
      for (const [left, top, width, height] of boxes) painter.rect(left, top, width, height)
      painter.fill().restore()
    },
  }
}

function fitBlock(setter: Typesetter, value: string, style: BlockStyle): Fitted {
  const { within, height, size, weight = 'regular', oneLineFrom, maxLines } = style
  return fitText(setter, value, {
    weight,
    width: points(within),
    height: points(height),
    max: size,
    oneLineFrom,
    maxLines,
  })
}

const box = (painter: Painter, x: number, y: number, width: number, height: number, radius: number): Painter =>
  radius > 0 ? painter.roundedRect(x, y, width, height, radius) : painter.rect(x, y, width, height)

const round = (n: number): number => Math.round(n * 1000) / 1000
const floor = (n: number): number => Math.floor(n * 100) / 100
