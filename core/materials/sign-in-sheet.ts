import type { Template, TemplateField } from '../model/template.ts'
import { maskIdNumber } from '../roster/mask.ts'
import { type Design, presetDesign } from './design.ts'
import type { SheetPhoto } from './photo-box.ts'
import { type SheetHead, type SheetSubject, sheetHead, shownPhoto } from './sheet-subject.ts'

export type SignInRow = {
  readonly candidate: string
  readonly seat: string
  readonly name: string
  readonly sameName: boolean
  readonly admissionNumber: string
  /** ID number, with its middle hidden unless the template shows it in full. */
  readonly idNumber: string
  readonly sex: string
  readonly school: string
  readonly className: string
  readonly photo?: SheetPhoto
}

/** The sheet that candidates sign in a room (签到表). */
export type SignInSheet = {
  readonly kind: 'sign-in-sheets'
  readonly head: SheetHead
  readonly template: Template
  readonly mark?: string | undefined
  readonly rows: readonly SignInRow[]
}

export function signInSheet(subject: SheetSubject, design: Design = presetDesign('sign-in-sheets')): SignInSheet {
  const { template, mark } = design
  const shown = template.fields.includes('id-number')
  const idNumber = (text: string) => (!shown ? '' : template.idNumber === 'full' ? text : maskIdNumber(text))
  return {
    kind: 'sign-in-sheets',
    head: sheetHead(subject, design),
    template,
    mark,
    rows: subject.candidates.map((c) => ({
      candidate: c.id,
      seat: c.seat ?? '',
      name: c.name,
      sameName: subject.sameName(c),
      admissionNumber: c.admissionNumber ?? '',
      idNumber: idNumber(c.idNumber ?? ''),
      sex: c.sex ?? '',
      school: c.school ?? '',
      className: c.className ?? '',
      ...shownPhoto(c, subject, template),
    })),
  }
}

/** Rows on a page: up to how many candidates, how many usually, and how many with rows to fill in by hand. */
type RowCounts = { readonly candidates: number; readonly usual: number; readonly most: number }
const withoutPhotos: RowCounts = { candidates: 30, usual: 25, most: 32 }
/** A photo is known from one of 10 × 13 mm. */
const withPhotos: RowCounts = { candidates: 15, usual: 14, most: 16 }

const rowCounts = ({ fields }: Pick<Template, 'fields'>): RowCounts =>
  fields.includes('photo') ? withPhotos : withoutPhotos

/** One page: candidates `from` up to `to`, then `blanks` rows to be filled in by hand. */
export type SignInPage = { readonly from: number; readonly to: number; readonly blanks: number }

/**
 * 25 to 30 candidates a page, so that a row is high enough to sign in; with photos half as many. Rows to fill in by hand stand at the
 * end, as many as the last page has room for up to the template's; they never make a page of their own.
 */
export function signInLayout(candidates: number, template: Pick<Template, 'fields' | 'blankRows'>): SignInPage[] {
  const rows = rowCounts(template)
  const count = Math.max(1, Math.ceil(candidates / rows.candidates))
  const perPage = Math.min(rows.candidates, Math.max(rows.usual, Math.ceil((candidates + 2) / count)))
  const pages: SignInPage[] = []
  for (let page = 0; page < count; page++) {
    const from = page * perPage
    const to = page === count - 1 ? candidates : Math.min(candidates, from + perPage)
    pages.push({ from, to, blanks: page === count - 1 ? Math.min(template.blankRows, rows.most - (to - from)) : 0 })
  }
  return pages
}

/** Rows that the fullest page has to hold: the height of a row follows from it, the same on all pages. */
export const signInRowsPerPage = (pages: readonly SignInPage[], template: Pick<Template, 'fields'>): number =>
  Math.max(rowCounts(template).usual, ...pages.map((page) => page.to - page.from + page.blanks))

export const signInPages = ({ candidates }: SheetSubject, { template }: Design): number =>
  signInLayout(candidates.length, template).length

/** What stands over each column. */
export const signInTitles: Partial<Record<TemplateField, string>> = {
  serial: '序号',
  seat: '座位号',
  name: '姓名',
  sex: '性别',
  'admission-number': '准考证号',
  'id-number': '证件号码',
  school: '单位',
  class: '班级',
  photo: '照片',
  signature: '考生签名',
  remark: '备注',
}

/** What a row says under a column; empty for what is signed, stuck on or written by hand. */
export function signInText(field: TemplateField, row: SignInRow, serial: number): string {
  switch (field) {
    case 'serial':
      return String(serial)
    case 'seat':
      return row.seat || '—'
    case 'name':
      return row.sameName ? `${row.name}（同名）` : row.name
    case 'admission-number':
      return row.admissionNumber
    case 'id-number':
      return row.idNumber
    case 'sex':
      return row.sex
    case 'school':
      return row.school
    case 'class':
      return row.className
    default:
      return ''
  }
}
