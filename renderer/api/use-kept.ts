import { useCallback, useState } from 'react'

const held = new Map<string, unknown>()

/** A value that stays while the window is open, also when the screen that made it goes away and comes back. */
export function useKept<T>(key: string): readonly [T | undefined, (value: T) => void] {
  const [value, setValue] = useState(held.get(key) as T | undefined)
  const keep = useCallback(
    (next: T) => {
      held.set(key, next)
      setValue(next)
    },
    [key],
  )
  return [value, keep]
}
