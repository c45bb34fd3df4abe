/** What a file is by its first bytes, whatever it is called. */
export type FileKind =
  | { readonly kind: 'zip' | 'compound' | 'text' }
  /** A kind no roster is kept in, by the name a person knows it under. */
  | { readonly kind: 'other'; readonly looksLike: string }

const signatures: readonly (readonly [string, readonly number[]])[] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['EXE', [0x4d, 0x5a]],
  ['ELF', [0x7f, 0x45, 0x4c, 0x46]],
  ['RAR', [0x52, 0x61, 0x72, 0x21]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['gzip', [0x1f, 0x8b]],
  ['bzip2', [0x42, 0x5a, 0x68]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58]],
  ['SQLite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65]],
  ['BMP', [0x42, 0x4d]],
  ['RTF', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
]
const zip = [0x50, 0x4b, 0x03, 0x04]
const emptyZip = [0x50, 0x4b, 0x05, 0x06]
const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

export function fileKind(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, zip) || startsWith(bytes, emptyZip)) return { kind: 'zip' }
  if (startsWith(bytes, compound)) return { kind: 'compound' }
  for (const [looksLike, start] of signatures) {
    if (startsWith(bytes, start) && (start.length > 2 || !isMostlyText(bytes))) return { kind: 'other', looksLike }
  }
  return { kind: 'text' }
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte)
}

/** A roster may begin with MZ or BM, the pinyin codes of a column; a program or a picture holds control bytes soon. */
function isMostlyText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 512)
  return !head.some((byte) => byte < 9 || (byte > 13 && byte < 32))
}
