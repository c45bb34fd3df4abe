/**
 * Numbers for so many seats, from 1. Written as the seats already known are: with leading zeros to the
 * same width, or without any. Where none tells, two digits at least, as desk cards usually have.
 */
export function seatNumbers(count: number, known: readonly string[]): string[] {
  const width = widthOf(known) ?? Math.max(2, String(count).length)
  return Array.from({ length: count }, (_, i) => String(i + 1).padStart(width, '0'))
}

function widthOf(known: readonly string[]): number | undefined {
  const padded = known.filter((seat) => /^0\d+$/.test(seat))
  if (padded.length > 0) return Math.max(...padded.map((seat) => seat.length))
  return known.some((seat) => /^[1-9]$/.test(seat)) ? 1 : undefined
}
