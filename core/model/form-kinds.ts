import { z } from 'zod'

/** Forms that are made per school or for the whole exam, each listed once it can really be printed. */
export const formKinds = [
  'calendar',
  'fee-statements',
  'review-forms',
  'certificate-lists',
  'wipe-certificates',
  'seating-plans',
] as const
export const FormKind = z.enum(formKinds)
export type FormKind = z.infer<typeof FormKind>

export const MadeFormFile = z.object({
  path: z.string(),
  /** Address under which the window can show the file; valid while the program runs. */
  url: z.string(),
  form: FormKind,
  /** Empty for a form of the whole exam. */
  school: z.string(),
  pages: z.number().int(),
})
export type MadeFormFile = z.infer<typeof MadeFormFile>
