import { z } from 'zod'

/**
 * What a journal entry does to the collections. `table` is many `put`s of one collection in rows,
 * so that a roster of 100,000 candidates is one entry of moderate size: row i puts the object
 * {fields[j]: rows[i][j]} under its `id`; null means the field is absent.
 */
export const Change = z.union([
  z.object({ put: z.string(), key: z.string(), value: z.unknown() }),
  z.object({ drop: z.string(), key: z.string() }),
  z.object({ table: z.string(), fields: z.array(z.string()), rows: z.array(z.array(z.unknown())) }),
])
export type Change =
  | { readonly put: string; readonly key: string; readonly value: unknown }
  | { readonly drop: string; readonly key: string }
  | {
      readonly table: string
      readonly fields: readonly string[]
      readonly rows: readonly (readonly unknown[])[]
      /**
       * The rows as {@link rowReader} makes them by their id, where that was done already; never written. Then `rows`
       * are made when asked for. An empty collection becomes this very map.
       */
      readonly values?: Map<string, Readonly<Record<string, unknown>>>
    }

/** Collections by name, each a map from key to a value that is never altered in place. */
export type Collections = Map<string, Map<string, unknown>>

/** The collection of that name, made empty if it is not there yet. */
export function collection<T>(all: Collections, name: string): Map<string, T> {
  let found = all.get(name)
  if (!found) all.set(name, (found = new Map()))
  return found as Map<string, T>
}

/** Applies the changes in order. The same changes to the same collections always give the same result. */
export function applyChanges(all: Collections, changes: readonly Change[]): void {
  for (const change of changes) {
    if ('put' in change) collection(all, change.put).set(change.key, change.value)
    else if ('drop' in change) collection(all, change.drop).delete(change.key)
    else if (change.values) applyValues(all, change.table, change.values)
    else {
      const into = collection(all, change.table)
      const read = rowReader(change.fields)
      for (const row of change.rows) {
        const value = read(row)
        into.set(value.id as string, value)
      }
    }
  }
}

function applyValues(all: Collections, table: string, values: Map<string, unknown>): void {
  const into = collection(all, table)
  if (into.size === 0) all.set(table, values)
  else for (const [id, value] of values) into.set(id, value)
}

/** Bits that fit a set of fields. */
const mostFields = 30

/**
 * Makes the objects of a table's rows. Rows that have the same fields share a shape, from which each object is
 * copied whole: with a hundred thousand rows that is twice as quick as adding field after field.
 */
export function rowReader(fields: readonly string[]): (row: readonly unknown[]) => Record<string, unknown> {
  const shapes = new Map<number, Record<string, unknown>>()
  if (fields.length > mostFields) return (row) => rowToObject(fields, row)
  return (row) => {
    let present = 0
    for (let i = 0; i < fields.length; i++) if (isPresent(row[i])) present |= 1 << i
    let shape = shapes.get(present)
    if (!shape) shapes.set(present, (shape = rowToObject(fields, row)))
    const value = { ...shape }
    for (let i = 0; i < fields.length; i++) if (present & (1 << i)) value[fields[i]!] = row[i]
    return value
  }
}

const isPresent = (cell: unknown): boolean => cell !== null && cell !== undefined

function rowToObject(fields: readonly string[], row: readonly unknown[]): Record<string, unknown> {
  const value: Record<string, unknown> = {}
  for (let i = 0; i < fields.length; i++) if (isPresent(row[i])) value[fields[i]!] = row[i]
  return value
}

/** The names of the collections that the changes touch. */
export function touched(changes: readonly Change[]): string[] {
  return [...new Set(changes.map((c) => ('put' in c ? c.put : 'drop' in c ? c.drop : c.table)))]
}

/** A table of objects that are there already. Its rows are made only when somebody asks for them. */
export function tableOf(
  table: string,
  fields: readonly string[],
  values: Map<string, Readonly<Record<string, unknown>>>,
): Change {
  return {
    table,
    fields,
    values,
    get rows() {
      return Array.from(values.values(), (value) => fields.map((field) => value[field] ?? null))
    },
  }
}
