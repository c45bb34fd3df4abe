import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Photo } from '../../../core/model/photo.ts'
import type { OpenExam } from '../context.ts'
import { codeOf, folderMode, replace, syncFolder, writeRefusal, writeSynced } from '../store/durable-files.ts'

/** A picture as it is stored: a baseline sRGB JPEG, upright, without metadata, within `photoBox`. */
export type StoredPicture = { readonly jpeg: Buffer; readonly width: number; readonly height: number }

type Place = Pick<OpenExam, 'folder' | 'store'>

/** Where an exam's photos lie. */
export const photosFolder = ({ folder }: Pick<OpenExam, 'folder'>): string => join(folder, 'photos')

export const photoOf = ({ store }: Pick<OpenExam, 'store'>, candidate: string): Photo | undefined =>
  store.get<Photo>('photos', candidate)

/** Files that were seen to be there. They lie under their hash: one that is there stays what it is. */
const seen = new WeakMap<OpenExam['store'], Set<string>>()

/** The absolute path of a candidate's photo, a JPEG, where there is one and its file is there; looked for on disk until it is found once. */
export function photoFileOf(open: Place, candidate: string): string | undefined {
  const photo = photoOf(open, candidate)
  if (!photo) return undefined
  const path = join(photosFolder(open), photo.file)
  let found = seen.get(open.store)
  if (!found) seen.set(open.store, (found = new Set()))
  if (found.has(path)) return path
  if (!existsSync(path)) return undefined
  found.add(path)
  return path
}

/** Candidates whose photo's file is not there: after a backup was restored, say. Reads the folder once. */
export function missingPhotos(open: Place): string[] {
  const there = new Set(photoNames(open))
  return [...open.store.all<Photo>('photos')].filter(([, { file }]) => !there.has(file)).map(([candidate]) => candidate)
}

/**
 * Puts a picture on disk and syncs it, before anything refers to it. The same picture twice is kept once. Throws
 * `disk-full`, `read-only` or `write-failed`.
 */
export async function keepPicture(open: Place, { jpeg, width, height }: StoredPicture): Promise<Photo> {
  const file = `${createHash('sha256').update(jpeg).digest('hex')}.jpg`
  const photo = { file, width, height, bytes: jpeg.length }
  const target = join(photosFolder(open), file)
  if (existsSync(target)) return photo
  const draft = `${target}.draft`
  try {
    if (!existsSync(photosFolder(open))) {
      mkdirSync(photosFolder(open), { recursive: true, mode: folderMode })
      syncFolder(open.folder)
    }
    writeSynced(draft, jpeg)
    await replace(draft, target)
  } catch (error) {
    rmSync(draft, { force: true })
    throw writeRefusal(error, target)
  }
  return photo
}

const stored = /^[0-9a-f]{64}\.jpg$/
const ours = /^[0-9a-f]{64}\.jpg(?:\.draft)?$/

/** The names of the stored photos. */
export const photoNames = (open: Pick<OpenExam, 'folder'>): string[] =>
  filesOf(open).filter((name) => stored.test(name))

/**
 * Deletes pictures that are not among those to keep. Names that are not ours are left alone, and so is everything in
 * an exam that is open for reading only. One that cannot be deleted now goes the next time.
 */
export function removeOrphans(open: Place, kept: ReadonlySet<string>): number {
  if (open.store.readOnly) return 0
  let removed = 0
  for (const name of filesOf(open)) {
    if (!ours.test(name) || kept.has(name)) continue
    try {
      rmSync(join(photosFolder(open), name), { force: true })
      seen.get(open.store)?.delete(join(photosFolder(open), name))
      removed += 1
    } catch (error) {
      if (codeOf(error) === '') throw error
    }
  }
  return removed
}

function filesOf(open: Pick<OpenExam, 'folder'>): string[] {
  try {
    return readdirSync(photosFolder(open))
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  }
}
