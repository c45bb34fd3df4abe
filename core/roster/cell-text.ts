/**
 * Classes of characters that keep a cell from being taken as it is, as bits, by UTF-16 code unit.
 * One look-up per character decides whether a cell needs any attention at all.
 */
export const charClass = {
  /** Must be escaped in JSON: quote, backslash, controls. */
  escape: 1,
  blank: 2,
  /** Full-width digits, Latin letters and signs, U+FF01–FF5E. */
  fullWidth: 4,
  /** Zero-width characters, direction marks, soft hyphen, byte order mark. */
  invisible: 8,
  privateUse: 16,
  /** The look-alikes of the name separator · U+00B7, itself not among them. */
  dot: 32,
  /** What a sound value seldom holds: brackets, stars, question marks, boxes, apostrophes, =, lower-case letters. */
  unusual: 64,
  surrogate: 128,
} as const

export const classOf: Uint8Array = buildClasses()

function buildClasses(): Uint8Array {
  const table = new Uint8Array(0x10000)
  const mark = (bits: number, ...ranges: readonly (readonly [number, number])[]) => {
    for (const [from, to] of ranges) for (let c = from; c <= to; c++) table[c]! |= bits
  }
  const each = (bits: number, characters: string) => {
    for (const character of characters) mark(bits, [character.charCodeAt(0), character.charCodeAt(0)])
  }
  mark(charClass.escape, [0, 0x1f], [0x22, 0x22], [0x5c, 0x5c])
  mark(charClass.blank, [9, 13], [0x20, 0x20], [0x85, 0x85], [0xa0, 0xa0], [0x1680, 0x1680], [0x2000, 0x200a])
  mark(charClass.blank, [0x2028, 0x2029], [0x202f, 0x202f], [0x205f, 0x205f], [0x3000, 0x3000], [0x3164, 0x3164])
  mark(charClass.fullWidth, [0xff01, 0xff5e])
  mark(
    charClass.invisible,
    [0, 8],
    [14, 31],
    [0x7f, 0x84],
    [0x86, 0x9f],
    [0xad, 0xad],
    [0x61c, 0x61c],
    [0x180e, 0x180e],
  )
  mark(charClass.invisible, [0x200b, 0x200f], [0x202a, 0x202e], [0x2060, 0x206f], [0xfeff, 0xfeff], [0xfff9, 0xfffb])
  mark(charClass.privateUse, [0xe000, 0xf8ff])
  each(charClass.dot, '•‧・･．。∙⋅●᛫⸱ꞏ.')
  each(charClass.unusual, "[]{}()<>（）［］【】〔〕*＊?？□■○〇\ufffd'`’‘=+@#")
  mark(charClass.unusual, [0x61, 0x7a])
  mark(charClass.surrogate, [0xd800, 0xdfff])
  return table
}

/** The classes of all characters of the text, as one set of bits. */
export function classesOf(text: string): number {
  let bits = 0
  for (let i = 0; i < text.length; i++) bits |= classOf[text.charCodeAt(i)]!
  return bits
}

/** Whether the code unit is a blank or an invisible character. */
export const isEmptyish = (code: number): boolean => (classOf[code]! & (charClass.blank | charClass.invisible)) !== 0

/** Without invisible characters anywhere and without blanks at the ends. Line breaks inside become one blank. */
export function cleanText(text: string): string {
  const bits = classesOf(text)
  if ((bits & (charClass.blank | charClass.invisible)) === 0) return text
  const seen = (bits & charClass.invisible) === 0 ? text : withoutInvisible(text)
  return trimBlanks(seen.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' '))
}

function withoutInvisible(text: string): string {
  let kept = ''
  for (const character of text)
    if ((classOf[character.charCodeAt(0)]! & charClass.invisible) === 0) kept += character
    else if (character === '\n' || character === '\r') kept += character
  return kept
}

/** Like `trim`, for every blank of the table above. */
export function trimBlanks(text: string): string {
  let from = 0
  let to = text.length
  while (from < to && classOf[text.charCodeAt(from)]! & charClass.blank) from++
  while (to > from && classOf[text.charCodeAt(to - 1)]! & charClass.blank) to--
  return text.slice(from, to)
}

/** Full-width digits, letters and signs (U+FF01–FF5E) and the ideographic space as their half-width twins. */
export function toHalfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000]/g, (c) =>
    c === '\u3000' ? ' ' : String.fromCharCode(c.charCodeAt(0) - 0xfee0),
  )
}

/** Only full-width digits and Latin letters become half-width; punctuation of Chinese text stays. */
export function toHalfWidthAlphanumerics(text: string): string {
  return text.replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (c) =>
    String.fromCharCode(c.charCodeAt(0) - 0xfee0),
  )
}

/**
 * A number as people and scanners give it, for comparing: half-width, no blanks, no invisible
 * characters, letters in upper case, without Excel's text marks (a leading apostrophe, ="…").
 */
export function normaliseNumber(text: string): string {
  if (classesOf(text) === 0) return text
  const half = toHalfWidth(text)
  const bare = classesOf(half) & (charClass.blank | charClass.invisible) ? dropEmptyish(half) : half
  return stripTextMarks(bare).toUpperCase()
}

function dropEmptyish(text: string): string {
  let kept = ''
  for (const character of text) if (!isEmptyish(character.charCodeAt(0))) kept += character
  return kept
}

/** Takes off the marks with which spreadsheets force text: '0012 and ="0012". None are left, also where they were doubled. */
export function stripTextMarks(text: string): string {
  const bare = withoutMark(text)
  return bare === text ? text : stripTextMarks(trimBlanks(bare))
}

function withoutMark(text: string): string {
  if (text.startsWith('="') && text.endsWith('"') && text.length > 2) return text.slice(2, -1)
  return /^['’`‘](?=[0-9A-Za-z])/.test(text) ? text.slice(1) : text
}
