/** What this program uses of fontkit, which ships no types. Units are those of the font. */
declare module 'fontkit' {
  export type FontkitGlyph = { readonly id: number; readonly advanceWidth: number }
  export type FontkitFont = {
    readonly postscriptName: string
    readonly unitsPerEm: number
    readonly 'OS/2': { readonly fsType: Readonly<Record<'noEmbedding' | 'noSubsetting', boolean>> }
    readonly hasGlyphForCodePoint: (codePoint: number) => boolean
    readonly glyphForCodePoint: (codePoint: number) => FontkitGlyph
  }
  export function openSync(path: string, postscriptName?: string): FontkitFont
}
