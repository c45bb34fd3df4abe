import type { Room } from './room.ts'

/** A value of a candidate; null: the field was absent. */
export type FieldValues = Readonly<Record<string, unknown>>

/** What is kept of an import: what it did, and what taking it back needs. Collection `imports`, by `id`. */
export type ImportRecord = {
  readonly id: string
  /** 1, 2, … in the order of the imports. */
  readonly number: number
  readonly at: string
  /** Name of the file without its folder. */
  readonly file: string
  readonly strategy: string
  readonly counts: {
    readonly rows: number
    readonly added: number
    readonly changed: number
    readonly unchanged: number
    readonly withdrawn: number
    readonly skipped: number
  }
  /** Candidate ids added, as counters: first and last of each run. */
  readonly added: readonly (readonly [number, number])[]
  /** Counter after the highest id ever given, so that no id is given twice even after an import was taken back. */
  readonly nextId: number
  /** Fields that the import set (changed or withdrawn), with their values before and after; null: absent. */
  readonly changed: readonly { readonly id: string; readonly before: FieldValues; readonly after: FieldValues }[]
  readonly rooms: readonly { readonly before: Room | null; readonly after: Room }[]
  /** When it was taken back. */
  readonly undone?: string
}
