import { useEffect, useRef } from 'react'
import { charOf, createScanKeys, idleAfter } from '../../ui/scan-keys.ts'

type Listeners = {
  readonly scanned: (code: string) => void
  /** A single character pressed by a person. */
  readonly lone: (char: string) => void
  /** Whether a lone character means a choice now and must not be typed. */
  readonly takesLone: (char: string) => boolean
  /** The field that typing goes to when nothing else takes text. */
  readonly home: () => HTMLInputElement | null
}

type Field = HTMLInputElement | HTMLTextAreaElement

/**
 * Hears a scanner wherever the focus is, also while an input method composes. What the scanner typed into
 * a field before it was recognised is taken out again; the key that ends a scan presses no button.
 */
export function useScanKeys(listeners: Listeners): void {
  const latest = useRef(listeners)
  latest.current = listeners
  useEffect(() => {
    const keys = createScanKeys()
    let timer: ReturnType<typeof setTimeout> | undefined
    let before: { field: Field; value: string } | undefined

    const finish = (code: string): void => {
      if (before) restore(before.field, before.value)
      before = undefined
      latest.current.scanned(code)
    }
    const idle = (last: number): void => {
      const found = keys.idle(last + idleAfter)
      if (found && 'code' in found) finish(found.code)
      else if (found) latest.current.lone(found.lone)
    }
    const hear = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      if (event.code === 'Enter' || event.code === 'NumpadEnter' || event.code === 'Tab') {
        const ended = keys.end(event.timeStamp)
        if (ended === undefined) return
        clearTimeout(timer)
        swallow(event)
        if (ended !== 'swallow') finish(ended.code)
        return
      }
      const char = charOf(event)
      if (char === undefined) return
      const pressed = keys.press(char, event.timeStamp)
      if (pressed === 'start')
        before = snapshot(takesText(event.target) || char === ' ' ? event.target : homeOf(latest.current))
      if (pressed === 'scanning' || latest.current.takesLone(char)) swallow(event)
      clearTimeout(timer)
      timer = setTimeout(idle, idleAfter, event.timeStamp)
    }
    window.addEventListener('keydown', hear, true)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('keydown', hear, true)
    }
  }, [])
}

function swallow(event: KeyboardEvent): void {
  event.preventDefault()
  event.stopImmediatePropagation()
}

const takesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement

/** Moves the cursor home before the character arrives, so that it is typed there. */
function homeOf({ home }: Listeners): HTMLInputElement | null {
  const field = home()
  field?.focus()
  return field
}

const snapshot = (target: EventTarget | null): { field: Field; value: string } | undefined =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
    ? { field: target, value: target.value }
    : undefined

/** Puts a field back; leaving it first ends a composition that the scanner's letters began. */
function restore(field: Field, value: string): void {
  const focused = document.activeElement === field
  if (focused) field.blur()
  if (field.value !== value) {
    const owner = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype
    Object.getOwnPropertyDescriptor(owner, 'value')?.set?.call(field, value)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  if (focused) field.focus()
}
