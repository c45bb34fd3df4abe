import type { Writable } from 'node:stream'

/** Standard output: JSON alone, one object a line. */
export type Output = {
  /** Writes one object and returns once the stream can take more. */
  readonly line: (value: Record<string, unknown>) => Promise<void>
  /** Whether the reader has gone away, so that nobody will see what is written. */
  readonly closed: () => boolean
}

/** Writes JSON lines; a reader that closes the pipe early is noted through `onClosed`, never an error. */
export function jsonLines(stream: Writable, onClosed: () => void): Output {
  let closed = false
  stream.on('error', () => {
    closed = true
    onClosed()
  })
  return {
    closed: () => closed,
    line: async (value) => {
      if (closed) return
      if (stream.write(`${JSON.stringify(value)}\n`)) return
      await new Promise<void>((resolve) => {
        stream.once('drain', resolve)
        stream.once('error', () => resolve())
        stream.once('close', resolve)
      })
    },
  }
}
