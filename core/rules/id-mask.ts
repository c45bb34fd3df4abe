/**
 * The one mask of ID numbers: the first six characters (the issuing district) and the last four stay.
 * There is no single rule for this; one and the same mask everywhere keeps two lists from being joined
 * back into the full number (domain §5). Numbers of up to ten characters keep their last four only.
 */
export function maskIdNumber(idNumber: string): string {
  const characters = [...idNumber]
  const head = characters.length > 10 ? 6 : 0
  const hidden = Math.max(0, characters.length - head - 4)
  return characters.slice(0, head).join('') + '*'.repeat(hidden) + characters.slice(head + hidden).join('')
}
