import { useCallback, useState } from 'react'

export type Draft<T> = {
  readonly value: T
  readonly change: (to: Partial<T>) => void
  readonly undo: (() => void) | undefined
  readonly redo: (() => void) | undefined
  /** Goes on from a saved value; what was before is forgotten. */
  readonly reset: (value: T) => void
  readonly isChanged: boolean
}

type History<T> = { readonly past: readonly T[]; readonly now: T; readonly future: readonly T[]; readonly saved: T }

/** Steps that are kept; nobody goes back further. */
const most = 100

/** A value being edited, with every step of it to go back to. */
export function useDraft<T extends object>(initial: T): Draft<T> {
  const [{ past, now, future, saved }, set] = useState<History<T>>({
    past: [],
    now: initial,
    future: [],
    saved: initial,
  })
  const change = useCallback(
    (to: Partial<T>) =>
      set((at) => {
        const next = { ...at.now, ...to }
        if (same(next, at.now)) return at
        return { ...at, past: [...at.past, at.now].slice(-most), now: next, future: [] }
      }),
    [],
  )
  const undo = useCallback(
    () =>
      set((at) =>
        at.past.length === 0
          ? at
          : { ...at, past: at.past.slice(0, -1), now: at.past.at(-1)!, future: [at.now, ...at.future] },
      ),
    [],
  )
  const redo = useCallback(
    () =>
      set((at) =>
        at.future.length === 0
          ? at
          : { ...at, past: [...at.past, at.now], now: at.future[0]!, future: at.future.slice(1) },
      ),
    [],
  )
  const reset = useCallback((value: T) => set({ past: [], now: value, future: [], saved: value }), [])
  return {
    value: now,
    change,
    undo: past.length > 0 ? undo : undefined,
    redo: future.length > 0 ? redo : undefined,
    reset,
    isChanged: !same(now, saved),
  }
}

const same = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b)
