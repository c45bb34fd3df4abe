import type { Candidate } from '../../../core/model/candidate.ts'
import type { Change } from '../../../core/model/change.ts'
import { isRefusal, refusal } from '../../../core/model/failure.ts'
import type { Photo, PhotoStep } from '../../../core/model/photo.ts'
import type { Context, OpenExam } from '../context.ts'
import { readSettings } from '../settings.ts'
import { removeOrphans } from './photo-store.ts'

/** Exams whose photos are being worked on: what is on disk for them may not be in the journal yet. */
const working = new WeakSet<OpenExam['store']>()

/**
 * Works on the photos of an exam alone: a second work meanwhile is refused with `photos-busy`. However it ends,
 * pictures that nothing names are gone afterwards.
 */
export async function withPhotos<T>(context: Context, open: OpenExam, work: () => Promise<T>): Promise<T> {
  if (open.store.readOnly) throw refusal({ code: 'opened-read-only' })
  if (working.has(open.store)) throw refusal({ code: 'photos-busy' })
  working.add(open.store)
  try {
    return await work()
  } finally {
    working.delete(open.store)
    if (isStillOpen(context, open)) removeOrphans(open, keptFiles(open))
  }
}

/**
 * Throws `exam-busy` when the exam was closed since: after a wipe or a restore nothing may be written into its folder.
 */
export function checkStillOpen(context: Context, open: OpenExam): void {
  if (!isStillOpen(context, open)) throw refusal({ code: 'exam-busy' })
}

function isStillOpen(context: Context, open: OpenExam): boolean {
  try {
    return context.exam(open.id) === open
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown
    return false
  }
}

/** Gives candidates a photo, or takes it (null), as one entry that can be taken back. What stays the same is left out. */
export function commitPhotos(
  context: Context,
  open: OpenExam,
  action: string,
  photos: ReadonlyMap<string, Photo | null>,
): void {
  checkStillOpen(context, open)
  const { store } = open
  const before: Record<string, Photo | null> = {}
  const changes: Change[] = []
  for (const [candidate, photo] of photos) {
    const there = store.get<Photo>('photos', candidate)
    if (there?.file === photo?.file) continue
    before[candidate] = there ?? null
    changes.push(photoChange(candidate, photo))
  }
  if (changes.length === 0) return
  const at = context.now()
  changes.push({ put: 'photo-steps', key: 'last', value: { at, before } satisfies PhotoStep }, ...gone(open, photos))
  store.commit(action, { operator: readSettings(context.site).operator, at }, changes)
}

const photoChange = (candidate: string, photo: Photo | null): Change =>
  photo ? { put: 'photos', key: candidate, value: photo } : { drop: 'photos', key: candidate }

/** Photos of candidates whom an import's undoing took off the roster: nobody needs them any more. */
function gone({ store }: OpenExam, photos: ReadonlyMap<string, unknown>): Change[] {
  const candidates = store.all<Candidate>('candidates')
  return [...store.all('photos').keys()]
    .filter((id) => !candidates.has(id) && !photos.has(id))
    .map((id) => ({ drop: 'photos', key: id }))
}

/** Takes the latest step back, once. Throws `no-photos-to-undo`. */
export function undoPhotos(context: Context, open: OpenExam): { restored: number; removed: number } {
  const { store } = open
  const step = store.get<PhotoStep>('photo-steps', 'last')
  if (!step) throw refusal({ code: 'no-photos-to-undo' })
  const before = Object.entries(step.before).filter(([id]) => store.get('candidates', id) !== undefined)
  const changes: Change[] = before.map(([id, photo]) => photoChange(id, photo))
  const by = { operator: readSettings(context.site).operator, at: context.now() }
  store.commit('undo-photos', by, [...changes, { drop: 'photo-steps', key: 'last' }])
  const restored = before.filter(([, photo]) => photo !== null).length
  return { restored, removed: before.length - restored }
}

/** Files that the journal names, also those that taking the latest step back needs. */
function keptFiles({ store }: OpenExam): Set<string> {
  const step = store.get<PhotoStep>('photo-steps', 'last')
  const before = Object.values(step?.before ?? {}).flatMap((photo) => (photo ? [photo.file] : []))
  return new Set([...before, ...[...store.all<Photo>('photos').values()].map(({ file }) => file)])
}
