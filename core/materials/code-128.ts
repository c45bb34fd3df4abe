/**
 * Code 128 (ISO/IEC 15417): widths of the bars and spaces of each symbol, 0–102, the three starts and the stop.
 * Written out here because the barcode library takes 50 ms and more to load, on the way to every first print.
 */
const widths = (
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 ' +
  '123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 ' +
  '232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 ' +
  '313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 ' +
  '111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 ' +
  '111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 ' +
  '114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112'
).split(' ')
const codeC = 99
const codeB = 100
const startB = 104
const startC = 105
const stop = 106

/** Bars of a linear code: `[offset, width]` in modules from the first bar. `modules` is the whole width without quiet zones. */
export type Bars = { readonly modules: number; readonly bars: readonly (readonly [number, number])[] }

/** Whether Code 128 can carry the text here: printable ASCII. */
export const fitsCode128 = (text: string): boolean => /^[\x20-\x7e]+$/.test(text)

/** The bars of printable ASCII text; runs of digits are packed two to a symbol. */
export function code128(text: string): Bars {
  const symbols = encode(text)
  const check = symbols.reduce((sum, symbol, i) => sum + symbol * Math.max(1, i), 0) % 103
  const bars: [number, number][] = []
  let at = 0
  for (const symbol of [...symbols, check, stop]) {
    for (const [i, digit] of [...widths[symbol]!].entries()) {
      if (i % 2 === 0) bars.push([at, Number(digit)])
      at += Number(digit)
    }
  }
  return { modules: at, bars }
}

/** Code B, and code C for the runs of digits where that is shorter (ISO/IEC 15417 annex E). */
function encode(text: string): number[] {
  const symbols: number[] = []
  const mode = (wanted: number, start: number, change: number, now: number) => {
    if (now !== wanted) symbols.push(symbols.length === 0 ? start : change)
    return wanted
  }
  let now = 0
  for (let i = 0; i < text.length; ) {
    const pairs = pairsFrom(text, i, now === codeB)
    if (pairs > 0) {
      now = mode(codeC, startC, codeC, now)
      for (let pair = 0; pair < pairs; pair++, i += 2) symbols.push(Number(text.slice(i, i + 2)))
    } else {
      now = mode(codeB, startB, codeB, now)
      symbols.push(text.charCodeAt(i++) - 32)
    }
  }
  return symbols
}

/** How many pairs of digits to pack from here. Coming from code B an odd digit goes first, so that none is left over. */
function pairsFrom(text: string, from: number, inB: boolean): number {
  const digits = /^\d*/.exec(text.slice(from))![0].length
  if (from === 0 && digits === 2 && text.length === 2) return 1
  const inside = from > 0 && from + digits < text.length
  if (digits < (inside ? 6 : 4) || (inB && digits % 2 === 1)) return 0
  return Math.floor(digits / 2)
}
