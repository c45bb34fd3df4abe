import { isUtf8 } from 'node:buffer'
import type { Entry } from 'yauzl'

/** Info-ZIP's extra field with the name in UTF-8. */
const unicodePath = 0x7075
const utf8Flag = 0x800

/**
 * The name of an entry as the person who packed it saw it. Windows packs in GBK without saying so; macOS in UTF-8
 * without saying so. The name is shown and matched, and never used as a place to write to.
 */
export function zipEntryName({ fileNameRaw, generalPurposeBitFlag, extraFields }: Named): string {
  return nameIn(fileNameRaw, generalPurposeBitFlag, extraFields).replaceAll('\\', '/')
}

type Named = Pick<Entry, 'fileNameRaw' | 'generalPurposeBitFlag' | 'extraFields'>

function nameIn(raw: Buffer, flags: number, extra: Named['extraFields']): string {
  if ((flags & utf8Flag) !== 0) return raw.toString('utf8')
  const field = extra.find(({ id, data }) => id === unicodePath && data.length > 5 && data[0] === 1)
  if (field && isUtf8(field.data.subarray(5))) return field.data.toString('utf8', 5)
  if (isUtf8(raw) && !isMistaken(raw)) return raw.toString('utf8')
  return new TextDecoder('gb18030').decode(raw)
}

/** The few GBK texts that are UTF-8 by chance hold nothing beyond U+07FF when read so. */
const isMistaken = (raw: Buffer): boolean => raw.some((byte) => byte >= 0x80) && !raw.some((byte) => byte >= 0xe0)
