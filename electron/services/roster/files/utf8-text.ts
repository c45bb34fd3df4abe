/**
 * Text as UTF-8 that is decoded as far as it is wanted: its first rows are checked, and on their way to the
 * main thread, while the rest is still encoded.
 */
export type Utf8Text = {
  /** Room for the whole text. What stands beyond `length()` is not there yet. */
  readonly bytes: Buffer
  readonly length: () => number
  /**
   * Decodes at least `least` bytes of the source further, or what is left of it; false when all was there
   * already. Throws what the text was made with where the source is broken.
   */
  readonly more: (least: number) => boolean
  /** How long the whole text will be, as far as can be told by now. */
  readonly expected: () => number
}

/** Gives a buffer of at least so many bytes. */
export type Room = (length: number) => Buffer

/** Bytes decoded at a time: so few that their text stays in the processor's cache until it is split. */
const stretch = 1 << 15

export function wholeText(bytes: Buffer): Utf8Text {
  const length = () => bytes.length
  return { bytes, length, more: () => false, expected: length }
}

/**
 * The source, text in the encoding `label`, as UTF-8; at least its first `head` bytes are decoded at once.
 * Undefined where those are broken; what is broken further down makes `more` throw `broken()`.
 */
export function recodedText(
  source: Buffer,
  label: 'gb18030' | 'utf-16le' | 'utf-16be',
  head: number,
  room: Room,
  broken: () => Error,
): Utf8Text | undefined {
  const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true })
  // No encoding read here grows by more than half as UTF-8: two bytes of GB 18030 become at most three.
  const most = Math.ceil(source.length * 1.5) + 16
  const bytes = room(most).subarray(0, most)
  let from = 0
  let length = 0
  const isSound = (least: number): boolean => {
    const until = Math.min(source.length, from + least)
    try {
      while (from < until) {
        const stream = from + stretch < source.length
        length += bytes.write(decoder.decode(source.subarray(from, from + stretch), { stream }), length)
        from = Math.min(source.length, from + stretch)
      }
    } catch (error) {
      if (error instanceof TypeError) return false
      throw error
    }
    return true
  }
  if (!isSound(head)) return undefined
  return {
    bytes,
    length: () => length,
    more(least) {
      if (from >= source.length) return false
      if (!isSound(least)) throw broken()
      return true
    },
    expected: () => Math.ceil((length * source.length) / Math.max(1, from)),
  }
}
