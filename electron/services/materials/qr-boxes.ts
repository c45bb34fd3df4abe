import QRCode from 'qrcode'

/** Black boxes `[x, y, width, height]` of a QR code in modules; `size` is its side without the quiet zone. */
export type QrBoxes = { readonly size: number; readonly boxes: readonly (readonly [number, number, number, number])[] }

/** A QR code of `text` with error correction M. Neighbouring dark modules become one box: a third of the drawing. */
export function qrBoxes(text: string): QrBoxes {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules
  const dark = Uint8Array.from(data)
  const boxes: [number, number, number, number][] = []
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (dark[y * size + x]) boxes.push(takeBox(dark, size, x, y))
    }
  }
  return { size, boxes }
}

/** The widest run from here, as far down as it stays dark; its modules are taken out of `dark`. */
function takeBox(dark: Uint8Array, size: number, x: number, y: number): [number, number, number, number] {
  let width = 1
  while (x + width < size && dark[y * size + x + width]) width++
  let height = 1
  while (y + height < size && isDark(dark, (y + height) * size + x, width)) height++
  for (let row = y; row < y + height; row++) dark.fill(0, row * size + x, row * size + x + width)
  return [x, y, width, height]
}

function isDark(dark: Uint8Array, from: number, width: number): boolean {
  for (let i = from; i < from + width; i++) if (!dark[i]) return false
  return true
}
