/** Writes JSON straight into UTF-8 bytes. */
export type JsonWriter = {
  readonly at: () => number
  /** Takes back everything written after that position. */
  readonly rewind: (to: number) => void
  readonly byte: (code: number) => void
  /** Quoted text of the characters from `start` to `end`, none of which needs escaping. */
  readonly plain: (text: string, start: number, end: number) => void
  /** A JSON string of any text. */
  readonly string: (text: string) => void
  /** Text that is JSON already. */
  readonly raw: (json: string) => void
  /** What was written since the last time, in a buffer of its own. */
  readonly take: () => Uint8Array<ArrayBuffer>
}

const quote = 0x22

export function createJsonWriter(capacity: number): JsonWriter {
  let bytes = new Uint8Array(capacity)
  let at = 0

  const reserve = (more: number): void => {
    if (at + more <= bytes.length) return
    const larger = new Uint8Array(Math.max(bytes.length * 2, at + more))
    larger.set(bytes.subarray(0, at))
    bytes = larger
  }
  const encode = (text: string, start: number, end: number): void => {
    reserve((end - start) * 3 + 2)
    const into = bytes
    let p = at
    for (let i = start; i < end; i++) {
      const code = text.charCodeAt(i)
      if (code < 0x80) into[p++] = code
      else if (code < 0x800) {
        into[p++] = 0xc0 | (code >> 6)
        into[p++] = 0x80 | (code & 63)
      } else if (code < 0xd800 || code > 0xdfff) {
        into[p++] = 0xe0 | (code >> 12)
        into[p++] = 0x80 | ((code >> 6) & 63)
        into[p++] = 0x80 | (code & 63)
      } else {
        const point = text.codePointAt(i)!
        if (point > 0xffff && i + 1 < end) {
          into[p++] = 0xf0 | (point >> 18)
          into[p++] = 0x80 | ((point >> 12) & 63)
          into[p++] = 0x80 | ((point >> 6) & 63)
          into[p++] = 0x80 | (point & 63)
          i++
        } else {
          // Half a surrogate pair is no character: U+FFFD.
          into[p++] = 0xef
          into[p++] = 0xbf
          into[p++] = 0xbd
        }
      }
    }
    at = p
  }
  const byte = (code: number): void => {
    reserve(1)
    bytes[at++] = code
  }
  return {
    at: () => at,
    rewind: (to) => void (at = to),
    byte,
    plain(text, start, end) {
      byte(quote)
      encode(text, start, end)
      byte(quote)
    },
    string(text) {
      const json = JSON.stringify(text)
      encode(json, 0, json.length)
    },
    raw: (json) => encode(json, 0, json.length),
    take() {
      const taken = bytes.slice(0, at)
      at = 0
      return taken
    },
  }
}
