/// <reference path="./fontkit.d.ts" />
import { openSync } from 'fontkit'

/** One font file, opened for measuring and drawing. */
export type Face = {
  /** Name under which a document keeps the font. */
  readonly key: string
  /** What `painter.font` takes. */
  readonly handle: object
  readonly has: (codePoint: number) => boolean
  /** Whether its maker allows parts of it to be embedded in a document. */
  readonly embeddable: boolean
  /** Width of the character in ems. */
  readonly advance: (codePoint: number) => number
}

type PlacedGlyph = { readonly id: number; readonly advanceWidth: number; readonly codePoints: readonly number[] }

/** Opens a TrueType or OpenType file. Throws if it cannot be read. */
export function openFace(path: string): Face {
  const font = openSync(path)
  const { unitsPerEm } = font // a getter that decodes, on the path of every character
  const glyphs = new Map<number, PlacedGlyph>()
  const glyphOf = (codePoint: number): PlacedGlyph => {
    let glyph = glyphs.get(codePoint)
    if (!glyph) {
      const { id, advanceWidth } = font.glyphForCodePoint(codePoint)
      glyphs.set(codePoint, (glyph = { id, advanceWidth, codePoints: [codePoint] }))
    }
    return glyph
  }
  return {
    key: font.postscriptName,
    handle: Object.create(font, { layout: { value: (text: string) => setPlain(text, glyphOf) } }),
    embeddable: !font['OS/2'].fsType.noEmbedding && !font['OS/2'].fsType.noSubsetting,
    has: (codePoint) => glyphOf(codePoint).id !== 0,
    advance: (codePoint) => glyphOf(codePoint).advanceWidth / unitsPerEm,
  }
}

/**
 * One glyph per character, without kerning or substitution. It takes half the time of fontkit's shaping;
 * the widths are exactly those that {@link Face.advance} measures; and since each glyph knows the character
 * it stands for, text copied out of the PDF is what was printed. Hanzi, Latin and digits need no shaping.
 */
function setPlain(text: string, glyphOf: (codePoint: number) => PlacedGlyph) {
  const glyphs: PlacedGlyph[] = []
  const positions: { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number }[] = []
  let advanceWidth = 0
  for (const character of text) {
    const glyph = glyphOf(character.codePointAt(0)!)
    glyphs.push(glyph)
    positions.push({ xAdvance: glyph.advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0 })
    advanceWidth += glyph.advanceWidth
  }
  return { glyphs, positions, advanceWidth }
}
