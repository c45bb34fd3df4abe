import { z } from 'zod'

/** What a card, row or cell can show: 内容. Which of them a material offers is in `core/materials/template-knobs.ts`. */
export const templateFields = [
  'half-day',
  'seat',
  'name',
  'admission-number',
  'room',
  'subject',
  'time',
  'school',
  'class',
  'sex',
  'id-number',
  'photo',
  'barcode',
  'qr',
  'serial',
  'signature',
  'remark',
] as const
export const TemplateField = z.enum(templateFields)
export type TemplateField = z.infer<typeof TemplateField>

/** Parts whose type can be made larger or smaller. */
export const sizedParts = ['title', 'seat', 'name', 'details'] as const
export type SizedPart = (typeof sizedParts)[number]

const Millimetres = z.number().min(0).max(500)

/** A sheet of equal cards or labels: 标签纸. Millimetres; `left` and `top` are those of the first card. */
export const LabelPaper = z.strictObject({
  /** Key of the library it was taken from; `own` for measures of the site's own. */
  id: z.string().max(40),
  paper: z.strictObject({ width: Millimetres, height: Millimetres }),
  columns: z.number().int().min(1).max(10),
  rows: z.number().int().min(1).max(40),
  width: Millimetres,
  height: Millimetres,
  left: Millimetres,
  top: Millimetres,
  gapX: Millimetres,
  gapY: Millimetres,
})
export type LabelPaper = z.infer<typeof LabelPaper>

/** Everything that a site can set about one material: 模板. A material looks at the settings it has knobs for. */
export const Template = z.strictObject({
  paper: z.enum(['A4', 'A3']),
  labels: LabelPaper,
  /** What is shown, in its order. */
  fields: z.array(TemplateField).max(templateFields.length),
  /** Percent. */
  sizes: z.strictObject({
    title: z.number().min(50).max(160),
    seat: z.number().min(50).max(160),
    name: z.number().min(50).max(160),
    details: z.number().min(50).max(160),
  }),
  logo: z.boolean(),
  /** Empty: the material's usual one. */
  title: z.string().max(40),
  /** 考生须知; empty: the exam's own, with its times. */
  notices: z.array(z.string().max(120)).max(10),
  /** A line at the end of the sheet. */
  note: z.string().max(160),
  /** How an ID number is shown where there is one. */
  idNumber: z.enum(['full', 'masked']),
  /** Seats that nobody has are shown as well. */
  blankSeats: z.boolean(),
  /** Rows to be filled in by hand at the end of a list. */
  blankRows: z.number().int().min(0).max(20),
  /** `stack`: cut as one pile, the cards lie in order. */
  order: z.enum(['rows', 'stack']),
  cropMarks: z.boolean(),
  /** Sides from which a seat map is shown: the candidate's and the invigilator's. */
  views: z
    .array(z.enum(['candidate', 'invigilator']))
    .min(1)
    .max(2),
})
export type Template = z.infer<typeof Template>

/** Settings that differ from the preset. */
export const TemplateChanges = Template.partial()
export type TemplateChanges = z.infer<typeof TemplateChanges>

const Colour = z.string().regex(/^#[0-9A-Fa-f]{6}$/)

/** What is the same on all materials of a site. */
export const Look = z.strictObject({
  /** Colours of the half days. */
  colours: z.strictObject({ am: Colour, pm: Colour, evening: Colour }),
  /** Colours of sessions by their level, where those of the half days would not tell two sessions apart. */
  levels: z.record(z.string().max(40), Colour),
})
export type Look = z.infer<typeof Look>

/** The site's logo, as PNG. */
export const Logo = z.strictObject({
  /** Base64. */
  png: z.string().max(400_000),
  width: z.number().int().min(1).max(2000),
  height: z.number().int().min(1).max(2000),
})
export type Logo = z.infer<typeof Logo>
