import type { Candidate } from '../model/candidate.ts'
import type { PhotoProblem } from '../model/photo-report.ts'
import { createPhotoMatcher, type PhotoMatcher, type PhotoMatchWay, type PhotoPerson } from './photo-match.ts'
import { photoFileKind } from './photo-names.ts'

/** A file among photos: its path inside the folder or zip, with `/`, and what is wrong with it already. */
export type PhotoFile = { readonly path: string; readonly bytes: number; readonly problem?: PhotoProblem }

export type PlannedPhoto = { readonly file: number; readonly person: PhotoPerson; readonly way: PhotoMatchWay }
export type RefusedPhoto = {
  readonly file: number
  readonly code: PhotoProblem
  readonly people: readonly PhotoPerson[]
}

export type PhotoPlan = {
  readonly matched: readonly PlannedPhoto[]
  readonly refused: readonly RefusedPhoto[]
  /** Junk of the system's, passed over. */
  readonly passedOver: number
}

/** Largest file that is opened. */
export const largestPhoto = 20 * 1024 * 1024

/** Takes the candidates one by one, then the files, then tells the plan: bit by bit, so that others get their turn. */
export type PhotoPlanner = {
  readonly add: (candidate: Candidate) => void
  readonly look: (file: PhotoFile) => void
  readonly plan: () => PhotoPlan
}

/**
 * Decides which file is whose, before any is opened. Where two files are one person's, neither is taken: nobody can
 * tell from here which is the right one. The order of the files changes nothing; they are numbered as they come.
 */
export function createPhotoPlanner(): PhotoPlanner {
  const matcher = createPhotoMatcher()
  const looked: (PlannedPhoto | RefusedPhoto | 'junk')[] = []
  return {
    add: matcher.add,
    look(file) {
      looked.push(look(matcher, file, looked.length))
    },
    plan() {
      const planned = looked.filter((one): one is PlannedPhoto => one !== 'junk' && 'person' in one)
      const refused = looked.filter((one): one is RefusedPhoto => one !== 'junk' && 'code' in one)
      const byPerson = Map.groupBy(planned, ({ person }) => person)
      const isOnly = ({ person }: PlannedPhoto): boolean => byPerson.get(person)!.length === 1
      const doubled = planned
        .filter((one) => !isOnly(one))
        .map(({ file, person }) => ({ file, code: 'duplicate' as const, people: [person] }))
      return {
        matched: planned.filter(isOnly),
        refused: [...refused, ...doubled].sort((a, b) => a.file - b.file),
        passedOver: looked.filter((one) => one === 'junk').length,
      }
    },
  }
}

function look(
  matcher: PhotoMatcher,
  { path, bytes, problem }: PhotoFile,
  file: number,
): PlannedPhoto | RefusedPhoto | 'junk' {
  const kind = photoFileKind(path)
  if (kind === 'junk') return 'junk'
  const unfit = problem ?? unfitness(kind, bytes)
  if (unfit) return { file, code: unfit, people: [] }
  const match = matcher.match(path)
  return 'problem' in match ? { file, code: match.problem, people: match.people } : { file, ...match }
}

function unfitness(kind: ReturnType<typeof photoFileKind>, bytes: number): PhotoProblem | undefined {
  if (kind === 'other' || kind === 'zip') return 'not-a-picture'
  if (kind === 'other-picture') return 'kind-not-read'
  if (bytes === 0) return 'empty'
  return bytes > largestPhoto ? 'too-large' : undefined
}
