import { z } from 'zod'

/** The largest a stored photo may be, in pixels: 358 × 441 is the 26 × 32 mm of an ID photo at 350 dpi. */
export const photoBox = { width: 358, height: 441 }

/**
 * A candidate's photo: 照片. Collection `photos`, keyed by the candidate's id. The picture lies in the exam's
 * folder under its hash; the name it came with is personal and is not kept.
 */
export const Photo = z.object({
  /** `<sha256 of the stored JPEG>.jpg`. */
  file: z.string().regex(/^[0-9a-f]{64}\.jpg$/),
  /** Pixels, upright. */
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  bytes: z.number().int().positive(),
})
export type Photo = z.infer<typeof Photo>

/** What the latest step with photos replaced, by candidate; null where there was none. Collection `photo-steps`, key `last`. */
export const PhotoStep = z.object({
  at: z.string(),
  before: z.record(z.string(), Photo.nullable()),
})
export type PhotoStep = z.infer<typeof PhotoStep>

/** Collections of photos: a wipe takes them whole. */
export const photoCollections: ReadonlySet<string> = new Set(['photos', 'photo-steps'])
