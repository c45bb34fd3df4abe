import { createHash } from 'node:crypto'
import type { Checked } from '../../../core/contract.ts'
import { photoProblemSentence } from '../../../core/describe/photo-problem.ts'
import type { Candidate } from '../../../core/model/candidate.ts'
import type { Photo } from '../../../core/model/photo.ts'
import type { PhotoReport } from '../../../core/model/photo-report.ts'
import {
  createPhotoPlanner,
  type PhotoPlan,
  type PlannedPhoto,
  type RefusedPhoto,
} from '../../../core/roster/photo-plan.ts'
import type { Context, Job, OpenExam } from '../context.ts'
import { createBreather } from '../roster/breathe.ts'
import { readSettings } from '../settings.ts'
import { photoLimits } from './photo-limits.ts'
import { openPhotoReader, type PhotoReader } from './photo-reader.ts'
import { checkStillOpen, commitPhotos, withPhotos } from './photo-steps.ts'
import { keepPicture, photoOf } from './photo-store.ts'

type Wanted = Pick<Checked<'photos.import'>, 'exam' | 'paths'>

/** Pictures under way at a time: the reading of one goes on while another is decoded. */
const atOnce = 3

/**
 * Matches the pictures under the paths with the candidates and, unless `dryRun`, gives each person his or hers as one
 * entry of the journal. The pictures are on disk before it; when the job is cancelled or fails they are taken away
 * again, and nothing has changed.
 */
export async function importPhotos(context: Context, wanted: Wanted, dryRun: boolean, job: Job): Promise<PhotoReport> {
  const open = context.exam(wanted.exam)
  if (dryRun) return readAll(context, open, wanted, dryRun, job)
  return withPhotos(context, open, () => readAll(context, open, wanted, dryRun, job))
}

async function readAll(
  context: Context,
  open: OpenExam,
  { paths }: Wanted,
  dryRun: boolean,
  job: Job,
): Promise<PhotoReport> {
  job.report('reading', 0, 1)
  const reader = await openPhotoReader(paths, photoLimits, job.signal)
  try {
    const plan = await planOf(open, reader, job.signal)
    const taken = await takePictures(context, open, { reader, plan, dryRun }, job)
    job.signal.throwIfAborted()
    const photos = photosOf(open, taken.photos)
    const report = reportOf(context, open, { reader, plan, taken, photos, dryRun })
    if (!dryRun) commitPhotos(context, open, 'import-photos', photos)
    return report
  } finally {
    await reader.close()
  }
}

/** Bit by bit: a scan at this PC does not wait for a hundred thousand names to be compared. */
async function planOf(open: OpenExam, { files }: PhotoReader, signal: AbortSignal): Promise<PhotoPlan> {
  const breathe = createBreather(signal)
  const planner = createPhotoPlanner()
  for (const candidate of [...open.store.all<Candidate>('candidates').values()]) {
    planner.add(candidate)
    await breathe()
  }
  for (const file of files) {
    planner.look(file)
    await breathe()
  }
  return planner.plan()
}

type Work = { readonly reader: PhotoReader; readonly plan: PhotoPlan; readonly dryRun: boolean }
type Taken = { readonly photos: Map<PlannedPhoto, Photo>; readonly refused: RefusedPhoto[] }

/** Decodes every matched picture and, unless it is a dry run, puts it on disk. */
async function takePictures(
  context: Context,
  open: OpenExam,
  { reader, plan, dryRun }: Work,
  job: Job,
): Promise<Taken> {
  const photos = new Map<PlannedPhoto, Photo>()
  const refused: RefusedPhoto[] = []
  const queue = plan.matched.values()
  let done = 0
  const takeOn = async (): Promise<void> => {
    for (const planned of queue) {
      job.signal.throwIfAborted()
      const answer = await reader.picture(planned.file)
      if ('problem' in answer) refused.push({ file: planned.file, code: answer.problem, people: [planned.person] })
      else {
        checkStillOpen(context, open)
        const picture = { ...answer, jpeg: Buffer.from(answer.jpeg.buffer) }
        photos.set(planned, dryRun ? describedAs(picture) : await keepPicture(open, picture))
      }
      job.report(dryRun ? 'checking' : 'writing', ++done, plan.matched.length)
    }
  }
  // All have ended before this does: none may still be writing when what it wrote is taken away again.
  const ends = await Promise.allSettled(Array.from({ length: atOnce }, takeOn))
  for (const end of ends) if (end.status === 'rejected') throw end.reason
  return { photos, refused }
}

/** What {@link keepPicture} would give. */
const describedAs = ({ jpeg, width, height }: { jpeg: Buffer; width: number; height: number }): Photo => ({
  file: `${createHash('sha256').update(jpeg).digest('hex')}.jpg`,
  width,
  height,
  bytes: jpeg.length,
})

/** By candidate; whoever was taken off the roster meanwhile gets none. */
function photosOf({ store }: OpenExam, taken: ReadonlyMap<PlannedPhoto, Photo>): Map<string, Photo> {
  const photos = new Map<string, Photo>()
  for (const [{ person }, photo] of taken) {
    for (const { id } of person.candidates) if (store.get('candidates', id)) photos.set(id, photo)
  }
  return photos
}

function reportOf(
  context: Context,
  open: OpenExam,
  { reader, plan, taken, photos, dryRun }: Work & { readonly taken: Taken; readonly photos: Map<string, Photo> },
): PhotoReport {
  const { language } = readSettings(context.site)
  const pathOf = (file: number): string => reader.files[file]!.path
  const refused = [...plan.refused, ...taken.refused].sort((a, b) => a.file - b.file)
  return {
    files: reader.files.length - plan.passedOver,
    passedOver: plan.passedOver,
    matched: taken.photos.size,
    ...differences(open, photos),
    byName: plan.matched
      .filter((one) => one.way === 'name' && taken.photos.has(one))
      .map(({ file, person }) => ({ file: pathOf(file), name: person.name })),
    unmatchedFiles: refused.map(({ file, code, people }) => {
      const names = people.map(({ name }) => name)
      return { file: pathOf(file), code, message: photoProblemSentence(code, names, language), people: names }
    }),
    withoutPhoto: withoutPhoto(open, photos),
    dryRun,
  }
}

function differences(open: OpenExam, photos: ReadonlyMap<string, Photo>) {
  const replaces = new Set<string>()
  let [added, replaced, unchanged] = [0, 0, 0]
  for (const [id, { file }] of photos) {
    const there = photoOf(open, id)
    if (!there) added++
    else if (there.file === file) unchanged++
    else {
      replaced++
      replaces.add(open.store.get<Candidate>('candidates', id)!.name)
    }
  }
  return { added, replaced, unchanged, replaces: [...replaces] }
}

function withoutPhoto(open: OpenExam, photos: ReadonlyMap<string, Photo>): PhotoReport['withoutPhoto'] {
  return [...open.store.all<Candidate>('candidates').values()]
    .filter((one) => !one.withdrawn && !photos.has(one.id) && !photoOf(open, one.id))
    .map(({ id, name, session, admissionNumber, school }) => ({ id, name, session, admissionNumber, school }))
}
