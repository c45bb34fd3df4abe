import { useEffect, useRef } from 'react'

/** What the function keys of the desk do; a key without an act now is left alone. */
export type DeskKeys = {
  readonly F2: () => void
  /** 放行, or 登记名单外人员. */
  readonly F4: (() => void) | undefined
  readonly F6: () => void
  readonly F7: (() => void) | undefined
  readonly F8: (() => void) | undefined
  readonly F9: (() => void) | undefined
}

/** Function keys: no scanner sends them and no input method takes them. Ctrl+K is F2 as on every other screen. */
export function useDeskKeys(keys: DeskKeys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const isSearch = (event.ctrlKey || event.metaKey) && event.code === 'KeyK'
      if (event.altKey || event.shiftKey || (!isSearch && (event.ctrlKey || event.metaKey))) return
      const act = isSearch ? latest.current.F2 : latest.current[event.code as keyof DeskKeys]
      if (!act) return
      event.preventDefault()
      if (!event.repeat) act()
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [])
}
