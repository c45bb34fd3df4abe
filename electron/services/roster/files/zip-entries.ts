import { inflateRawSync } from 'node:zlib'

export type ZipProblem = 'truncated' | 'too-large' | 'encrypted'
export type ZipEntries = { readonly names: readonly string[] } | { readonly problem: ZipProblem }

const endSize = 22
const longestComment = 0xffff

/**
 * The names in a zip, after proving that it unpacks to at most `limit` bytes: every packed entry is
 * unpacked once with its own stated size as the limit, so a directory that lies about sizes is found out
 * before anything else reads the file.
 */
export function zipEntries(bytes: Buffer, limit: number): ZipEntries {
  const end = bytes
    .subarray(Math.max(0, bytes.length - endSize - longestComment))
    .lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0) return { problem: 'truncated' }
  const at = Math.max(0, bytes.length - endSize - longestComment) + end
  if (at + endSize > bytes.length) return { problem: 'truncated' }
  const count = bytes.readUInt16LE(at + 10)
  let place = bytes.readUInt32LE(at + 16)
  const names: string[] = []
  let total = 0
  for (let i = 0; i < count; i++) {
    if (place + 46 > bytes.length || bytes.readUInt32LE(place) !== 0x02014b50) return { problem: 'truncated' }
    const entry = readEntry(bytes, place)
    if (entry.encrypted) return { problem: 'encrypted' }
    total += entry.size
    if (total > limit || entry.size === 0xffffffff) return { problem: 'too-large' }
    const problem = prove(bytes, entry)
    if (problem !== undefined) return { problem }
    names.push(entry.name)
    place = entry.next
  }
  return { names }
}

type Entry = {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly size: number
  readonly local: number
  readonly next: number
  readonly encrypted: boolean
}

function readEntry(bytes: Buffer, at: number): Entry {
  const nameLength = bytes.readUInt16LE(at + 28)
  return {
    name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
    encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
    method: bytes.readUInt16LE(at + 10),
    packed: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    local: bytes.readUInt32LE(at + 42),
    next: at + 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32),
  }
}

/** Unpacks the entry once and lets it go. */
function prove(bytes: Buffer, { local, method, packed, size }: Entry): ZipProblem | undefined {
  if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== 0x04034b50) return 'truncated'
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
  if (start + packed > bytes.length) return 'truncated'
  if (method !== 8) return undefined
  try {
    const unpacked = inflateRawSync(bytes.subarray(start, start + packed), { maxOutputLength: Math.max(size, 1) })
    return unpacked.length === size ? undefined : 'truncated'
  } catch (error) {
    return error instanceof RangeError || (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE'
      ? 'too-large'
      : 'truncated'
  }
}
