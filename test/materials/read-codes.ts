import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import type { Picture } from './tools.ts'

const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(wasm)).buffer }, fireImmediately: true })

export type ReadCode = { readonly format: string; readonly text: string }

/** The codes that ZXing finds on a picture, in no particular order. */
export async function readCodes({ width, height, grey }: Picture): Promise<ReadCode[]> {
  const data = new Uint8ClampedArray(width * height * 4)
  for (let i = 0; i < width * height; i++) data.fill(grey[i]!, i * 4, i * 4 + 3).fill(255, i * 4 + 3, i * 4 + 4)
  const found = await readBarcodes({ data, width, height, colorSpace: 'srgb' } as ImageData, {
    formats: ['Code128', 'QRCode'],
    maxNumberOfSymbols: 40,
    tryHarder: true,
    tryRotate: false,
    tryInvert: false,
  })
  return found.map(({ format, text }) => ({ format, text }))
}
