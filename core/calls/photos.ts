import { z } from 'zod'
import { PhotoReport, UnmatchedFile, WithoutPhoto } from '../model/photo-report.ts'

const ofExam = { exam: z.string() }
const source = {
  ...ofExam,
  job: z.string().optional(),
  /** Folders, zips and pictures. Folders are read with all that is in them. */
  paths: z.array(z.string().min(1)).min(1).max(100_000),
}

/** Photos of candidates: 照片. */
export const photoCalls = {
  /** Reads and decodes everything, and changes nothing. */
  'photos.preview': { input: z.strictObject(source), output: PhotoReport },
  /** Brings in the photos that match, as one step that can be taken back. */
  'photos.import': { input: z.strictObject(source), output: PhotoReport },
  /** Takes the latest step with photos back. */
  'photos.undo': {
    input: z.strictObject(ofExam),
    output: z.object({ restored: z.number().int(), removed: z.number().int() }),
  },
  /** Gives one person a photo, in every session of his or hers. */
  'photos.set': {
    input: z.strictObject({ ...ofExam, candidate: z.string(), file: z.string().min(1) }),
    output: z.object({ candidates: z.number().int() }),
  },
  'photos.remove': {
    input: z.strictObject({ ...ofExam, candidate: z.string() }),
    output: z.object({ candidates: z.number().int() }),
  },
  /** The address of a candidate's photo; none where there is none, or its file is gone. */
  'photos.get': {
    input: z.strictObject({ ...ofExam, candidate: z.string() }),
    output: z.object({
      url: z.string().optional(),
      width: z.number().int(),
      height: z.number().int(),
      missing: z.boolean(),
    }),
  },
  'photos.state': {
    input: z.strictObject(ofExam),
    output: z.object({
      /** Candidates who sit the exam, and how many of them have a photo. */
      candidates: z.number().int(),
      withPhoto: z.number().int(),
      /** Candidates whose photo's file is not there: after a backup of another time was restored, say. */
      missing: z.number().int(),
      canUndo: z.boolean(),
    }),
  },
  /** Writes the lists of a report as CSV. A name without a folder goes to the exam's folder of made files. */
  'photos.save-report': {
    input: z.strictObject({
      ...ofExam,
      file: z.string(),
      unmatchedFiles: z.array(UnmatchedFile).max(200_000),
      withoutPhoto: z.array(WithoutPhoto).max(200_000),
    }),
    output: z.object({ file: z.string(), rows: z.number().int() }),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>
