import { Worker } from 'node:worker_threads'
import { refusal } from '../../../core/model/failure.ts'
import type { PhotoFile } from '../../../core/roster/photo-plan.ts'
import type { PhotoLimits } from './photo-limits.ts'
import type { PhotoMessage, PhotoRequest, PictureAnswer } from './reading.ts'

/** Folders, zips and pictures that were listed, in a thread of limited memory and time. */
export type PhotoReader = {
  readonly files: readonly PhotoFile[]
  /** One picture made small. One that takes too long is told as such, and the others go on. Throws `cancelled` at once. */
  readonly picture: (file: number) => Promise<PictureAnswer>
  /** Ends the thread once what it is at is done. */
  readonly close: () => Promise<void>
}

/**
 * Lists what lies under the paths. Throws the thread's refusal, `reading-took-too-long`,
 * `reading-took-too-much-memory` or `cancelled`.
 */
export async function openPhotoReader(
  paths: readonly string[],
  limits: PhotoLimits,
  signal: AbortSignal,
): Promise<PhotoReader> {
  // Loaded here first: a thread that ends must not take the native library with it.
  await import('sharp')
  const thread = startThread(limits)
  const cancelled = ending(signal)
  try {
    const files = await listIn(thread, paths, limits, cancelled)
    return {
      files,
      picture: (file) => pictureIn(thread, files[file]!.path, file, limits, cancelled),
      close: () => endThread(thread),
    }
  } catch (thrown) {
    await endThread(thread)
    throw thrown
  }
}

type Thread = {
  readonly worker: Worker
  readonly waiting: Map<number | 'list', (outcome: PhotoMessage | Error) => void>
  readonly ended: Promise<void>
}

function startThread({ megabytes }: PhotoLimits): Thread {
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  const worker = new Worker(new URL(`./photo-worker.${ending}`, import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  })
  const waiting: Thread['waiting'] = new Map()
  const settle = (key: number | 'list', outcome: PhotoMessage | Error): void => {
    waiting.get(key)?.(outcome)
    waiting.delete(key)
  }
  const failAll = (error: Error): void => {
    for (const key of [...waiting.keys()]) settle(key, error)
  }
  worker.on('message', (message: PhotoMessage) => settle('picture' in message ? message.picture : 'list', message))
  worker.on('error', (error) => failAll(error as Error))
  const ended = new Promise<void>((resolve) => {
    worker.on('exit', () => {
      failAll(new Error('the reading thread of photos ended without an answer'))
      resolve()
    })
  })
  return { worker, waiting, ended }
}

const ask = (thread: Thread, key: number | 'list', request: PhotoRequest): Promise<PhotoMessage | Error> =>
  new Promise((resolve) => {
    thread.waiting.set(key, resolve)
    thread.worker.postMessage(request)
  })

async function listIn(
  thread: Thread,
  paths: readonly string[],
  limits: PhotoLimits,
  cancelled: Promise<'cancelled'>,
): Promise<readonly PhotoFile[]> {
  const file = paths[0]!
  const seconds = limits.seconds * 4
  const outcome = await within<Outcome>(seconds, ask(thread, 'list', { list: paths, limits }), cancelled)
  if (outcome === 'late') throw refusal({ code: 'reading-took-too-long', file, seconds })
  const message = messageIn(outcome, file, limits)
  return (message as Extract<PhotoMessage, { listed: unknown }>).listed
}

/** The decoder has its own clock; the pause is for a thread that does not come back at all. */
async function pictureIn(
  thread: Thread,
  path: string,
  file: number,
  limits: PhotoLimits,
  cancelled: Promise<'cancelled'>,
): Promise<PictureAnswer> {
  const outcome = await within<Outcome>(limits.seconds * 3, ask(thread, file, { picture: file }), cancelled)
  if (outcome === 'late') return { problem: 'took-too-long' }
  return (messageIn(outcome, path, limits) as Extract<PhotoMessage, { picture: number }>).answer
}

type Outcome = PhotoMessage | Error | 'cancelled'

function messageIn(outcome: Outcome, file: string, { megabytes }: PhotoLimits): PhotoMessage {
  if (outcome === 'cancelled') throw refusal({ code: 'cancelled' })
  if (outcome instanceof Error) {
    if ((outcome as { code?: string }).code !== 'ERR_WORKER_OUT_OF_MEMORY') throw outcome
    throw refusal({ code: 'reading-took-too-much-memory', file, megabytes })
  }
  if ('refused' in outcome) throw refusal(outcome.refused)
  return outcome
}

const ending = (signal: AbortSignal): Promise<'cancelled'> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve('cancelled')
    signal.addEventListener('abort', () => resolve('cancelled'), { once: true })
  })

async function within<T>(seconds: number, ...work: readonly Promise<T>[]): Promise<T | 'late'> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), seconds * 1000)
  })
  try {
    return await Promise.race([...work, late])
  } finally {
    clearTimeout(timer)
  }
}

/** Long enough for the picture at hand; a thread that does not come to its end is ended. */
async function endThread({ worker, ended }: Thread): Promise<void> {
  worker.postMessage({ end: true } satisfies PhotoRequest)
  if ((await within(5, ended)) === 'late') await worker.terminate()
}
