import { useMemo } from 'react'
import { useCall } from '../../api/use-call.ts'
import { useSettings } from '../../state/settings.ts'

/** The fields that the roster can show, in the order in which they are offered. */
export const columns = [
  'name',
  'sex',
  'idType',
  'idNumber',
  'admissionNumber',
  'session',
  'room',
  'seat',
  'status',
  'school',
  'className',
  'level',
  'subject',
  'college',
  'major',
  'studentNumber',
  'phone',
  'note',
  'sourceName',
] as const
export type Column = (typeof columns)[number]

const usual: readonly Column[] = [
  'name',
  'idNumber',
  'admissionNumber',
  'session',
  'room',
  'seat',
  'status',
  'school',
  'className',
]

const ownMark = 'extra:'

/** A column of the table: a field, or a column of the site's own by its header. */
export type Shown = { readonly key: string } & ({ readonly field: Column } | { readonly own: string })

export const ownColumn = (header: string): Shown => ({ key: `${ownMark}${header}`, own: header })

function columnOf(key: string): Shown | undefined {
  if (key.startsWith(ownMark)) return ownColumn(key.slice(ownMark.length))
  const field = columns.find((one) => one === key)
  return field && { key, field }
}

export type Columns = {
  /** In the order of the table; the name is always first. */
  readonly shown: readonly Shown[]
  readonly offered: readonly Shown[]
  readonly toggle: (key: string) => void
  /** Moves a column one place forward. */
  readonly forward: (key: string) => void
  readonly reset: () => void
}

/** Which columns this PC shows of an exam's roster. Own columns of other exams stay chosen and are not shown. */
export function useColumns(exam: string): Columns {
  const kept = useSettings((state) => state.settings.rosterColumns)
  const found = useCall('roster.columns', { exam }, { settle: 1000, needs: ['candidates'] }).value?.extra
  const change = useSettings((state) => state.change)
  return useMemo(() => {
    const own = found ?? []
    const keys = kept ?? usual
    const isThere = (one: Shown) => 'field' in one || own.includes(one.own)
    const shown = keys.flatMap((key) => columnOf(key) ?? []).filter(isThere)
    const chosen = new Set(keys)
    const offered = [...columns.map((key) => ({ key, field: key })), ...own.map(ownColumn)]
    const keep = (next: readonly string[]) => void change({ rosterColumns: [...next] })
    return {
      shown,
      offered: offered.filter(({ key }) => !chosen.has(key)),
      toggle: (key) => keep(chosen.has(key) ? keys.filter((one) => one !== key) : [...keys, key]),
      forward: (key) => keep(swapped(keys, key, shown)),
      reset: () => keep(usual),
    }
  }, [kept, found, change])
}

/** The key before the shown column in front of it; what is not shown here does not count as a place. */
function swapped(keys: readonly string[], key: string, shown: readonly Shown[]): string[] {
  const at = shown.findIndex((one) => one.key === key)
  const before = shown[at - 1]
  if (!before || at < 2) return [...keys]
  const rest = keys.filter((one) => one !== key)
  const to = rest.indexOf(before.key)
  return [...rest.slice(0, to), key, ...rest.slice(to)]
}
