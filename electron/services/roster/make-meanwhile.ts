import type { RowsAsAsked } from './rows-as-asked.ts'

/** Longest stretch of making rows before others get their turn, in milliseconds. */
const longest = 6

/**
 * Makes rows whenever the program has nothing else to do, until none is left; `start` is called again when more have
 * come. After `stop` the rows are still made when asked for. It keeps no program from ending.
 */
export function makeMeanwhile(rows: RowsAsAsked): { readonly start: () => void; readonly stop: () => void } {
  let running = false
  let stopped = false
  const goOn = (): void => {
    if (stopped) return
    const until = performance.now() + longest
    do {
      if (!rows.makeSome()) {
        running = false
        return
      }
    } while (performance.now() < until)
    setImmediate(goOn).unref()
  }
  return {
    start() {
      if (running) return
      running = true
      setImmediate(goOn).unref()
    },
    stop: () => void (stopped = true),
  }
}
