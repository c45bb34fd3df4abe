import type { Box } from '../../../core/materials/paper.ts'
import type { SheetPhoto } from '../../../core/materials/photo-box.ts'
import type { Ink } from './ink.ts'
import { lightGrey } from './palette.ts'
import type { PlacedPhoto } from './sheet.ts'

/** The frame of a photo; one that stays empty says what belongs into it. */
export function drawPhotoFrame(ink: Ink, box: Box, photo: SheetPhoto | undefined): void {
  ink.frame(box, 0.25, lightGrey)
  if (photo) return
  const size = Math.min(10, box.width * 0.5)
  const style = { size, colour: lightGrey, align: 'center' } as const
  ink.text('照片', box.x + box.width / 2, box.y + box.height / 2 + size * 0.13, style)
}

/** The photo in its frame, where there is one. */
export const placedPhoto = (photo: SheetPhoto | undefined, box: Box | undefined): PlacedPhoto[] =>
  photo && box ? [{ photo, box }] : []
