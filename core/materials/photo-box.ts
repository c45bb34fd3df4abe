import type { Box } from './paper.ts'

/** A candidate's photo as a sheet refers to it: its file is named by the hash of what it shows. Pixels. */
export type SheetPhoto = { readonly file: string; readonly width: number; readonly height: number }

/** Width over height of the frames that photos are put into: between 25 × 35 mm (一寸) and 26 × 32 mm (ID photo). */
export const photoShape = 0.77

/** More than this share of a side is never cut off. */
const mostCut = 0.15

/**
 * How a photo fills its frame, its own shape kept: `cover` fills it and cuts what stands over, as long as that is
 * little; `contain` shows all of a photo of another shape, with room beside it.
 */
export function photoFit({ width, height }: SheetPhoto, box: Box): 'cover' | 'contain' {
  const ratio = width / height / (box.width / box.height)
  return Math.min(ratio, 1 / ratio) >= 1 - mostCut ? 'cover' : 'contain'
}
