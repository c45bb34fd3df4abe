import type { BagLabels } from '../../../core/materials/bag-label.ts'
import type { MaterialContent } from '../../../core/materials/material-content.ts'
import type { Signposts } from '../../../core/materials/signpost.ts'
import type { StaffBadges } from '../../../core/materials/staff-badge.ts'
import type { TestPage } from '../../../core/materials/test-page.ts'
import type { FormDocument } from '../../../core/model/form.ts'
import type { MaterialWarning } from '../../../core/model/material.ts'
import type { Calibration } from '../../../core/model/printer.ts'
import type { Logo } from '../../../core/model/template.ts'
import type { FontFiles } from './font-files.ts'
import type { PhotoFiles } from './photo-image.ts'

/** Everything that can be drawn. */
export type PartContent = MaterialContent | FormDocument | StaffBadges | BagLabels | Signposts | TestPage

/** The sheets of one room, a form, or the test page. Plain data: it goes to the worker as it is. */
export type Part = {
  readonly content: PartContent
  readonly version: string
  /** Labels of the first sheet that are used up already. */
  readonly skip?: number
  /** Where the photos lie that it shows. */
  readonly photos?: PhotoFiles
}

/** One PDF. It is written to `draft`; the main thread gives it its name once all are there. */
export type FileJob = { readonly draft: string; readonly title: string; readonly parts: readonly Part[] }

export type MaterialJob = {
  readonly fonts: FontFiles
  readonly printedAt: string
  readonly files: readonly FileJob[]
  /** Of the site, for sheets that show it. */
  readonly logo?: Logo | undefined
  /** Of the printer that the pages are meant for. */
  readonly calibration?: Calibration | undefined
}

export type DrawnFile = {
  readonly draft: string
  readonly pages: number
  /** Of the first page, as printers call it: `A4`. */
  readonly paper: string
  readonly sha256: string
}

export type JobResult = { readonly files: readonly DrawnFile[]; readonly warnings: readonly MaterialWarning[] }

/** A page to look at: the first of one part, drawn into memory. */
export type PreviewJob = Pick<MaterialJob, 'fonts' | 'printedAt' | 'logo'> & { readonly part: Part }

export type Preview = {
  readonly pdf: Uint8Array
  /** That the whole part has. */
  readonly pages: number
  readonly warnings: readonly MaterialWarning[]
}

/** What the worker is told. `warm` loads the fonts and draws a page for nobody. */
export type ToWorker =
  | { readonly kind: 'warm'; readonly fonts: FontFiles }
  | { readonly kind: 'draw'; readonly job: MaterialJob }
  | { readonly kind: 'preview'; readonly job: PreviewJob }

/** What the worker tells. `failed` is for a file that cannot be written; anything else is an error of the worker. */
export type FromWorker =
  | { readonly kind: 'warm' }
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly result: JobResult }
  | { readonly kind: 'preview'; readonly preview: Preview }
  | { readonly kind: 'failed'; readonly file: string; readonly reason: string }
