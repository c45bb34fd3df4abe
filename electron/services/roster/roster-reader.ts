import { Worker } from 'node:worker_threads'
import { type Refusal, refusal } from '../../../core/model/failure.ts'
import type { ReadMessage, ReadRequest } from './reading.ts'

/** Reads rosters in a thread of limited memory and time. */
export type RosterReader = {
  /**
   * Reads one roster, hands on what the thread tells, one message after another, and answers what `use` makes of it.
   * The memory that the thread shares is for `use` until it has ended, and for good where the request `keepsText`.
   * Refuses as the thread does, and with `reading-took-too-long`, `reading-took-too-much-memory` or `cancelled`, after
   * which the thread is gone.
   */
  readonly read: <T>(
    request: ReadRequest,
    signal: AbortSignal,
    onMessage: (message: ReadMessage) => Promise<void>,
    use: () => Promise<T>,
  ) => Promise<T>
}

/** A started thread is kept this long for the next file: a preview is mostly followed by the import. */
const keepIdle = 60_000

export function createRosterReader(): RosterReader {
  const endedWell = new WeakSet<Worker>()
  let idle: { worker: Worker; megabytes: number; timer: NodeJS.Timeout } | undefined

  const take = (megabytes: number): Worker => {
    const kept = idle
    idle = undefined
    if (kept) {
      clearTimeout(kept.timer)
      if (kept.megabytes === megabytes) return kept.worker
      void kept.worker.terminate()
    }
    return startWorker(megabytes)
  }
  const keep = (worker: Worker, megabytes: number): void => {
    worker.unref()
    const timer = setTimeout(() => {
      idle = undefined
      void worker.terminate()
    }, keepIdle)
    timer.unref()
    if (idle) void worker.terminate()
    else idle = { worker, megabytes, timer }
  }
  return {
    async read(request, signal, onMessage, use) {
      const { megabytes } = request.limits
      const worker = take(megabytes)
      worker.ref()
      try {
        endedWell.delete(worker)
        const refused = await converse(worker, request, signal, onMessage)
        endedWell.add(worker)
        if (refused) throw refused
        return await use()
      } finally {
        if (endedWell.has(worker)) keep(worker, megabytes)
        else await worker.terminate()
      }
    },
  }
}

function startWorker(megabytes: number): Worker {
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  return new Worker(new URL(`./roster-worker.${ending}`, import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 64 },
  })
}

/** Asks the thread and settles when it has come to its end, with its refusal if it has one; rejects when it must be ended. */
function converse(
  worker: Worker,
  request: ReadRequest,
  signal: AbortSignal,
  onMessage: (message: ReadMessage) => Promise<void>,
): Promise<Refusal | undefined> {
  const { file, limits } = request
  return new Promise((resolve, reject) => {
    let settled = false
    let before = Promise.resolve()
    const settle = (outcome: () => void): void => {
      settled = true
      clearTimeout(timer)
      signal.removeEventListener('abort', cancel)
      for (const [event, listener] of Object.entries(listeners)) worker.off(event, listener)
      outcome()
    }
    const take = async (message: ReadMessage): Promise<void> => {
      if (settled) return
      if ('refused' in message) return settle(() => resolve(refusal(message.refused)))
      await onMessage(message)
      if ('end' in message) settle(() => resolve(undefined))
    }
    const cancel = (): void => settle(() => reject(refusal({ code: 'cancelled' })))
    const late = (): void =>
      settle(() => reject(refusal({ code: 'reading-took-too-long', file, seconds: limits.seconds })))
    const timer = setTimeout(late, limits.seconds * 1000)
    const listeners = {
      message(message: ReadMessage) {
        before = before.then(() => take(message)).catch((thrown: unknown) => settle(() => reject(thrown)))
      },
      error(error: Error & { code?: string }) {
        const outOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        settle(() =>
          reject(
            outOfMemory ? refusal({ code: 'reading-took-too-much-memory', file, megabytes: limits.megabytes }) : error,
          ),
        )
      },
      exit: () => settle(() => reject(new Error('the reading thread ended without an answer'))),
    }
    for (const [event, listener] of Object.entries(listeners)) worker.on(event, listener)
    signal.addEventListener('abort', cancel)
    if (signal.aborted) cancel()
    else worker.postMessage(request)
  })
}
