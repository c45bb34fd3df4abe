import { type DayFormKind, dayFormKinds } from '../../../../core/model/day-form-kinds.ts'
import { type FormKind, formKinds } from '../../../../core/model/form-kinds.ts'
import { type Material, materials } from '../../../../core/model/material.ts'
import { type MadeSiteSheet, type SiteSheetKind, siteSheetKinds } from '../../../../core/model/site-sheet.ts'
import type { Desk } from '../desk.ts'

/** Everything that `print` can make. */
export type Printable = Material | FormKind | DayFormKind | SiteSheetKind | 'equipment-sheets' | 'workbook' | 'all'

export type MakeFlags = {
  readonly session?: string | undefined
  readonly room?: string | undefined
  readonly candidate?: string[] | undefined
  readonly oneFile?: boolean | undefined
  readonly startAt?: number | undefined
  readonly school?: string | undefined
}

type Made = Record<string, unknown> & { readonly files: readonly { readonly path: string }[] }

/** Makes what was named, in the folder that was named; gives the answer of the verb. */
export function makePrintable(desk: Desk, what: Printable, flags: MakeFlags, out: string | undefined): Promise<Made> {
  if (isOne(formKinds, what)) return makeForm(desk, what, flags, out)
  if (isOne(dayFormKinds, what)) return makeDayForm(desk, what, { out, session: flags.session, room: flags.room })
  if (isOne(siteSheetKinds, what)) return makeSiteSheet(desk, what, flags, out)
  if (what === 'equipment-sheets') return makeEquipmentSheets(desk, flags.room, out)
  if (what === 'workbook') return makeWorkbook(desk, flags, out)
  return makeMaterial(desk, what, flags, out)
}

const isOne = <T extends string>(kinds: readonly T[], what: string): what is T => kinds.some((kind) => kind === what)

async function makeMaterial(
  { ask, exam, job }: Desk,
  what: Material | 'all',
  flags: MakeFlags,
  out: string | undefined,
) {
  const { candidate: candidates, session, room, oneFile, startAt } = flags
  const wanted = what === 'all' ? [...materials] : [what]
  const scope = { session, room, candidates, oneFile, startAt }
  const made = await ask('materials.print', { exam: await exam(), job, materials: wanted, out, ...scope })
  return { ...made, files: made.files.map(({ url: _, ...file }) => file) }
}

async function makeForm({ ask, exam, job }: Desk, form: FormKind, flags: MakeFlags, out: string | undefined) {
  const made = await ask('forms.print', { exam: await exam(), job, form, out, school: flags.school })
  return { ...made, files: made.files.map(({ url: _, form: material, ...file }) => ({ ...file, material })) }
}

type Place = {
  readonly out: string | undefined
  readonly session: string | undefined
  readonly room?: string | undefined
}

/** A form filled from the record of the exam day; the report of the day is also a spreadsheet. */
export async function makeDayForm({ ask, exam, job }: Desk, form: DayFormKind, place: Place) {
  const { files, ...made } = await ask('day.forms', { exam: await exam(), job, forms: [form], ...place })
  return { ...made, files: files.map(({ url: _, form: material, ...file }) => ({ ...file, material })) }
}

async function makeSiteSheet({ ask, exam, job }: Desk, kind: SiteSheetKind, flags: MakeFlags, out: string | undefined) {
  const made = await ask('site-sheets.print', { exam: await exam(), job, kinds: [kind], session: flags.session, out })
  return { ...made, files: made.files.map(siteFile) }
}

/** The lists for a spreadsheet. */
async function makeWorkbook({ ask, exam }: Desk, { session, room }: MakeFlags, out: string | undefined) {
  const { path, sheets } = await ask('materials.workbook', { exam: await exam(), session, room, out })
  return { files: [{ path, material: 'workbook', sheets }], warnings: [] }
}

/** A sheet of the site as the terminal tells it. */
export const siteFile = ({ url: _, kind: material, ...file }: MadeSiteSheet) => ({ ...file, material })

/** The check sheets of the rooms and the site as they stand. */
async function makeEquipmentSheets({ ask, exam, job }: Desk, room: string | undefined, out: string | undefined) {
  const made = await ask('equipment.print', { exam: await exam(), job, form: 'check-sheet', room, out })
  return {
    ...made,
    files: made.files.map(({ url: _, form: __, ...file }) => ({ ...file, material: 'equipment-sheets' })),
  }
}
