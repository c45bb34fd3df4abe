import { type Face, openFace } from './faces.ts'
import type { FontFiles } from './font-files.ts'

export type Weight = 'regular' | 'bold'

/** A piece of text in one font. `width` is in ems. */
export type Run = { readonly face: Face; readonly text: string; readonly width: number }

/** Breaks text into runs of the fonts at hand and measures them. */
export type Typesetter = {
  readonly runs: (text: string, weight: Weight) => readonly Run[]
  /** Width in ems. */
  readonly width: (text: string, weight: Weight) => number
  /** The characters of the text that no font at hand has, each once. */
  readonly missing: (text: string) => string[]
}

/**
 * Opens the fonts; the fallbacks only when a character needs them, for they are large. A character that
 * no font has is set as its code, 〔U+2A6A5〕, so that a person sees at once what to write by hand: an
 * empty box or a wrong glyph would pass unnoticed.
 */
export function createTypesetter(files: FontFiles): Typesetter {
  const own: Record<Weight, Face> = { regular: openFace(files.regular), bold: openFace(files.bold) }
  const fallbacks = lazily(() => files.fallbacks.map(openFace).filter((face) => face.embeddable))
  const faceOf = (codePoint: number, weight: Weight): Face | undefined =>
    own[weight].has(codePoint) ? own[weight] : fallbacks().find((face) => face.has(codePoint))

  const runs = (text: string, weight: Weight): Run[] => {
    const found: { face: Face; text: string; width: number }[] = []
    for (const character of printable(text)) {
      const codePoint = character.codePointAt(0)!
      const face = faceOf(codePoint, weight)
      for (const shown of face ? [character] : placeholder(codePoint)) add(found, face ?? own[weight], shown)
    }
    return found
  }
  return {
    runs,
    width: (text, weight) => runs(text, weight).reduce((sum, run) => sum + run.width, 0),
    missing: (text) => [...new Set(printable(text))].filter((character) => !faceOf(character.codePointAt(0)!, 'bold')),
  }
}

function add(runs: { face: Face; text: string; width: number }[], face: Face, character: string): void {
  const width = face.advance(character.codePointAt(0)!)
  const last = runs.at(-1)
  if (last?.face !== face) runs.push({ face, text: character, width })
  else {
    last.text += character
    last.width += width
  }
}

/** Line breaks and other controls become a space; marks without any ink (joiners, variation selectors) go. */
function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ').replace(/[\p{Cf}\p{Variation_Selector}]/gu, '')
}

const placeholder = (codePoint: number): string => `〔U+${codePoint.toString(16).toUpperCase()}〕`

function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
}
