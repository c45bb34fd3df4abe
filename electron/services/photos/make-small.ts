import sharp from 'sharp'
import { photoBox } from '../../../core/model/photo.ts'
import { readBitmap } from './bitmap.ts'
import type { PhotoLimits } from './photo-limits.ts'
import type { PictureAnswer } from './reading.ts'

/** One picture at a time and nothing kept: memory stays that of one picture. */
sharp.cache(false)
sharp.concurrency(1)

const quality = 85

/**
 * Decodes an untrusted picture and makes the one that is stored: upright, at most 358 × 441 pixels and never
 * enlarged, sRGB, baseline JPEG without metadata. JPEG, PNG, WebP and uncompressed BMP by their first bytes; no
 * other decoder is ever reached.
 */
export async function makeSmall(bytes: Buffer, { pixels, seconds }: PhotoLimits): Promise<PictureAnswer> {
  if (bytes.length === 0) return { problem: 'empty' }
  const kind = pictureKind(bytes)
  if (!kind) return { problem: 'not-a-picture' }
  try {
    const bitmap = kind === 'bmp' ? readBitmap(bytes, pixels) : undefined
    if (bitmap && 'problem' in bitmap) return bitmap
    if (!bitmap && (await pixelsOf(bytes)) > pixels) return { problem: 'too-many-pixels' }
    const picture = bitmap
      ? sharp(bitmap.data, { raw: { width: bitmap.width, height: bitmap.height, channels: 3 } })
      : sharp(bytes, { limitInputPixels: pixels, failOn: 'error', sequentialRead: true })
    const { data, info } = await picture
      .autoOrient()
      .resize({ ...photoBox, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality, progressive: false })
      .timeout({ seconds })
      .toBuffer({ resolveWithObject: true })
    return { jpeg: data, width: info.width, height: info.height }
  } catch (error) {
    const text = error instanceof Error ? error.message : ''
    return { problem: /timeout/i.test(text) ? 'took-too-long' : 'damaged' }
  }
}

/** From the header alone. */
async function pixelsOf(bytes: Buffer): Promise<number> {
  const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata()
  return width * height
}

function pictureKind(bytes: Buffer): 'jpeg' | 'png' | 'webp' | 'bmp' | undefined {
  const head = bytes.toString('latin1', 0, 12)
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (head.startsWith('RIFF') && head.slice(8) === 'WEBP') return 'webp'
  return head.startsWith('BM') ? 'bmp' : undefined
}
