import { useEffect, useRef } from 'react'

/**
 * Runs `act` for a key with Ctrl (Command on a Mac), wherever the focus is. `code` is the physical key
 * (`KeyK`, `Digit1`), so an input method cannot swallow it.
 */
export function useShortcut(code: string, act: () => void): void {
  const latest = useRef(act)
  latest.current = act
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.code !== code) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [code])
}
