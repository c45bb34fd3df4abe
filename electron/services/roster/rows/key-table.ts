import type { Workspace } from './workspace.ts'

/** What makes two rows the same to a table. */
export type RowKey = {
  readonly same: (a: number, b: number) => boolean
  readonly hash: (row: number) => number
}

/** A slot holds a row + 1 (0: free) and above it some bits of its hash: small, for the processor's cache. */
const rowBits = 20
const rowMask = (1 << rowBits) - 1

/** A hash table of row numbers under keys that are never made into strings. Rows are below 2²⁰. */
export class KeyTable {
  readonly #workspace: Workspace
  readonly #name: string
  readonly #key: RowKey
  #size: number
  #slots: Int32Array<ArrayBuffer>
  /** By row, for growing. */
  #hashes: Int32Array<ArrayBuffer>
  #count = 0

  /** A table in the workspace's memory under `name`; the table made there before is void. */
  constructor(workspace: Workspace, name: string, expected: number, key: RowKey) {
    this.#workspace = workspace
    this.#name = name
    this.#key = key
    this.#size = 1 << Math.min(20, Math.max(10, Math.ceil(Math.log2(expected * 1.5 + 1))))
    this.#slots = workspace.numbers(`slots ${name}`, this.#size).fill(0)
    this.#hashes = workspace.numbers(`hashes ${name}`, expected + 1)
  }

  /** The first row added with the key of this one, or -1 when `row` is the first, which is then kept. */
  add(row: number): number {
    const key = this.#key
    const hash = key.hash(row)
    const slots = this.#slots
    const mask = this.#size - 1
    const print = hash & ~rowMask
    let at = placeOf(hash) & mask
    for (let found = slots[at]!; found !== 0; found = slots[at]!) {
      if ((found & ~rowMask) === print && key.same((found & rowMask) - 1, row)) return (found & rowMask) - 1
      at = (at + 1) & mask
    }
    slots[at] = print | (row + 1)
    if (row >= this.#hashes.length) this.#hashes = grown(this.#hashes, row)
    this.#hashes[row] = hash
    if (++this.#count * 4 > this.#size * 3) this.#grow()
    return -1
  }

  #grow(): void {
    const old = this.#slots.slice(0, this.#size)
    this.#size *= 2
    const slots = this.#workspace.numbers(`slots ${this.#name}`, this.#size).fill(0)
    const mask = this.#size - 1
    for (const slot of old) {
      if (slot === 0) continue
      let at = placeOf(this.#hashes[(slot & rowMask) - 1]!) & mask
      while (slots[at] !== 0) at = (at + 1) & mask
      slots[at] = slot
    }
    this.#slots = slots
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
