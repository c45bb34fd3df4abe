import type { Candidate } from '../../../core/model/candidate.ts'
import { refusal } from '../../../core/model/failure.ts'
import type { Photo } from '../../../core/model/photo.ts'
import { isSamePerson } from '../../../core/roster/photo-match.ts'
import type { Context, OpenExam } from '../context.ts'
import { candidateNamed } from '../exam-day/record-keeping.ts'
import { photoLimits } from './photo-limits.ts'
import { openPhotoReader } from './photo-reader.ts'
import { checkStillOpen, commitPhotos, withPhotos } from './photo-steps.ts'
import { keepPicture } from './photo-store.ts'

/** Gives one person a photo, in every session. Throws `photo-unusable`, and as reading a file does. */
export async function setPhoto(context: Context, exam: string, candidate: string, file: string) {
  const open = context.exam(exam)
  const person = personOf(open, candidate)
  return withPhotos(context, open, async () => {
    const photo = await readOne(context, open, file)
    commitPhotos(context, open, 'set-photo', new Map(person.map(({ id }) => [id, photo])))
    return { candidates: person.length }
  })
}

async function readOne(context: Context, open: OpenExam, file: string): Promise<Photo> {
  const reader = await openPhotoReader([file], photoLimits, new AbortController().signal)
  try {
    if (reader.files.length !== 1) throw refusal({ code: 'photo-unusable', file, problem: 'not-a-picture' })
    const answer = await reader.picture(0)
    if ('problem' in answer) throw refusal({ code: 'photo-unusable', file, problem: answer.problem })
    checkStillOpen(context, open)
    return await keepPicture(open, { ...answer, jpeg: Buffer.from(answer.jpeg.buffer) })
  } finally {
    await reader.close()
  }
}

/** Takes one person's photo away, in every session. */
export async function removePhoto(context: Context, exam: string, candidate: string) {
  const open = context.exam(exam)
  const person = personOf(open, candidate)
  return withPhotos(context, open, async () => {
    commitPhotos(context, open, 'remove-photo', new Map(person.map(({ id }) => [id, null])))
    return { candidates: person.length }
  })
}

/** The candidate and the same person in other sessions. */
function personOf(open: OpenExam, candidate: string): Candidate[] {
  const named = candidateNamed(open, candidate)
  return [...open.store.all<Candidate>('candidates').values()].filter((one) => isSamePerson(one, named))
}
