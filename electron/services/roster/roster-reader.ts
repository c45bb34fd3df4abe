import { Worker } from 'node:worker_threads'
import { type Refusal, refusal } from '../../../core/model/failure.ts'
import type { ReadMessage, ReadRequest } from './reading.ts'

/** Reads rosters in a thread of limited memory and time. */
export type RosterReader = {
  /**
   * Reads one roster and hands on what the thread tells, up to its end. Refuses as the thread does, and with
   * `reading-took-too-long`, `reading-took-too-much-memory` or `cancelled`; whatever happens, the thread is gone then.
   */
  readonly read: (request: ReadRequest, signal: AbortSignal, onMessage: (message: ReadMessage) => void) => Promise<void>
}

/** A started thread is kept this long for the next file: a preview is mostly followed by the import. */
const keepIdle = 60_000

export function createRosterReader(): RosterReader {
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
    async read(request, signal, onMessage) {
      const { megabytes } = request.limits
      const worker = take(megabytes)
      worker.ref()
      try {
        const refused = await converse(worker, request, signal, onMessage)
        keep(worker, megabytes)
        if (refused) throw refused
      } catch (thrown) {
        if (idle?.worker !== worker) await worker.terminate()
        throw thrown
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
function converse(worker: Worker, request: ReadRequest, signal: AbortSignal, onMessage: (message: ReadMessage) => void): Promise<Refusal | undefined> {
  const { file, limits } = request
  return new Promise((resolve, reject) => {
    const settle = (outcome: () => void): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', cancel)
      for (const [event, listener] of Object.entries(listeners)) worker.off(event, listener)
      outcome()
    }
    const cancel = (): void => settle(() => reject(refusal({ code: 'cancelled' })))
    const late = (): void => settle(() => reject(refusal({ code: 'reading-took-too-long', file, seconds: limits.seconds })))
    const timer = setTimeout(late, limits.seconds * 1000)
    const listeners = {
      message(message: ReadMessage) {
        try {
          if ('refused' in message) return settle(() => resolve(refusal(message.refused)))
          onMessage(message)
          if ('end' in message) settle(() => resolve(undefined))
        } catch (thrown) {
          settle(() => reject(thrown))
        }
      },
      error(error: Error & { code?: string }) {
        const outOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        settle(() => reject(outOfMemory ? refusal({ code: 'reading-took-too-much-memory', file, megabytes: limits.megabytes }) : error))
      },
      exit: () => settle(() => reject(new Error('the reading thread ended without an answer'))),
    }
    for (const [event, listener] of Object.entries(listeners)) worker.on(event, listener)
    signal.addEventListener('abort', cancel)
    if (signal.aborted) cancel()
    else worker.postMessage(request)
  })
}
