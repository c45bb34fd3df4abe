import { Worker } from 'node:worker_threads'
import { type Failure, refusal } from '../../../core/model/failure.ts'
import type { ScoreRow } from '../../../core/notice/score-matching.ts'
import { type ReadingLimits, readingLimits } from '../roster/files/limits.ts'

export type ScoreRequest = { readonly file: string; readonly sheet?: string | number; readonly limits: ReadingLimits }

export type ScoreFile = {
  readonly rows: readonly ScoreRow[]
  readonly columns: readonly { readonly header: string; readonly field: string }[]
}

const limits: ReadingLimits = { ...readingLimits, rows: 200_000, seconds: 60, megabytes: 1024 }

/**
 * Reads a file of scores in a thread of limited memory and time, which is gone afterwards. Refuses as
 * `scoresIn` does, and with `reading-took-too-long`, `reading-took-too-much-memory` or `cancelled`.
 */
export async function readScores(
  file: string,
  sheet: string | number | undefined,
  signal: AbortSignal,
): Promise<ScoreFile> {
  const request: ScoreRequest = { file, sheet, limits }
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  const worker = new Worker(new URL(`./score-worker.${ending}`, import.meta.url), {
    workerData: request,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
  })
  try {
    return await answerOf(worker, file, signal)
  } finally {
    await worker.terminate()
  }
}

function answerOf(worker: Worker, file: string, signal: AbortSignal): Promise<ScoreFile> {
  return new Promise((resolve, reject) => {
    const late = () => reject(refusal({ code: 'reading-took-too-long', file, seconds: limits.seconds }))
    const timer = setTimeout(late, limits.seconds * 1000)
    signal.addEventListener('abort', () => reject(refusal({ code: 'cancelled' })), { once: true })
    worker.once('message', (answer: { scores: ScoreFile } | { refused: Failure }) => {
      clearTimeout(timer)
      if ('scores' in answer) resolve(answer.scores)
      else reject(refusal(answer.refused))
    })
    worker.once('error', (error: Error & { code?: string }) => {
      clearTimeout(timer)
      const { megabytes } = limits
      const outOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      reject(outOfMemory ? refusal({ code: 'reading-took-too-much-memory', file, megabytes }) : error)
    })
    worker.once('exit', () => {
      clearTimeout(timer)
      reject(new Error('the reading thread ended without an answer'))
    })
  })
}
