/**
 * A hash table of item numbers under keys that are never made into strings: the caller gives a key's
 * hash and says whether two items have the same key.
 */
export type KeyTable = {
  /** The first item added with this key, or -1 when `item` is the first, which is then kept. */
  readonly add: (hash: number, item: number) => number
}

export function createKeyTable(same: (a: number, b: number) => boolean): KeyTable {
  let size = 1 << 12
  let slots = new Int32Array(size).fill(-1)
  let hashes = new Int32Array(size)
  let count = 0

  const place = (hash: number, item: number): void => {
    let at = hash & (size - 1)
    while (slots[at] !== -1) at = (at + 1) & (size - 1)
    slots[at] = item
    hashes[at] = hash
  }
  const grow = (): void => {
    const [oldSlots, oldHashes] = [slots, hashes]
    size *= 4
    slots = new Int32Array(size).fill(-1)
    hashes = new Int32Array(size)
    for (let i = 0; i < oldSlots.length; i++) if (oldSlots[i] !== -1) place(oldHashes[i]!, oldSlots[i]!)
  }
  return {
    add(hash, item) {
      let at = hash & (size - 1)
      for (let found = slots[at]!; found !== -1; found = slots[at]!) {
        if (hashes[at] === hash && same(found, item)) return found
        at = (at + 1) & (size - 1)
      }
      slots[at] = item
      hashes[at] = hash
      if (++count * 2 > size) grow()
      return -1
    },
  }
}

/** Where every hash starts; hashes of several texts are chained. */
export const hashStart = 0x811c9dc5 | 0

/** Chains the text's characters from `start` to `end` into a hash. */
export function hashText(hash: number, text: string, start: number, end: number): number {
  let h = hash
  for (let i = start; i < end; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return mix(Math.imul(h ^ 0x1ff, 0x01000193))
}

export const hashNumber = (hash: number, value: number): number => mix(Math.imul(hash ^ value, 0x01000193))

/** Spreads the entropy into the low bits, which pick the slot. */
function mix(h: number): number {
  const x = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
  return x ^ (x >>> 12)
}
