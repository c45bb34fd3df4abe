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

/** Something like an ID photo: head and shoulders before a coloured ground. */
export function aFace(shade = 0): Promise<Buffer> {
  const ground = ['#4a90d9', '#c8352b', '#f2f2f2'][shade % 3]
  const coat = ['#27303f', '#5b6b45', '#7a3344', '#2f5d73'][shade % 4]
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="716" height="882"><rect width="716" height="882" fill="${ground}"/>
    <ellipse cx="358" cy="860" rx="${280 + shade * 6}" ry="260" fill="${coat}"/><rect x="310" y="520" width="96" height="130" fill="#e3b394"/>
    <ellipse cx="358" cy="400" rx="150" ry="190" fill="#edc3a5"/><path d="M205 380 q0-220 153-220 t153 220 q-40-110-153-110 t-153 110" fill="#1d1a19"/></svg>`
  return sharp(Buffer.from(svg)).jpeg({ quality: 92 }).toBuffer()
}
