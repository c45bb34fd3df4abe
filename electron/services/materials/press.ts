import { dirname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { refusal } from '../../../core/model/failure.ts'
import type { FontFiles } from './font-files.ts'
import type { FromWorker, JobResult, MaterialJob, Preview, PreviewJob, ToWorker } from './job.ts'

export type PressWatch = {
  readonly signal: AbortSignal
  readonly progress: (done: number, total: number) => void
}

/** The one worker thread that draws PDFs, so that check-in never waits for a sheet. */
export type Press = {
  /** Starts the worker and lets it load the fonts, so that the first sheet does not wait for them. */
  readonly warm: (fonts: FontFiles) => Promise<void>
  /**
   * Draws a job; jobs wait for each other. An abort ends the worker at once, wherever it is. Throws
   * `out-not-writable` or, once aborted, `cancelled`; drafts are the caller's to remove.
   */
  readonly draw: (job: MaterialJob, watch: PressWatch) => Promise<JobResult>
  /** Draws the first page of one part into memory, in turn with the jobs. */
  readonly preview: (job: PreviewJob) => Promise<Preview>
  /** Ends the worker. */
  readonly close: () => Promise<void>
}

/** After this long without work the worker ends and gives its 150 MB back. */
const idleMilliseconds = 5 * 60_000

export function createPress(idle = idleMilliseconds): Press {
  let worker: Worker | undefined
  let last: Promise<unknown> = Promise.resolve()
  let closing: NodeJS.Timeout | undefined

  const end = async () => {
    clearTimeout(closing)
    const ending = worker
    worker = undefined
    await ending?.terminate()
  }
  /** One message and its answer. While there is none, the worker does not keep the process alive. */
  const ask = async (message: ToWorker, watch?: PressWatch): Promise<FromWorker> => {
    if (watch?.signal.aborted) throw refusal({ code: 'cancelled' })
    clearTimeout(closing)
    const asked = (worker ??= startWorker())
    asked.ref()
    try {
      return await answerOf(asked, message, watch)
    } catch (thrown) {
      if (worker === asked) await end()
      throw thrown
    } finally {
      asked.unref()
      closing = setTimeout(() => void end(), idle).unref()
    }
  }
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work)
    last = turn.catch(() => undefined)
    return turn
  }
  return {
    warm: (fonts) => inTurn(async () => void (worker ?? (await ask({ kind: 'warm', fonts })))),
    draw: (job, watch) =>
      inTurn(async () => {
        const answer = await ask({ kind: 'draw', job }, watch)
        if (answer.kind === 'failed')
          throw refusal({ code: 'out-not-writable', folder: dirname(answer.file), reason: answer.reason })
        if (answer.kind !== 'done') throw new Error(`The materials worker answered ${answer.kind}`)
        return answer.result
      }),
    preview: (job) =>
      inTurn(async () => {
        const answer = await ask({ kind: 'preview', job })
        if (answer.kind !== 'preview') throw new Error(`The materials worker answered ${answer.kind}`)
        return answer.preview
      }),
    close: end,
  }
}

function startWorker(): Worker {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  const worker = new Worker(new URL(`./materials-worker.${extension}`, import.meta.url), {
    stdout: false,
    stderr: false,
  })
  worker.setMaxListeners(0)
  return worker
}

/** Resolves with the worker's last word on the message; rejects when it dies or the job is cancelled. */
function answerOf(worker: Worker, message: ToWorker, watch?: PressWatch): Promise<FromWorker> {
  const { promise, resolve, reject } = Promise.withResolvers<FromWorker>()
  const heard = (answer: FromWorker) => {
    if (answer.kind === 'progress') watch?.progress(answer.done, answer.total)
    else resolve(answer)
  }
  const died = (code: number) => reject(new Error(`The materials worker ended with code ${code}`))
  const cancel = () => reject(refusal({ code: 'cancelled' }))
  worker.on('message', heard).on('error', reject).on('exit', died)
  watch?.signal.addEventListener('abort', cancel, { once: true })
  worker.postMessage(message)
  return promise.finally(() => {
    worker.off('message', heard).off('error', reject).off('exit', died)
    watch?.signal.removeEventListener('abort', cancel)
  })
}
