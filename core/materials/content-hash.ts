/**
 * A 53-bit hash of JSON data (cyrb53) as 14 hexadecimal digits, to tell whether a sheet printed earlier still
 * matches. Not for protection: whoever can alter the roster can print. No Node, no DOM.
 */
export function contentHash(content: unknown): string {
  const text = JSON.stringify(content)
  let a = 0xdead_beef
  let b = 0x41c6_ce57
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 2_654_435_761)
    b = Math.imul(b ^ unit, 1_597_334_677)
  }
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909)
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909)
  return (4_294_967_296 * (2_097_151 & b) + (a >>> 0)).toString(16).padStart(14, '0')
}

/** Six digits of it, in capitals: what a sheet shows as its version. */
export const versionOf = (hash: string): string => hash.slice(-6).toUpperCase()
