/**
 * The text of a journal entry under way: UTF-8 in memory that the reading thread and the main thread share, so
 * that a hundred thousand rows are written once and copied never.
 */
export type EntryText = {
  /** Begins anew with this much room, or more where memory is there already. */
  readonly begin: (capacity: number) => void
  /** Forgets the memory, which somebody else goes on reading. */
  readonly giveAway: () => void
  readonly memory: () => SharedArrayBuffer
  readonly bytes: () => Uint8Array
  /** Makes room for that many bytes in all; what was written stays. The memory may be another one then. */
  readonly reserve: (length: number) => void
}

export function createEntryText(): EntryText {
  let memory = new SharedArrayBuffer(0)
  let bytes = new Uint8Array(memory)
  return {
    begin(capacity) {
      if (memory.byteLength >= capacity) return
      memory = new SharedArrayBuffer(capacity)
      bytes = new Uint8Array(memory)
    },
    giveAway() {
      memory = new SharedArrayBuffer(0)
      bytes = new Uint8Array(memory)
    },
    memory: () => memory,
    bytes: () => bytes,
    reserve(length) {
      if (length <= bytes.length) return
      memory = new SharedArrayBuffer(Math.max(length, memory.byteLength * 2))
      const larger = new Uint8Array(memory)
      larger.set(bytes)
      bytes = larger
    },
  }
}
