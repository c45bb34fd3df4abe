import type { PrintRecord, SitePrint } from '../../../core/model/print.ts'
import type { Logo } from '../../../core/model/template.ts'
import type { Part } from './job.ts'

/** What a record of the print log says whatever the way of printing. */
export type LoggedSheet = Pick<
  PrintRecord,
  'material' | 'session' | 'room' | 'marks' | 'cards' | 'partial' | 'pages' | 'file'
>

/** The same of a sheet of the site. */
export type LoggedSite = Pick<SitePrint, 'kind' | 'session' | 'signs' | 'marks' | 'pages' | 'files'>

/** What a made PDF was drawn from, so that it can be drawn again for one printer. Plain data. */
export type MadeSheet = {
  readonly title: string
  readonly parts: readonly Part[]
  readonly printedAt: string
  readonly logo?: Logo | undefined
  /** As printers call it: `A4`. */
  readonly paper: string
  /** Where sending it to a printer is entered; a test page is entered nowhere. */
  readonly log?: {
    readonly exam: string
    readonly sheets: readonly LoggedSheet[]
    readonly site?: readonly LoggedSite[]
  }
}
