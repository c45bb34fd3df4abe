import type { Handlers } from '../../../core/contract.ts'
import type { Candidate } from '../../../core/model/candidate.ts'
import type { Context } from '../context.ts'
import { candidateNamed } from '../exam-day/record-keeping.ts'
import { importPhotos } from '../photos/import-photos.ts'
import { removePhoto, setPhoto } from '../photos/one-photo.ts'
import { undoPhotos, withPhotos } from '../photos/photo-steps.ts'
import { missingPhotos, photoFileOf, photoOf } from '../photos/photo-store.ts'
import { saveReport } from '../photos/save-report.ts'

type PhotoHandlers = Pick<
  Handlers,
  | 'photos.preview'
  | 'photos.import'
  | 'photos.undo'
  | 'photos.set'
  | 'photos.remove'
  | 'photos.get'
  | 'photos.state'
  | 'photos.save-report'
>

/** Photos of candidates: in bulk from folders and zips, one by one, and taken back. */
export function photoHandlers(context: Context): PhotoHandlers {
  return {
    'photos.preview': (input) => context.job(input.job, (job) => importPhotos(context, input, true, job)),
    'photos.import': (input) => context.job(input.job, (job) => importPhotos(context, input, false, job)),
    'photos.undo'({ exam }) {
      const open = context.exam(exam)
      return withPhotos(context, open, async () => undoPhotos(context, open))
    },
    'photos.set': ({ exam, candidate, file }) => setPhoto(context, exam, candidate, file),
    'photos.remove': ({ exam, candidate }) => removePhoto(context, exam, candidate),
    'photos.get'({ exam, candidate }) {
      const open = context.exam(exam)
      candidateNamed(open, candidate)
      const photo = photoOf(open, candidate)
      const file = photo && photoFileOf(open, candidate)
      return {
        url: file && context.made.register(file),
        width: photo?.width ?? 0,
        height: photo?.height ?? 0,
        missing: photo !== undefined && file === undefined,
      }
    },
    'photos.state'({ exam }) {
      const open = context.exam(exam)
      const seated = [...open.store.all<Candidate>('candidates').values()].filter((one) => !one.withdrawn)
      return {
        candidates: seated.length,
        withPhoto: seated.filter(({ id }) => photoOf(open, id)).length,
        missing: open.store.all('photos').size === 0 ? 0 : missingPhotos(open).length,
        canUndo: open.store.get('photo-steps', 'last') !== undefined,
      }
    },
    'photos.save-report': (input) => saveReport(context, input),
  }
}
