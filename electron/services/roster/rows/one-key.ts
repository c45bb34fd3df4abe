import type { KeptKeys } from './kept-keys.ts'
import { hashStart, type RowKey } from './key-table.ts'

/** Rows are the same where one of their kept values is. */
export class OneKey implements RowKey {
  readonly #kept: KeptKeys
  readonly #key: number

  constructor(kept: KeptKeys, key: number) {
    this.#kept = kept
    this.#key = key
  }

  same(a: number, b: number): boolean {
    return this.#kept.same(a, b, this.#key)
  }

  hash(row: number): number {
    return this.#kept.hash(hashStart, row, this.#key)
  }
}
