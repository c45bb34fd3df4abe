import { readFile } from 'node:fs/promises'
import { Image } from '@react-pdf/renderer'
import { createElement, type ReactElement } from 'react'
import { points } from '../../../core/materials/paper.ts'
import { photoFit, type SheetPhoto } from '../../../core/materials/photo-box.ts'
import type { Placement } from './placement.ts'
import type { PlacedPhoto } from './sheet.ts'

/** The absolute path of each photo by the name that sheets have for it. */
export type PhotoFiles = Readonly<Record<string, string>>

/**
 * A photo in its frame. The JPEG goes into the PDF as it lies on disk: nothing is decoded here.
 * A little more is cut off below than above, where the hair is. One whose file is not there is left out.
 */
export function photoImage(
  { photo, box }: PlacedPhoto,
  files: PhotoFiles,
  { x, y, across, down }: Placement,
  key: string,
): ReactElement | null {
  const path = files[photo.file]
  if (path === undefined) return null
  const style = {
    position: 'absolute',
    left: points(x + box.x * across),
    top: points(y + box.y * down),
    width: points(box.width * across),
    height: points(box.height * down),
    ...(photoFit(photo, box) === 'cover'
      ? { objectFit: 'cover', objectPositionY: '30%' }
      : { objectFit: 'contain', objectPositionY: '50%' }),
  } as const
  return createElement(Image, { key, style, cache: false, src: () => inTurn(() => jpegOf(path, photo)) as never })
}

/** react-pdf tells pictures apart by the text of their data: by the name, a photo shown twice is in the file once. */
async function jpegOf(path: string, { file }: SheetPhoto) {
  return { data: Object.assign(await readFile(path), { toString: () => file }), format: 'jpg' as const }
}

let last: Promise<unknown> = Promise.resolve()

/** One file open at a time: react-pdf asks for all pictures of a document at once. */
function inTurn<T>(read: () => Promise<T>): Promise<T> {
  const turn = last.then(read, read)
  last = turn.catch(() => undefined)
  return turn
}
