import type { Workspace } from './workspace.ts'

/**
 * A hash table of item numbers under keys that are never made into strings: the caller gives a key's
 * hash and says whether two items have the same key.
 */
export type KeyTable = {
  /** The first item added with this key, or -1 when `item` is the first, which is then kept. Items are below 2²⁰. */
  readonly add: (hash: number, item: number) => number
}

/** A slot holds an item + 1 (0: free) and above it some bits of its hash: small, for the processor's cache. */
const itemBits = 20
const itemMask = (1 << itemBits) - 1

/** A table in the workspace's memory under `name`; the table made there before is void. */
export function createKeyTable(
  workspace: Workspace,
  name: string,
  expected: number,
  same: (a: number, b: number) => boolean,
): KeyTable {
  let size = 1 << Math.min(20, Math.max(10, Math.ceil(Math.log2(expected * 1.5 + 1))))
  let slots = workspace.numbers(`slots ${name}`, size).fill(0)
  /** By item, for growing. */
  let hashes = workspace.numbers(`hashes ${name}`, expected + 1)
  let count = 0

  const grow = (): void => {
    const old = slots.slice(0, size)
    size *= 2
    slots = workspace.numbers(`slots ${name}`, size).fill(0)
    for (const slot of old) {
      if (slot === 0) continue
      let at = placeOf(hashes[(slot & itemMask) - 1]!) & (size - 1)
      while (slots[at] !== 0) at = (at + 1) & (size - 1)
      slots[at] = slot
    }
  }
  return {
    add(hash, item) {
      const mask = size - 1
      const print = hash & ~itemMask
      let at = placeOf(hash) & mask
      for (let found = slots[at]!; found !== 0; found = slots[at]!) {
        if ((found & ~itemMask) === print && same((found & itemMask) - 1, item)) return (found & itemMask) - 1
        at = (at + 1) & mask
      }
      slots[at] = print | (item + 1)
      if (item >= hashes.length) hashes = grown(hashes, item)
      hashes[item] = hash
      if (++count * 4 > size * 3) grow()
      return -1
    },
  }
}

/** The slot is found by other bits than those kept in it. */
const placeOf = (hash: number): number => hash ^ (hash >>> 17)

function grown(array: Int32Array<ArrayBuffer>, least: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(array.length * 2, least + 1))
  larger.set(array)
  return larger
}

/** Where every hash starts; hashes of several texts are chained. */
export const hashStart = 0x811c9dc5 | 0

/** Chains the bytes from `start` to `end` into a hash. */
export function hashBytes(hash: number, bytes: Uint8Array, start: number, end: number): number {
  let h = hash
  for (let i = start; i < end; i++) h = Math.imul(h ^ bytes[i]!, 0x01000193)
  return mix(Math.imul(h ^ 0x1ff, 0x01000193))
}

/** The same hash of a text, by its UTF-8. */
export function hashText(hash: number, text: string): number {
  const bytes = Buffer.from(text)
  return hashBytes(hash, bytes, 0, bytes.length)
}

export const hashNumber = (hash: number, value: number): number => mix(Math.imul(hash ^ value, 0x01000193))

/** Spreads the entropy into the low bits, which pick the slot. */
function mix(h: number): number {
  const x = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
  return x ^ (x >>> 12)
}
