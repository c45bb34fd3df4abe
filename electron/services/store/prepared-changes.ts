import type { Change } from '../../../core/model/change.ts'
import { isChange } from './journal-line.ts'
import type { PreparedChanges } from './types.ts'

/**
 * The JSON text, and the changes as reading that text gives them, so that memory never holds what
 * the journal does not (undefined, dates, an object that the caller alters later). What could not be
 * read back is a bug of the caller and never reaches the journal.
 */
export function prepared(given: readonly Change[] | PreparedChanges): PreparedChanges {
  const made = 'text' in given ? given : written(given)
  if (!made.changes.every(isChange)) throw new Error('these are not changes')
  const { text } = made
  const isOneLine =
    typeof text === 'string'
      ? text.startsWith('[') && text.endsWith(']')
      : text[0] === 0x5b && text[text.length - 1] === 0x5d
  if (!isOneLine || text.includes('\n')) {
    throw new Error('prepared text is not one line of JSON')
  }
  return made
}

function written(given: readonly Change[]): PreparedChanges {
  const text = JSON.stringify(given)
  return { text, changes: JSON.parse(text) as Change[] }
}
