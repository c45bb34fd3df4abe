import type { PrinterTrouble } from '../model/printer.ts'

/** Keywords of RFC 8011 and of CUPS, each by its beginning; longer ones first where one begins another. */
const keywords: readonly (readonly [string, PrinterTrouble])[] = [
  ['media-jam', 'paper-jam'],
  ['media-empty', 'no-paper'],
  ['media-needed', 'no-paper'],
  ['input-tray-missing', 'no-paper'],
  ['toner-empty', 'toner-empty'],
  ['marker-supply-empty', 'toner-empty'],
  ['toner-low', 'toner-low'],
  ['marker-supply-low', 'toner-low'],
  ['door-open', 'open'],
  ['cover-open', 'open'],
  ['interlock-open', 'open'],
  ['offline', 'offline'],
  ['shutdown', 'offline'],
  ['paused', 'paused'],
  ['moving-to-paused', 'paused'],
  ['stopped-partly', 'paused'],
  ['connecting-to-device', 'unreachable'],
  ['timed-out', 'unreachable'],
  ['cups-missing-filter', 'driver-missing'],
  ['cups-insecure-filter', 'driver-missing'],
]

/** What the reasons of a printer's state mean to a person; `none` and mere reports mean nothing. */
export function troublesOf(reasons: readonly string[]): PrinterTrouble[] {
  const found = reasons.flatMap((reason): PrinterTrouble[] => {
    if (reason === 'none' || reason === '' || reason.endsWith('-report')) return []
    return [keywords.find(([keyword]) => reason.startsWith(keyword))?.[1] ?? 'other']
  })
  return [...new Set(found)]
}
