import { useCallback, useRef } from 'react'

/** A function that stays the same and always does what the latest one given does: what it is handed to need not be drawn anew. */
export function useStable<A extends readonly unknown[], R>(act: (...args: A) => R): (...args: A) => R {
  const latest = useRef(act)
  latest.current = act
  return useCallback((...args: A) => latest.current(...args), [])
}
