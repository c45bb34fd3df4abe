import { setImmediate as nextTurn } from 'node:timers/promises'

/** Longest stretch of work on the main thread before others get their turn, in milliseconds. */
const longest = 12

/** Lets the rest of the program take its turn when the work since the last pause has taken long enough; stops when cancelled. */
export function createBreather(signal: AbortSignal): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < longest) return
    await nextTurn()
    signal.throwIfAborted()
    since = performance.now()
  }
}
