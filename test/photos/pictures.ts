import sharp from 'sharp'

type Size = { readonly width?: number; readonly height?: number }

/** A real picture; `shade` makes it another one. */
const drawn = (shade: number, { width = 480, height = 640 }: Size = {}) =>
  sharp({ create: { width, height, channels: 3, background: { r: shade % 256, g: 90, b: 160 } } })

export const aJpeg = (shade = 1, size?: Size): Promise<Buffer> => drawn(shade, size).jpeg().toBuffer()
export const aPng = (shade = 1, size?: Size): Promise<Buffer> => drawn(shade, size).png().toBuffer()
export const aWebp = (shade = 1, size?: Size): Promise<Buffer> => drawn(shade, size).webp().toBuffer()

/** As readers of ID cards write it: 24 bits, from the bottom. The top half is red. */
export function aBitmap(width = 102, height = 126): Buffer {
  const rowBytes = Math.ceil((width * 3) / 4) * 4
  const bytes = Buffer.alloc(54 + rowBytes * height)
  bytes.write('BM', 'latin1')
  bytes.writeUInt32LE(54, 10)
  bytes.writeUInt32LE(40, 14)
  bytes.writeInt32LE(width, 18)
  bytes.writeInt32LE(height, 22)
  bytes.writeUInt16LE(1, 26)
  bytes.writeUInt16LE(24, 28)
  for (let row = 0; row < height; row++) {
    for (let x = 0; x < width; x++) {
      const at = 54 + row * rowBytes + x * 3
      if (row >= height / 2) bytes[at + 2] = 230
      else bytes[at] = 230
    }
  }
  return bytes
}

/** The colour of a pixel near the place, 0 to 1 from the top left. */
export async function colourAt(jpeg: Buffer, x: number, y: number): Promise<number[]> {
  const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true })
  const at = (Math.floor(y * (info.height - 1)) * info.width + Math.floor(x * (info.width - 1))) * info.channels
  return [...data.subarray(at, at + 3)]
}
