import { z } from 'zod'

/** Printed materials that the program makes: 物料. A material is listed here once it can really be printed. */
export const materials = [
  'admission-tickets',
  'desk-cards',
  'door-signs',
  'sign-in-sheets',
  'room-records',
  'seat-maps',
] as const
export const Material = z.enum(materials)
export type Material = z.infer<typeof Material>

/** What can be printed for one session and room. */
export const MaterialSet = z.object({
  material: Material,
  session: z.string(),
  room: z.string(),
  candidates: z.number().int(),
  pages: z.number().int(),
})
export type MaterialSet = z.infer<typeof MaterialSet>

export const MadeFile = z.object({
  path: z.string(),
  /** Address under which the window can show the file; valid while the program runs. */
  url: z.string(),
  material: Material,
  session: z.string(),
  /** The room, or `all` where the file holds several. */
  room: z.string(),
  pages: z.number().int(),
  candidates: z.number().int(),
})
export type MadeFile = z.infer<typeof MadeFile>

/** Something on a sheet that a person should look at before using it. */
export const MaterialWarning = z.object({
  code: z.enum([
    'missing-glyph',
    'no-admission-number',
    'no-photo',
    'no-seat',
    'no-room',
    'text-shrunk',
    'barcode-small',
    'barcode-left-out',
  ]),
  candidate: z.string(),
  name: z.string(),
  value: z.string(),
})
export type MaterialWarning = z.infer<typeof MaterialWarning>
