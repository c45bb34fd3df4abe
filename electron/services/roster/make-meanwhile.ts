import type { RowsAsAsked } from './rows-as-asked.ts'

/** Longest stretch of making rows before others get their turn, in milliseconds. */
const longest = 6

/**
 * Makes rows whenever the program has nothing else to do, until none is left; called again when more have come.
 * It keeps no program from ending.
 */
export function makeMeanwhile(rows: RowsAsAsked): () => void {
  let running = false
  const goOn = (): void => {
    const until = performance.now() + longest
    do {
      if (!rows.makeSome()) {
        running = false
        return
      }
    } while (performance.now() < until)
    setImmediate(goOn).unref()
  }
  return () => {
    if (running) return
    running = true
    setImmediate(goOn).unref()
  }
}
