import bwip from 'bwip-js/node'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { code128, fitsCode128 } from '../../core/materials/code-128.ts'
import { moduleFor, safeModule } from '../../core/materials/code-size.ts'
import { readCodes } from './read-codes.ts'
import type { Picture } from './tools.ts'

/** Widths of bars and spaces in turn, as the library gives them. */
function widthsOf(text: string): number[] {
  const { bars, modules } = code128(text)
  const all = bars.flatMap(([at, width], i) => {
    const end = bars[i - 1] ? bars[i - 1]![0] + bars[i - 1]![1] : 0
    return i === 0 ? [width] : [at - end, width]
  })
  expect(all.reduce((sum, width) => sum + width, 0)).toBe(modules)
  return all
}

const library = (text: string): number[] =>
  (bwip.raw as unknown as (id: string, text: string, options: string) => { sbs: number[] }[])('code128', text, '')[0]!
    .sbs

test('draws the same bars as an independent encoder for admission numbers', () => {
  const number = fc.stringMatching(/^[A-Z]{0,4}\d{1,22}$/)
  fc.assert(
    fc.property(number, (text) => {
      expect(widthsOf(text)).toEqual(library(text))
    }),
    { numRuns: 300 },
  )
})

test('decodes whatever letters, digits and signs are mixed', async () => {
  const text = fc.stringMatching(/^[!-~]{1,6}\d{0,9}[!-~ ]{0,4}\d{0,6}[!-~]$/)
  await fc.assert(
    fc.asyncProperty(text, async (value) => {
      expect(await readCodes(pictureOf(value))).toEqual([{ format: 'Code128', text: value }])
    }),
    { numRuns: 100 },
  )
})

/** The bars as pixels, three to a module, with quiet zones. */
function pictureOf(text: string): Picture {
  const { bars, modules } = code128(text)
  const [width, height] = [(modules + 20) * 3, 60]
  const grey = new Uint8Array(width * height).fill(255)
  for (let y = 0; y < height; y++)
    for (const [at, bar] of bars) grey.fill(0, y * width + (at + 10) * 3, y * width + (at + bar + 10) * 3)
  return { width, height, grey }
}

test('carries printable ASCII only', () => {
  expect(fitsCode128('ZKZ-2024 a')).toBe(true)
  expect(['', '准考证', 'a\n', 'é'].map(fitsCode128)).toEqual([false, false, false, false])
})

test('is wide enough for cheap scanners for every number of up to 26 digits', () => {
  for (let digits = 1; digits <= 26; digits++) {
    const module = moduleFor(code128('9'.repeat(digits)).modules, 63, 4.5)
    expect(module, `${digits} digits`).toBeGreaterThanOrEqual(safeModule)
  }
})

test('is left out rather than drawn too fine', () => {
  expect(moduleFor(code128('x'.repeat(40)).modules, 63, 4.5)).toBeUndefined()
})
