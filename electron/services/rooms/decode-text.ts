import { refusal } from '../../../core/model/failure.ts'

/** Text of a small file: by its mark UTF-8 or UTF-16, else strict UTF-8, else GB18030 as a Chinese Excel saves it. */
export function decodeText(file: string, bytes: Buffer): string {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined
  if (marked) return strictly(marked, bytes) ?? broken(file, marked)
  if (bytes.includes(0)) throw refusal({ code: 'room-file-not-text', file })
  return strictly('utf-8', bytes) ?? strictly('gb18030', bytes) ?? broken(file, 'gb18030')
}

function strictly(encoding: string, bytes: Buffer): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined // a byte that this encoding does not have
    throw error
  }
}

function broken(file: string, encoding: string): never {
  throw refusal({ code: 'file-encoding-broken', file, encoding })
}
