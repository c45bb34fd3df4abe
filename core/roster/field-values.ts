import type { CandidateField } from '../model/candidate.ts'
import type { RowIssueCode } from '../model/row-issue.ts'
import {
  charClass,
  classesOf,
  cleanText,
  normaliseNumber,
  stripTextMarks,
  toHalfWidthAlphanumerics,
} from './cell-text.ts'
import { longestName } from './person-name.ts'
import { withRealCharacters } from './private-use.ts'

/** A cell's value after normalising, and what is to be said of it. An empty value counts as absent. */
export type FieldValue = { readonly value: string; readonly issues: readonly RowIssueCode[] }

/** Most characters of a field; a room's and a seat's are those of `core/model/room.ts`. */
export const longest: Partial<Record<CandidateField | 'extra', number>> = {
  idNumber: 40,
  admissionNumber: 60,
  room: 40,
  seat: 20,
  studentNumber: 60,
  phone: 40,
  level: 40,
  extra: 4000,
  note: 4000,
}
export const longestText = 500

/** Most characters of the field. */
export const longestOf = (field: CandidateField | 'extra'): number =>
  field === 'name' ? longestName : (longest[field] ?? longestText)

/** Fields that hold numbers as text: their digits and letters are compared in half-width and without blanks. */
const numbers: ReadonlySet<string> = new Set(['idNumber', 'admissionNumber', 'studentNumber', 'phone'])

/**
 * Normalises any field but the name (see `checkName`). ID, admission and student number and phone lose
 * blanks, invisible characters and text marks and become half-width; room and seat become half-width in
 * digits and letters; every other text only loses invisible characters and outer blanks. A change that
 * can be seen is a `value-normalised` warning.
 */
export function fieldValue(field: CandidateField | 'extra', cell: string): FieldValue {
  const clean = cleanKeeping(field, cell)
  const value = normalise(field, clean)
  if (value.length > (longest[field] ?? longestText)) return { value, issues: ['value-too-long'] }
  const issues: RowIssueCode[] = []
  if (value !== cell.trim() && visiblyDiffers(field, value, cell)) issues.push('value-normalised')
  return { value, issues }
}

function cleanKeeping(field: CandidateField | 'extra', cell: string): string {
  if (field !== 'extra' && field !== 'note') return cleanText(cell)
  return cell.replace(/\r\n?/g, '\n').split('\n').map(cleanText).join('\n').trim()
}

function normalise(field: CandidateField | 'extra', clean: string): string {
  if (numbers.has(field)) return normaliseNumber(clean)
  const real = classesOf(clean) & charClass.privateUse ? withRealCharacters(clean) : clean
  if (field === 'room' || field === 'seat') return stripTextMarks(toHalfWidthAlphanumerics(real))
  return real.startsWith('="') ? stripTextMarks(real) : real
}

/** Taking blanks off the ends of a text, or line breaks out of it, is not worth a person's look. */
function visiblyDiffers(field: CandidateField | 'extra', value: string, cell: string): boolean {
  if (numbers.has(field) || field === 'room' || field === 'seat') return true
  const even = (text: string) => text.replace(/\s+/g, ' ').trim()
  return even(value) !== even(cell)
}

/** Whether a spreadsheet wrote the number in powers of ten, as 5.10322E+17: its digits are gone. */
export const inPowersOfTen = (text: string): boolean => /^\d(\.\d+)?E\+?\d+$/i.test(text)

const sexWords: Readonly<Record<string, '男' | '女'>> = {
  男: '男',
  男性: '男',
  男生: '男',
  M: '男',
  MALE: '男',
  '1': '男',
  女: '女',
  女性: '女',
  女生: '女',
  F: '女',
  FEMALE: '女',
  '2': '女',
}

/** 男 or 女 from what rosters write for it (codes of GB/T 2261.1 among them); otherwise the text and `sex-unknown`. */
export function sexValue(cell: string): FieldValue {
  const clean = cleanText(cell)
  const known = sexWords[normaliseNumber(clean)]
  if (known !== undefined || clean === '') return { value: known ?? '', issues: [] }
  return { value: clean, issues: ['sex-unknown'] }
}

/** Whether a cell of the column 是否撤下 says yes. */
export const isYes = (cell: string): boolean => /^(是|已撤下|撤下|yes|y|true|1|✓|√)$/i.test(cleanText(cell))

/** Whether the text opens a line of totals: 合计, 总计, 小计, 共计. */
export const isTotal = (cell: string): boolean =>
  /^(合\s*计|总\s*计|小\s*计|共\s*计|总\s*数|总\s*人\s*数|累\s*计|total\b)/i.test(cleanText(cell))

/** Whether the only text of a row reads like a remark at the foot of a list and not like a name. */
export const isNote = (cell: string): boolean =>
  /[：:。，,；;！!]/.test(cell) ||
  cell.length > 30 ||
  /^(备注|说明|注意|注|制表|审核|填表|填报|负责人|联系人|打印|日期|单位)/.test(cell)

/** Whether a cell is where those sign who drew up the list: 制表人：王老师, 审核人, 单位（盖章）：. */
export const isSignature = (cell: string): boolean => {
  const text = cleanText(cell).replace(/\s+/g, '')
  return (
    /^(制表|填表|填报|制单|录入|编制|审核|复核|审批|审定|核对|校对|经办|负责|联系|主管|报送|上报|打印|单位)[^：:]{0,12}[：:]/.test(
      text,
    ) || /^(制表|填表|填报|制单|录入|编制|审核|复核|审批|经办|负责|联系|报送)(人|者|员|单位|日期|时间)$/.test(text)
  )
}
