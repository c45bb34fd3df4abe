import { parentPort } from 'node:worker_threads'
import { isRefusal } from '../../../core/model/failure.ts'
import { makeSmall } from './make-small.ts'
import type { PhotoLimits } from './photo-limits.ts'
import { openSources, type Sources } from './photo-sources.ts'
import type { PhotoMessage, PhotoRequest, PictureAnswer } from './reading.ts'

/** The reading thread of photos: untrusted zips and pictures are opened here and nowhere else. */
let opened: { readonly sources: Sources; readonly limits: PhotoLimits } | undefined

parentPort!.on('message', (request: PhotoRequest) => void serve(request))

async function serve(request: PhotoRequest): Promise<void> {
  if ('end' in request) {
    opened?.sources.close()
    return void parentPort!.close()
  }
  if ('list' in request) return list(request.list, request.limits)
  const answer = await pictureOf(request.picture)
  tell({ picture: request.picture, answer }, 'jpeg' in answer ? [answer.jpeg.buffer as ArrayBuffer] : [])
}

async function list(paths: readonly string[], limits: PhotoLimits): Promise<void> {
  try {
    const sources = await openSources(paths, limits)
    opened = { sources, limits }
    tell({ listed: sources.files.map(({ path, bytes, problem }) => ({ path, bytes, problem })) })
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown
    tell({ refused: thrown.failure })
  }
}

async function pictureOf(file: number): Promise<PictureAnswer> {
  const { sources, limits } = opened!
  const bytes = await sources.files[file]!.read()
  if (typeof bytes === 'string') return { problem: bytes }
  const small = await makeSmall(bytes, limits)
  // Its own memory, so that it can be handed over.
  return 'jpeg' in small ? { ...small, jpeg: new Uint8Array(small.jpeg) } : small
}

function tell(message: PhotoMessage, moved: ArrayBuffer[] = []): void {
  parentPort!.postMessage(message, moved)
}
