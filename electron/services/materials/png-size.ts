import { Logo } from '../../../core/model/template.ts'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Width and height that a PNG says it has; undefined for what is no PNG, or one larger than a logo may be. */
export function pngSize(bytes: Buffer): { width: number; height: number } | undefined {
  if (bytes.length < 45 || !bytes.subarray(0, 8).equals(signature) || bytes.toString('latin1', 12, 16) !== 'IHDR')
    return undefined
  const size = { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
  return Logo.pick({ width: true, height: true }).safeParse(size).success ? size : undefined
}
