import { startTransition, useEffect, useState } from 'react'

/**
 * The value once a frame has shown what it changed elsewhere on the page; until then the one before, at first
 * `initial`. What follows from the value is then worked out after that frame and never before it, which
 * `useDeferredValue` does not promise.
 */
export function useAfterPaint<T>(value: T, initial: T = value): T {
  const [painted, setPainted] = useState(initial)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => startTransition(() => setPainted(() => value)))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [value])
  return painted
}
