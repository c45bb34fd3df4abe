/** Pixels of an uncompressed Windows bitmap, as readers of ID cards write them: 24 or 32 bits. */
export type Bitmap = { readonly data: Buffer; readonly width: number; readonly height: number }

const headerSize = 54

/** Reads a BMP into rows of RGB from the top. */
export function readBitmap(
  bytes: Buffer,
  mostPixels: number,
): Bitmap | { readonly problem: 'kind-not-read' | 'too-many-pixels' | 'damaged' } {
  if (bytes.length < headerSize || bytes.readUInt32LE(14) < 40) return { problem: 'kind-not-read' }
  const width = bytes.readInt32LE(18)
  const signed = bytes.readInt32LE(22)
  const height = Math.abs(signed)
  const bits = bytes.readUInt16LE(28)
  if ((bits !== 24 && bits !== 32) || bytes.readUInt32LE(30) !== 0) return { problem: 'kind-not-read' }
  if (width <= 0 || height === 0) return { problem: 'damaged' }
  if (width * height > mostPixels) return { problem: 'too-many-pixels' }
  const step = bits / 8
  const rowBytes = Math.ceil((width * step) / 4) * 4
  const start = bytes.readUInt32LE(10)
  if (start < headerSize || start + rowBytes * height > bytes.length) return { problem: 'damaged' }
  const data = Buffer.allocUnsafe(width * height * 3)
  let to = 0
  for (let y = 0; y < height; y++) {
    let from = start + rowBytes * (signed > 0 ? height - 1 - y : y)
    for (let x = 0; x < width; x++, from += step) {
      data[to++] = bytes[from + 2]!
      data[to++] = bytes[from + 1]!
      data[to++] = bytes[from]!
    }
  }
  return { data, width, height }
}
