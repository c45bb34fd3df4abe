import type { ImportReport } from '../../../../core/model/roster.ts'

export type Encoding = NonNullable<ImportReport['encoding']>
export type Decoded =
  | { readonly text: string; readonly encoding: Encoding }
  | { readonly problem: 'binary'; readonly looksLike: string }
  | { readonly problem: 'truncated' }
  | { readonly problem: 'broken'; readonly encoding: Encoding }

/**
 * Decodes text strictly: byte order mark, then UTF-16 without one (told by where its zero bytes stand), then
 * UTF-8, then GB 18030. Never guesses over broken text: a file that is UTF-8 but for a few bytes is refused
 * as broken and not read as GB 18030, which would turn every name into other characters.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return strictly(bytes.subarray(3), 'utf-8', 'utf-8-bom')
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes.subarray(2), 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes.subarray(2), 'utf-16be')
  const zeros = zeroBytes(bytes)
  if (zeros.even + zeros.odd === 0) return eightBit(bytes)
  const wide = zeros.odd > 0 && zeros.even === 0 ? 'utf-16le' : zeros.even > 0 && zeros.odd === 0 ? 'utf-16be' : undefined
  const rare = zeros.even + zeros.odd < bytes.length / 200
  if (wide === undefined || rare) return { problem: 'binary', looksLike: isAllZero(zeros, bytes) ? 'zeros' : 'unknown' }
  return utf16(bytes, wide)
}

function eightBit(bytes: Uint8Array): Decoded {
  const utf8 = tryDecode(bytes, 'utf-8')
  if (utf8 !== undefined && !isMistaken(utf8)) return asText(utf8, 'utf-8')
  if (utf8 === undefined) {
    const cut = withoutTail(bytes, 'utf-8')
    if (cut !== undefined && /[\u0080-\uffff]/.test(cut)) return { problem: 'truncated' }
    if (isNearlyUtf8(bytes)) return { problem: 'broken', encoding: 'utf-8' }
  }
  const chinese = tryDecode(bytes, 'gb18030')
  if (chinese !== undefined) return asText(chinese, 'gb18030')
  if (utf8 !== undefined) return asText(utf8, 'utf-8')
  const cut = withoutTail(bytes, 'gb18030')
  if (cut !== undefined) return isText(cut) ? { problem: 'truncated' } : { problem: 'binary', looksLike: 'unknown' }
  return isText(Buffer.from(bytes).toString('latin1')) ? { problem: 'broken', encoding: 'gb18030' } : { problem: 'binary', looksLike: 'unknown' }
}

/** The few GB 18030 texts that are UTF-8 by chance (the famous 联通) hold Latin and Greek letters only, when read so. */
function isMistaken(utf8: string): boolean {
  let other = false
  for (let i = 0; i < Math.min(utf8.length, 100_000); i++) {
    const code = utf8.charCodeAt(i)
    if (code >= 0x800) return false
    if (code >= 0x80) other = true
  }
  return other
}

function utf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  if (bytes.length % 2 === 1) return { problem: 'truncated' }
  return strictly(bytes, encoding, encoding)
}

function strictly(bytes: Uint8Array, label: string, encoding: Encoding): Decoded {
  const text = tryDecode(bytes, label)
  if (text !== undefined) return asText(text, encoding)
  return withoutTail(bytes, label) === undefined ? { problem: 'broken', encoding } : { problem: 'truncated' }
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
function withoutTail(bytes: Uint8Array, label: string): string | undefined {
  for (let cut = 1; cut <= 3 && cut < bytes.length; cut++) {
    const text = tryDecode(bytes.subarray(0, bytes.length - cut), label)
    if (text !== undefined) return text
  }
  return undefined
}

/** Whether at least nine in ten of the sequences outside ASCII are sound UTF-8 of three bytes. */
function isNearlyUtf8(bytes: Uint8Array): boolean {
  let sound = 0
  let broken = 0
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i]! < 0x80) continue
    if (bytes[i]! >= 0xe3 && bytes[i]! <= 0xe9 && isTail(bytes[i + 1]) && isTail(bytes[i + 2])) {
      sound++
      i += 2
    } else broken++
  }
  return sound > 0 && sound >= broken * 9
}

const isTail = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x80 && byte < 0xc0

function zeroBytes(bytes: Uint8Array): { even: number; odd: number } {
  let even = 0
  let odd = 0
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) {
    if (at % 2 === 0) even++
    else odd++
    if (even > 10_000 && odd > 10_000) break
  }
  return { even, odd }
}

const isAllZero = (zeros: { even: number; odd: number }, bytes: Uint8Array): boolean => zeros.even + zeros.odd >= Math.min(bytes.length, 20_000)

function asText(text: string, encoding: Encoding): Decoded {
  return isText(text) ? { text, encoding } : { problem: 'binary', looksLike: 'unknown' }
}

/** Stray control characters happen; more than a few in a thousand characters are not text. */
function isText(text: string): boolean {
  let controls = 0
  const length = Math.min(text.length, 200_000)
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i)
    if (code < 32 && (code < 9 || code > 13) && code !== 0x1a) controls++
    else if (code === 0xfffe || code === 0xffff) controls++
  }
  return controls <= 3 || controls < length / 300
}
