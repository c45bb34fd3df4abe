import { isUtf8 } from 'node:buffer'
import type { ImportReport } from '../../../../core/model/roster.ts'
import { type Room, recodedText, type Utf8Text, wholeText } from './utf8-text.ts'

export type Encoding = NonNullable<ImportReport['encoding']>
export type DecodeProblem =
  | { readonly problem: 'binary'; readonly looksLike: string }
  | { readonly problem: 'truncated' }
  | { readonly problem: 'broken'; readonly encoding: Encoding }
/** The text without a byte order mark, and the encoding it came in. */
export type Decoded = { readonly text: Utf8Text; readonly encoding: Encoding } | DecodeProblem

/** Where to decode to, and what to throw when a text turns out broken only further down. */
type Means = { readonly room: Room; readonly refuse: (problem: DecodeProblem) => Error }

/**
 * Decodes text strictly: byte order mark, then UTF-16 without one (told by where its zero bytes stand), then
 * UTF-8, then GB 18030. Never guesses over broken text: a file that is UTF-8 but for a few bytes is refused
 * as broken and not read as GB 18030, which would turn every name into other characters. Of a long text only
 * the beginning is decoded here; the rest when it is asked for.
 */
export function decodeText(bytes: Buffer, means: Means): Decoded {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return markedUtf8(bytes.subarray(3))
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes.subarray(2), 'utf-16le', means)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes.subarray(2), 'utf-16be', means)
  const zeros = zeroBytes(bytes)
  if (zeros.even + zeros.odd === 0) return eightBit(bytes, means)
  const wide =
    zeros.odd > 0 && zeros.even === 0 ? 'utf-16le' : zeros.even > 0 && zeros.odd === 0 ? 'utf-16be' : undefined
  const count = zeros.even + zeros.odd
  // In UTF-16 every ASCII character has a zero byte, and Chinese ones are seldom sound UTF-8.
  const rare = count < bytes.length / 200 || (count < bytes.length / 4 && isUtf8(bytes))
  if (wide === undefined || rare) return { problem: 'binary', looksLike: isAllZero(zeros, bytes) ? 'zeros' : 'unknown' }
  return utf16(bytes, wide, means)
}

function markedUtf8(bytes: Buffer): Decoded {
  if (isUtf8(bytes)) return asText(wholeText(bytes), 'utf-8-bom')
  return isUtf8ButForItsEnd(bytes) ? { problem: 'truncated' } : { problem: 'broken', encoding: 'utf-8-bom' }
}

function eightBit(bytes: Buffer, { room, refuse }: Means): Decoded {
  const sound = isUtf8(bytes)
  if (sound && !isMistaken(bytes)) return asText(wholeText(bytes), 'utf-8')
  if (!sound && isUtf8ButForItsEnd(bytes)) return { problem: 'truncated' }
  if (!sound && isNearlyUtf8(bytes)) return { problem: 'broken', encoding: 'utf-8' }
  // What is sound UTF-8 as well is not taken for GB 18030 before all of it is.
  const head = sound ? bytes.length : judged
  const chinese = recodedText(bytes, 'gb18030', head, room, () => refuse(undecodable(bytes)))
  if (chinese !== undefined) return asText(chinese, 'gb18030')
  if (sound) return asText(wholeText(bytes), 'utf-8')
  return undecodable(bytes)
}

function undecodable(bytes: Buffer): DecodeProblem {
  const cut = withoutTail(bytes, 'gb18030')
  if (cut !== undefined && isText(cut)) return { problem: 'truncated' }
  return cut === undefined && isText(bytes.toString('latin1'))
    ? { problem: 'broken', encoding: 'gb18030' }
    : { problem: 'binary', looksLike: 'unknown' }
}

/** The few GB 18030 texts that are UTF-8 by chance (the famous 联通) hold nothing beyond U+07FF, when read so. */
function isMistaken(bytes: Buffer): boolean {
  let other = false
  for (let i = 0; i < Math.min(bytes.length, 200_000); i++) {
    if (bytes[i]! >= 0xe0) return false
    if (bytes[i]! >= 0x80) other = true
  }
  return other
}

function utf16(bytes: Buffer, encoding: 'utf-16le' | 'utf-16be', { room, refuse }: Means): Decoded {
  const problem = (): DecodeProblem =>
    withoutTail(bytes, encoding) === undefined ? { problem: 'broken', encoding } : { problem: 'truncated' }
  const text = bytes.length % 2 === 1 ? undefined : recodedText(bytes, encoding, judged, room, () => refuse(problem()))
  return text === undefined ? problem() : asText(text, encoding)
}

function tryDecode(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

/** The text without its last bytes, where only those are broken: a file that was cut inside a character. */
function withoutTail(bytes: Buffer, label: string): string | undefined {
  for (let cut = 1; cut <= 3 && cut < bytes.length; cut++) {
    const text = tryDecode(bytes.subarray(0, bytes.length - cut), label)
    if (text !== undefined) return text
  }
  return undefined
}

function isUtf8ButForItsEnd(bytes: Buffer): boolean {
  for (let cut = 1; cut <= 3 && cut < bytes.length; cut++) {
    const rest = bytes.subarray(0, bytes.length - cut)
    if (isUtf8(rest)) return rest.some((byte) => byte >= 0xe0)
  }
  return false
}

/** Sequences outside ASCII that are looked at to tell UTF-8 from GB 18030. */
const lookAt = 10_000

/** Whether at least nine in ten of the first sequences outside ASCII are sound UTF-8 of three or four bytes. */
function isNearlyUtf8(bytes: Buffer): boolean {
  let sound = 0
  let broken = 0
  for (let i = 0; i < bytes.length && sound + broken < lookAt; i++) {
    if (bytes[i]! < 0x80) continue
    const tail = bytes[i]! >= 0xf0 && bytes[i]! <= 0xf3 ? 3 : bytes[i]! >= 0xe2 && bytes[i]! <= 0xef ? 2 : 0
    if (tail > 0 && isTail(bytes[i + 1]) && isTail(bytes[i + 2]) && (tail === 2 || isTail(bytes[i + 3]))) {
      sound++
      i += tail
    } else broken++
  }
  return sound > 0 && sound >= broken * 9
}

const isTail = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x80 && byte < 0xc0

function zeroBytes(bytes: Buffer): { even: number; odd: number } {
  let even = 0
  let odd = 0
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) {
    if (at % 2 === 0) even++
    else odd++
    if (even > 10_000 && odd > 10_000) break
  }
  return { even, odd }
}

const isAllZero = (zeros: { even: number; odd: number }, bytes: Uint8Array): boolean =>
  zeros.even + zeros.odd >= Math.min(bytes.length, 20_000)

/** Text is judged by its beginning. */
const judged = 200_000

function asText(text: Utf8Text, encoding: Encoding): Decoded {
  const head = text.bytes.toString('utf8', 0, Math.min(judged, text.length()))
  return isText(head) ? { text, encoding } : { problem: 'binary', looksLike: 'unknown' }
}

/** Stray control characters happen; more than a few in a thousand characters are not text. */
function isText(text: string): boolean {
  let controls = 0
  const length = Math.min(text.length, judged)
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i)
    if (code < 32 && (code < 9 || code > 13) && code !== 0x1a) controls++
    else if (code === 0xfffe || code === 0xffff) controls++
  }
  return controls <= 3 || controls < length / 300
}
