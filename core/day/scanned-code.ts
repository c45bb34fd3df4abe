/** What a scanner puts around every code, where it was set up to. */
export type ScannerHabits = { readonly prefix?: string | undefined; readonly suffix?: string | undefined }

/** Symbology identifiers that a scanner may be set to send first (ISO/IEC 15424): `]C1` for Code 128, `]Q1` for QR. */
const symbology = /^\][A-Za-z][0-9]/

/**
 * The codes that a scan may stand for, the likeliest first: as it came, without a symbology identifier, without
 * what this PC's scanner is known to add. Nothing is guessed: a number that only contains another is not it.
 */
export function codesOfScan(scanned: string, { prefix = '', suffix = '' }: ScannerHabits): string[] {
  const plain = scanned.replace(symbology, '')
  const bare = [scanned, plain].map((code) => {
    const start = prefix !== '' && code.startsWith(prefix) ? prefix.length : 0
    const end = suffix !== '' && code.endsWith(suffix) ? code.length - suffix.length : code.length
    return code.slice(start, Math.max(start, end))
  })
  return [...new Set([scanned, plain, ...bare])].filter((code) => code !== '')
}

const longestAddition = 8
const shortestNumber = 5

/**
 * What surrounds a number that `isKnown` within a scan: to learn a scanner's habits from one ticket. The longest
 * known number wins; undefined when the scan is known as it is or contains none.
 */
export function learnHabits(scanned: string, isKnown: (code: string) => boolean): Required<ScannerHabits> | undefined {
  if (isKnown(scanned)) return undefined
  for (let added = 1; added <= 2 * longestAddition; added++) {
    for (let before = Math.min(added, longestAddition); before >= Math.max(0, added - longestAddition); before--) {
      const code = scanned.slice(before, scanned.length - (added - before))
      if (code.length >= shortestNumber && isKnown(code))
        return { prefix: scanned.slice(0, before), suffix: scanned.slice(scanned.length - (added - before)) }
    }
  }
  return undefined
}
