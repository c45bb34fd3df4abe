import type { Event } from '../../core/contract.ts'
import { refusal } from '../../core/model/failure.ts'
import type { Job } from './context.ts'

/** Long work that can be watched and cancelled by the id its caller gave it. */
export type Jobs = {
  /** Runs `work`; when cancelled, refuses with `cancelled` whatever the work threw. */
  readonly run: <T>(id: string | undefined, work: (job: Job) => Promise<T>) => Promise<T>
  /** Whether a job of that id was running and has been told to stop. */
  readonly cancel: (id: string) => boolean
  /** Tells every job to stop and waits until they have. */
  readonly stopAll: () => Promise<void>
}

export function createJobs(emit: (event: Event) => void): Jobs {
  const running = new Map<string, { controller: AbortController; ended: Promise<unknown> }>()
  let unnamed = 0
  return {
    async run(id, work) {
      const key = id ?? `unnamed-${++unnamed}`
      const controller = new AbortController()
      const report: Job['report'] = (stage, done, total) => {
        if (id !== undefined) emit({ event: 'job', job: id, stage, done, total })
      }
      const ended = work({ signal: controller.signal, report })
      running.set(key, { controller, ended })
      try {
        return await ended
      } catch (thrown) {
        throw controller.signal.aborted ? refusal({ code: 'cancelled' }) : thrown
      } finally {
        running.delete(key)
      }
    },
    cancel(id) {
      running.get(id)?.controller.abort()
      return running.has(id)
    },
    async stopAll() {
      const all = [...running.values()]
      for (const { controller } of all) controller.abort()
      await Promise.allSettled(all.map(({ ended }) => ended))
    },
  }
}
