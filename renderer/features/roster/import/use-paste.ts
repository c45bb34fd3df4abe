import { useEffect, useRef } from 'react'

/** Takes a table, or a file, that is pasted while no text field has the focus. */
export function usePaste(takeText: (text: string) => void, takeFile: (file: File) => void): void {
  const latest = useRef({ takeText, takeFile })
  latest.current = { takeText, takeFile }
  useEffect(() => {
    const hear = (event: ClipboardEvent): void => {
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return
      const [file] = event.clipboardData?.files ?? []
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (file) latest.current.takeFile(file)
      else if (text.trim() !== '') latest.current.takeText(text)
      else return
      event.preventDefault()
    }
    document.addEventListener('paste', hear)
    return () => document.removeEventListener('paste', hear)
  }, [])
}
