import type { Template, TemplateField } from '../model/template.ts'
import type { Box } from './paper.ts'
import { photoShape } from './photo-box.ts'

/** Text on a card in one line, its baseline at `y`. Millimetres from the card's corner; sizes in points. */
type Line = {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly within: number
  readonly align: 'left' | 'center' | 'right'
}

/** Text that shrinks and wraps, its middle at `y`. */
type Block = {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly within: number
  readonly height: number
}

export type CardDetail = Line & { readonly field: TemplateField; readonly label: boolean }

/** Where everything on a card goes. The same for all cards of a sheet; a part that is not shown is absent. */
export type CardLayout = {
  readonly bar?: Box
  readonly logo?: Box
  readonly subject?: Line
  readonly time?: Line
  readonly rules: readonly (readonly [number, number, number, number])[]
  readonly seatLabel?: Line
  readonly seat?: Block
  readonly name?: Block & { readonly tag: number }
  readonly details: readonly CardDetail[]
  readonly photo?: Box
  readonly barcode?: Box
  readonly qr?: { readonly x: number; readonly y: number; readonly side: number }
  /** Fields that the card has no room for. */
  readonly leftOut: readonly TemplateField[]
}

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))

/** Smaller codes and lines are not read any more. */
const smallestQr = 12.5
const smallestStep = 2.6
const detailFields: readonly TemplateField[] = ['admission-number', 'room', 'subject', 'time', 'school', 'class']

/**
 * Lays out a card of any size: a bar for the half day at the left, subject and time above, the seat large, the
 * name and details beside it, codes below where the card is tall enough and at the right where it is not.
 */
export function cardLayout(
  width: number,
  height: number,
  template: Pick<Template, 'fields' | 'sizes' | 'logo'>,
): CardLayout {
  const { fields, sizes } = template
  const has = (field: TemplateField) => fields.includes(field)
  const edge = clamp(width * 0.026, 1, 2.5)
  const bar = has('half-day')
    ? { x: edge, y: clamp(height * 0.0625, 1.2, 3.5), width: clamp(width * 0.062, 2.4, 6), height: 0 }
    : undefined
  const left = bar ? edge + bar.width + clamp(width * 0.046, 1.2, 4.5) : clamp(width * 0.041, 1.5, 4)
  const right = width - clamp(width * 0.041, 1.5, 4)
  const head = headOf(left, right, height, template)
  const codes = codesOf(left, right, height, head.bottom, has('barcode'), has('qr'))
  const photo = has('photo') ? photoOf(left, codes.right, head.bottom, codes.top) : undefined
  const middle = { left, right: photo ? photo.x - 1.2 : codes.right, top: head.bottom, bottom: codes.top }
  const inHead = new Set<TemplateField>([
    ...(head.subject ? (['subject'] as const) : []),
    ...(head.time ? (['time'] as const) : []),
  ])
  const details = fields.filter((field) => detailFields.includes(field) && !inHead.has(field))
  const body = bodyOf(middle, details, has('seat'), has('name'), sizes)
  return {
    ...(bar ? { bar: { ...bar, height: height - 2 * bar.y } } : {}),
    ...head.parts,
    ...body.parts,
    ...(photo ? { photo } : {}),
    ...codes.parts,
    rules: [...head.rules, ...body.rules],
    leftOut: [...body.leftOut, ...codes.leftOut, ...(has('photo') && !photo ? (['photo'] as const) : [])],
  }
}

function headOf(left: number, right: number, height: number, { fields, logo }: Pick<Template, 'fields' | 'logo'>) {
  const subject = fields.includes('subject')
  const time = fields.includes('time')
  if (height < 29 || !(subject || time || logo)) return { bottom: clamp(height * 0.06, 1.2, 4), rules: [], parts: {} }
  const y = clamp(height * 0.1375, 4.2, 7.7)
  const rule = clamp(height * 0.18, 5.4, 10)
  const wide = right - left
  const start = logo ? left + clamp(wide * 0.16, 6, 13) : left
  const line = (x: number, size: number, within: number, align: Line['align']): Line => ({
    x,
    y,
    size: size * clamp(height / 50, 0.78, 1),
    within,
    align,
  })
  const split = subject && time ? 0.62 : 1
  const parts = {
    ...(logo
      ? {
          logo: {
            x: left,
            y: rule - clamp(rule * 0.8, 4, 7.5),
            width: start - left - 1.5,
            height: clamp(rule * 0.72, 3.4, 6.6),
          },
        }
      : {}),
    ...(subject ? { subject: line(start, 9, (right - start) * split, 'left') } : {}),
    ...(time ? { time: line(right, 8.5, (right - start) * (subject ? 0.365 : 1), 'right') } : {}),
  }
  return {
    bottom: rule + clamp(height * 0.046, 0.8, 2.6),
    rules: [[left, rule, right, rule] as const],
    parts,
    subject,
    time,
  }
}

/** Codes below everything on a tall card; on a low one the QR code stands at the right, and there is no bar code. */
function codesOf(left: number, right: number, height: number, top: number, barcode: boolean, qr: boolean) {
  const pad = clamp(height * 0.06, 1, 3)
  if (barcode && height >= 42) {
    const strip = height - clamp(height * 0.304, 13.2, 17)
    const side = qr ? clamp(height * 0.32, 13.4, 18) : 0
    const parts = {
      barcode: { x: left, y: strip, width: right - left - (qr ? side - 1 : 0), height: clamp(height * 0.232, 9, 13) },
      ...(qr ? { qr: { x: right - side + 1.4, y: strip - 2.4, side } } : {}),
    }
    return { top: strip - 4 + clamp((50 - height) * 0.3, 0, 2), right, parts, leftOut: [] }
  }
  const side = qr ? Math.min(18, height - top - pad + 1.5, (right - left) * 0.34) : 0
  if (side >= smallestQr) {
    const at = { x: right - side + 1.2, y: height - pad - side + 1.5, side }
    return { top: height - pad, right: at.x - 0.4, parts: { qr: at }, leftOut: barcode ? (['barcode'] as const) : [] }
  }
  const leftOut: readonly TemplateField[] = qr ? ['qr'] : []
  if (barcode && height >= 26) {
    const parts = { barcode: { x: left, y: height - pad - 8, width: right - left, height: 8 } }
    return { top: height - pad - 9.5, right, parts, leftOut }
  }
  return { top: height - pad, right, parts: {}, leftOut: [...leftOut, ...(barcode ? (['barcode'] as const) : [])] }
}

/** A photo smaller than this is not known again; beside it there must be room for seat and name. */
const smallestPhoto = 10

/** At the right of seat and name, as high as they are. */
function photoOf(left: number, right: number, top: number, bottom: number): Box | undefined {
  const height = Math.min(bottom - top + 1, 39)
  const width = height * photoShape
  return width < smallestPhoto || right - left - width < 34 ? undefined : { x: right - width, y: top, width, height }
}

type Area = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

/** The seat at the left, name and details beside it. */
function bodyOf(area: Area, details: readonly TemplateField[], seat: boolean, name: boolean, sizes: Template['sizes']) {
  const high = area.bottom - area.top
  const wide = area.right - area.left
  const alone = seat && !name && details.length === 0
  const seatWidth = !seat ? 0 : alone ? wide : clamp(wide * 0.35 * (0.5 + sizes.seat / 200), 9, wide * 0.55)
  const divider = area.left + seatWidth + clamp(wide * 0.025, 0.8, 2)
  const start = seat ? divider + clamp(wide * 0.0375, 0.8, 3) : area.left
  const beside = textsOf({ ...area, left: start }, details, name, sizes)
  const labelled = seat && high >= 15
  const middle = area.left + seatWidth / 2
  const parts = {
    ...(labelled
      ? { seatLabel: { x: middle, y: area.top + 1.7, size: 7.5, within: seatWidth, align: 'center' as const } }
      : {}),
    ...(seat
      ? {
          seat: {
            x: middle,
            y: area.top + high * (labelled ? 0.58 : 0.5),
            size: 66 * (sizes.seat / 100),
            within: seatWidth,
            height: Math.min(24, labelled ? high - 1 : high) * clamp(sizes.seat / 100, 0.5, 1),
          },
        }
      : {}),
    ...beside.parts,
  }
  const rules = seat && !alone ? [[divider, area.top, divider, area.bottom] as const] : []
  return { parts, rules, leftOut: beside.leftOut }
}

function textsOf(area: Area, wanted: readonly TemplateField[], name: boolean, sizes: Template['sizes']) {
  const high = area.bottom - area.top
  const within = Math.max(4, area.right - area.left)
  const share = (lines: number) =>
    !name ? 0 : lines === 0 ? high : clamp(high * 0.51 * (0.4 + (0.6 * sizes.name) / 100), high * 0.3, high * 0.7)
  let lines = wanted.length
  while (lines > 0 && (high - share(lines)) / lines < smallestStep) lines--
  const nameHigh = share(lines)
  const step = lines === 0 ? 0 : Math.min(5.4 * clamp(sizes.details / 100, 0.8, 1.6), (high - nameHigh) / lines)
  const size = Math.min(11 * (sizes.details / 100), step * 2.04)
  const details = wanted.slice(0, lines).map(
    (field, i): CardDetail => ({
      field,
      label: within >= 36,
      x: area.left,
      y: area.bottom - 0.2 - (lines - 1 - i) * step,
      size,
      within,
      align: 'left',
    }),
  )
  const block = {
    x: area.left,
    y: area.top + (lines === 0 ? high / 2 : nameHigh * 0.46),
    size: 26 * (sizes.name / 100),
    within,
    height: nameHigh,
    tag: clamp(within * 0.2, 5.5, 9.6),
  }
  return { parts: { ...(name ? { name: block } : {}), details }, leftOut: wanted.slice(lines) }
}
