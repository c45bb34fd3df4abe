import { z } from 'zod'

/** Why a file was not taken as a photo. */
export const photoProblems = [
  'nobody',
  'several',
  'name-differs',
  'duplicate',
  'too-large',
  'too-many-pixels',
  'not-a-picture',
  'kind-not-read',
  'damaged',
  'unreadable',
  'encrypted',
  'empty',
  'took-too-long',
  'zip-too-large',
] as const
export type PhotoProblem = (typeof photoProblems)[number]

/** A file that was not taken, with why, and the names of the people it could be of. */
export const UnmatchedFile = z.object({
  file: z.string(),
  code: z.enum(photoProblems),
  message: z.string(),
  people: z.array(z.string()),
})
export type UnmatchedFile = z.infer<typeof UnmatchedFile>

export const WithoutPhoto = z.object({
  id: z.string(),
  name: z.string(),
  session: z.string(),
  admissionNumber: z.string().optional(),
  school: z.string().optional(),
})
export type WithoutPhoto = z.infer<typeof WithoutPhoto>

/** What a folder or zip of photos holds, and what bringing it in did or (dry run) would do. */
export const PhotoReport = z.object({
  /** Files that were looked at; junk of the system's is counted in `passedOver` alone. */
  files: z.number().int(),
  passedOver: z.number().int(),
  /** Files that were taken, each for one person. */
  matched: z.number().int(),
  /** Candidates who get a photo: new, in place of another one, the one they have already. */
  added: z.number().int(),
  replaced: z.number().int(),
  unchanged: z.number().int(),
  /** Names of people whose photo is replaced by another one. */
  replaces: z.array(z.string()),
  /** Files taken by the name alone, which only one person bears: to be looked at. */
  byName: z.array(z.object({ file: z.string(), name: z.string() })),
  unmatchedFiles: z.array(UnmatchedFile),
  /** Candidates who sit the exam and are left without a photo. */
  withoutPhoto: z.array(WithoutPhoto),
  dryRun: z.boolean(),
})
export type PhotoReport = z.infer<typeof PhotoReport>
