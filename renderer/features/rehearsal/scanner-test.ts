import { useEffect, useState } from 'react'
import { charOf, longestGap } from '../../ui/scan-keys.ts'

/** What one scan showed of the scanner and of the keyboard's input method. */
export type ScannerReading = {
  readonly code: string
  /** The longest pause between two characters, in milliseconds. */
  readonly gap: number
  readonly suffix: 'Enter' | 'Tab' | 'none'
  readonly inputMethod: boolean
  /** Slow as a person; a scanner with a character delay. */
  readonly slow: boolean
}

type Press = { readonly char: string; readonly at: number }
const quiet = 400

/** Listens for one code after another, whatever has the focus, and measures how it came. */
export function useScannerTest(active: boolean): ScannerReading | undefined {
  const [reading, setReading] = useState<ScannerReading>()
  useEffect(() => {
    if (!active) return
    let presses: Press[] = []
    let inputMethod = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const finish = (suffix: ScannerReading['suffix']): void => {
      clearTimeout(timer)
      if (presses.length >= 4) {
        const gap = Math.max(...presses.slice(1).map(({ at }, i) => at - presses[i]!.at))
        setReading({
          code: presses.map(({ char }) => char).join(''),
          gap: Math.round(gap),
          suffix,
          inputMethod,
          slow: gap > longestGap,
        })
      }
      presses = []
      inputMethod = false
    }
    const hear = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (event.code === 'Enter' || event.code === 'Tab') {
        if (presses.length < 4) return
        event.preventDefault()
        event.stopImmediatePropagation()
        finish(event.code)
        return
      }
      const char = charOf(event)
      if (char === undefined) return
      if (event.key === 'Process' || event.isComposing) inputMethod = true
      presses.push({ char, at: event.timeStamp })
      clearTimeout(timer)
      timer = setTimeout(finish, quiet, 'none')
    }
    window.addEventListener('keydown', hear, true)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('keydown', hear, true)
    }
  }, [active])
  return reading
}
