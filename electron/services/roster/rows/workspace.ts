import { createEntryText, type EntryText } from './entry-text.ts'

/**
 * Memory that is used for one roster after another. Memory fresh from the system costs more to touch for the
 * first time than everything else that is done with it.
 */
export type Workspace = {
  readonly text: EntryText
  /** Bytes of any content, at least so many. What was given out before under the same name is void. */
  readonly bytes: (name: string, length: number) => Buffer
  /** Numbers of any content, at least so many, void in the same way. */
  readonly numbers: (name: string, length: number) => Int32Array<ArrayBuffer>
}

export function createWorkspace(): Workspace {
  const bytes = new Map<string, Buffer>()
  const numbers = new Map<string, Int32Array<ArrayBuffer>>()
  return {
    text: createEntryText(),
    bytes(name, length) {
      let found = bytes.get(name)
      if (!found || found.length < length) bytes.set(name, (found = Buffer.allocUnsafeSlow(length)))
      return found
    },
    numbers(name, length) {
      let found = numbers.get(name)
      if (!found || found.length < length) numbers.set(name, (found = new Int32Array(length)))
      return found
    },
  }
}
