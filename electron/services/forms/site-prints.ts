import type { Marks } from '../../../core/materials/print-marks.ts'
import { differingSiteMark, siteMarks } from '../../../core/materials/site-marks.ts'
import type { PrintRecord, SitePrint, StaleSheet } from '../../../core/model/print.ts'
import type { SiteSheetKind } from '../../../core/model/site-sheet.ts'
import type { Context, OpenExam } from '../context.ts'
import type { LoggedSite } from '../materials/made-sheets.ts'
import { subjectsOf } from '../materials/subjects.ts'
import { readSettings } from '../settings.ts'
import type { Store } from '../store/types.ts'
import { type SiteForm, type SiteWanted, siteSheets } from './site-sheets.ts'

const collection = 'site-prints'

/** The marks of a kind of sheet as it would be made. */
export const marksOfForms = (open: OpenExam, forms: readonly SiteForm[], { session }: SiteWanted): Marks =>
  siteMarks(
    forms.map(({ form }) => form),
    subjectsOf(open, { session }),
    forms.flatMap(({ form }) =>
      'kind' in form && form.kind === 'staff-badges' ? form.badges.map(({ name }) => name) : [],
    ),
  )

/** Enters sheets of the site into the print log as one entry; an exam that is open for reading only has none. */
export function logSiteSheets(
  context: Context,
  open: OpenExam,
  sheets: readonly LoggedSite[],
  how: Pick<PrintRecord, 'printer' | 'copies'>,
): void {
  if (open.store.readOnly || sheets.length === 0) return
  const by = { operator: readSettings(context.site).operator, at: context.now() }
  const batch = context.newId()
  const records = sheets.map((sheet): SitePrint => ({ id: context.newId(), batch, ...by, ...sheet, ...how }))
  open.store.commit(
    'print',
    by,
    records.map((value) => ({ put: collection, key: value.id, value })),
  )
}

export const sitePrintsOf = (open: OpenExam): readonly SitePrint[] => [
  ...open.store.all<SitePrint>(collection).values(),
]

/** The latest print of each kind, of all sessions and of each by itself. */
const latestOf = (open: OpenExam): ReadonlyMap<string, SitePrint> =>
  new Map(sitePrintsOf(open).map((print) => [keyOf(print.kind, print.session), print]))

const keyOf = (kind: SiteSheetKind, session: string): string => JSON.stringify([kind, session])

/** The signs of a kind that was printed, so that it can be made again. */
export const signsOf = (open: OpenExam, kind: SiteSheetKind, session: string): SitePrint['signs'] =>
  latestOf(open).get(keyOf(kind, session))?.signs

/** Sheets of the site that were printed and no longer match. */
export function staleSiteSheets(open: OpenExam, site: Store): StaleSheet[] {
  const sessions = new Set(open.exam().sessions.map(({ id }) => id))
  return [...latestOf(open).values()].flatMap((print): StaleSheet[] => {
    const { kind, session, at } = print
    const reason = session === '' || sessions.has(session) ? reasonOf(open, site, print) : 'removed'
    return reason ? [{ material: kind, session, room: '', candidate: '', name: '', reason, printedAt: at }] : []
  })
}

function reasonOf(
  open: OpenExam,
  site: Store,
  { kind, session, signs, marks }: SitePrint,
): StaleSheet['reason'] | undefined {
  const wanted = { session: session || undefined, signs }
  const forms = siteSheets(site, open, kind, wanted)
  return forms.length === 0 ? 'removed' : differingSiteMark(marks, marksOfForms(open, forms, wanted))
}
