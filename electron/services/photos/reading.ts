import type { Failure } from '../../../core/model/failure.ts'
import type { PhotoProblem } from '../../../core/model/photo-report.ts'
import type { PhotoFile } from '../../../core/roster/photo-plan.ts'
import type { PhotoLimits } from './photo-limits.ts'

/** What the reading thread is asked: first for a list of everything, then for one file after the other. */
export type PhotoRequest =
  | { readonly list: readonly string[]; readonly limits: PhotoLimits }
  | { readonly picture: number }
  | { readonly end: true }

/** A picture made small, or why there is none. */
export type PictureAnswer =
  | { readonly jpeg: Uint8Array; readonly width: number; readonly height: number }
  | { readonly problem: PhotoProblem }

export type PhotoMessage =
  | { readonly listed: readonly PhotoFile[] }
  | { readonly picture: number; readonly answer: PictureAnswer }
  | { readonly refused: Failure }
