import { create } from 'zustand'
import { persist } from 'zustand/middleware'

/** The columns that the roster can show, in their order. */
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
] as const
export type Column = (typeof columns)[number]

type Shown = {
  readonly shown: readonly Column[]
  readonly toggle: (column: Column) => void
}

/** Which columns this user looks at; the name is always there. */
export const useColumns = create<Shown>()(
  persist(
    (set, get) => ({
      shown: ['name', 'idNumber', 'admissionNumber', 'session', 'room', 'seat', 'status', 'school', 'className'],
      toggle(column) {
        const now = get().shown
        set({
          shown: now.includes(column)
            ? now.filter((item) => item !== column)
            : columns.filter((item) => item === column || now.includes(item)),
        })
      },
    }),
    { name: 'examdesk-roster-columns' },
  ),
)
