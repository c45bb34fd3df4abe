import { useEffect, useRef } from 'react'
import { charOf, createScanKeys, idleAfter, longestStall, type Scanned } from '../../ui/scan-keys.ts'

type Listeners = {
  readonly scanned: (scanned: Scanned) => void
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

    /** Characters kept from the field because they looked like a scanner's. */
    let kept = ''

    const finish = (scanned: Scanned): void => {
      kept = ''
      if (before) restore(before.field, before.value)
      before = undefined
      latest.current.scanned(scanned)
    }
    /** They were a quick person's after all. */
    const giveBack = (): void => {
      const field = document.activeElement
      if (kept !== '' && takesText(field)) write(field, field.value + kept)
      kept = ''
    }
    const idle = (waited: number): void => {
      const found = keys.idle(waited)
      if (found === 'wait') timer = setTimeout(idle, longestStall - waited, longestStall)
      else if (found && 'code' in found) finish(found)
      else giveBack()
      if (found && found !== 'wait' && 'lone' in found) latest.current.lone(found.lone)
    }
    const end = (event: KeyboardEvent): void => {
      const ended = keys.end(event.timeStamp)
      if (ended === undefined) {
        giveBack()
        return
      }
      clearTimeout(timer)
      swallow(event)
      if (ended !== 'swallow') finish(ended)
    }
    const hear = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      const isEnd = event.code === 'Enter' || event.code === 'NumpadEnter' || event.code === 'Tab'
      if (isEnd) end(event)
      const char = isEnd ? undefined : charOf(event)
      if (char === undefined) return
      const pressed = keys.press(char, event.timeStamp)
      if (pressed !== 'scanning') giveBack()
      if (pressed === 'start')
        before = snapshot(takesText(event.target) || char === ' ' ? event.target : homeOf(latest.current))
      if (pressed === 'scanning') kept += char
      if (pressed === 'scanning' || latest.current.takesLone(char)) swallow(event)
      clearTimeout(timer)
      timer = setTimeout(idle, idleAfter, idleAfter)
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

const takesText = (target: EventTarget | null): target is Field =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement

/** Moves the cursor home before the character arrives, so that it is typed there. */
function homeOf({ home }: Listeners): HTMLInputElement | null {
  const field = home()
  field?.focus()
  return field
}

const snapshot = (target: EventTarget | null): { field: Field; value: string } | undefined =>
  takesText(target) ? { field: target, value: target.value } : undefined

/** Puts a field back; leaving it first ends a composition that the scanner's letters began. */
function restore(field: Field, value: string): void {
  if (field.value === value) return
  const focused = document.activeElement === field
  if (focused) field.blur()
  write(field, value)
  if (focused) field.focus()
}

/** Sets what the field holds and lets its owner know, as if it had been typed. */
function write(field: Field, value: string): void {
  const owner = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype
  Object.getOwnPropertyDescriptor(owner, 'value')?.set?.call(field, value)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
