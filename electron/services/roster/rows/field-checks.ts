import type { CandidateField } from '../../../../core/model/candidate.ts'
import type { RowFinding } from '../../../../core/model/row-issue.ts'
import { isRowError } from '../../../../core/model/row-issue.ts'
import { charClass } from '../../../../core/roster/cell-text.ts'
import {
  fieldValue,
  inPowersOfTen,
  isYes,
  longest,
  longestText,
  sexValue,
} from '../../../../core/roster/field-values.ts'
import { unguardFormula } from '../../../../core/roster/formula-guard.ts'
import { isMasked } from '../../../../core/roster/mask.ts'
import { checkName, longestName } from '../../../../core/roster/person-name.ts'
import { createIdCheck, type IdType, knownDigits, type Say, type Sex } from './id-checks.ts'
import type { RowCells } from './row-cells.ts'
import type { RowPlan } from './row-plan.ts'

/** What the checks of one row's cells find beyond the cells' own values. */
export type RowFacts = { idType: IdType | undefined; sourceName: string | undefined; sound: boolean }

/** Checks and normalises every mapped cell of the row at hand; what differs from its cell is set in `cells.values`. */
export type FieldChecks = (sheetRow: number, facts: RowFacts) => void

const needsCare = charClass.escape | charClass.invisible | charClass.privateUse
const anyClass = 255
/** By field, the classes of characters that send a cell the careful way. */
const careFor: Partial<Record<CandidateField | 'extra', number>> = {
  idNumber: anyClass,
  admissionNumber: anyClass,
  studentNumber: anyClass,
  phone: anyClass,
  room: needsCare | charClass.fullWidth,
  seat: needsCare | charClass.fullWidth,
}

/** Whether the byte may begin a mark with which spreadsheets and exports force text: ' = ` ’. */
const mayBeMark = (byte: number): boolean => byte === 0x27 || byte === 0x3d || byte === 0x60 || byte === 0xe2

/** From here on a spreadsheet does not keep every whole number. */
const tooLongANumber = 1e15

export function createFieldChecks(
  plan: RowPlan,
  cells: RowCells,
  guarded: boolean,
  add: (finding: RowFinding) => void,
): FieldChecks {
  const { placeOf } = plan
  const [nameAt, sexAt, withdrawnAt, sourceAt] = [
    placeOf('name'),
    placeOf('sex'),
    placeOf('withdrawn'),
    placeOf('sourceName'),
  ]
  const special = new Set([nameAt, sexAt, withdrawnAt, sourceAt, placeOf('idType')])
  const others = plan.columns.flatMap(({ field }, at) =>
    special.has(at) ? [] : [{ at, field, care: careFor[field] ?? needsCare, limit: longest[field] ?? longestText }],
  )
  let sheetRow = 0
  let sound = true

  const say: Say = (code, at, more) => {
    if (isRowError(code)) sound = false
    add({ row: sheetRow, field: plan.columns[at]!.field, code, value: cells.source(at), more })
  }
  const checkId = createIdCheck(plan, cells, say)
  /** The cell for a careful look, without the guard that an exported cell may bear. */
  const careful = (at: number): string => {
    const cell = cells.values[at] ?? cells.source(at)
    return guarded ? unguardFormula(cell) : cell
  }
  const name = (): string | undefined => {
    const short = cells.ends[nameAt]! - cells.starts[nameAt]! <= longestName
    if (cells.classes[nameAt] === 0 && short && cells.values[nameAt] === undefined) return undefined
    const { name: value, sourceName, issues } = checkName(careful(nameAt))
    cells.values[nameAt] = value
    for (const code of issues) say(code, nameAt, { to: value })
    return sourceName
  }
  const sex = (): Sex | undefined => {
    const plain = plainSex(cells, sexAt)
    if (plain) return plain
    const { value, issues } = sexValue(careful(sexAt))
    cells.values[sexAt] = value
    for (const code of issues) say(code, sexAt, { to: value })
    return value === '男' || value === '女' ? value : undefined
  }
  const other = ({ at, field, care, limit }: (typeof others)[number]): void => {
    const length = cells.ends[at]! - cells.starts[at]!
    const plain = (cells.classes[at]! & care) === 0 && length <= limit && cells.values[at] === undefined
    if (plain && (length === 0 || !mayBeMark(cells.bytes()[cells.starts[at]!]!))) return
    const cell = careful(at)
    if (cell.includes('\n') && swallowed(cell)) say('quote-open', at)
    const { value, issues } = fieldValue(field, cell)
    cells.values[at] = value
    for (const code of issues) say(code, at, { to: value })
  }
  /** A stray quote that another one further down closes makes rows disappear into a cell; the row then has too few cells. */
  const swallowed = (cell: string): boolean =>
    guarded && cells.count() !== plan.width && (cell.match(/[,;\t]/g)?.length ?? 0) >= 4
  const digits = createDigitsCheck(plan, cells, say)

  return (row, facts) => {
    sheetRow = row
    sound = true
    // Most rows have nothing in them but digits, capital letters and common Chinese characters.
    const plain = cells.all() === 0
    facts.sourceName = plain ? undefined : name()
    if (!plain) for (const one of others) other(one)
    const written = sexAt < 0 ? undefined : sex()
    if (withdrawnAt >= 0) cells.values[withdrawnAt] = isYes(cells.value(withdrawnAt)) ? 'true' : ''
    if (sourceAt >= 0 && !cells.isEmpty(sourceAt)) facts.sourceName ??= careful(sourceAt)
    facts.idType = checkId(written)
    digits()
    facts.sound = sound
  }
}

const man = Buffer.from('男')
const woman = Buffer.from('女')

function plainSex(cells: RowCells, at: number): Sex | undefined {
  if (cells.values[at] !== undefined || cells.ends[at]! - cells.starts[at]! !== man.length) return undefined
  const start = cells.starts[at]!
  const bytes = cells.bytes()
  const is = (text: Buffer) => bytes[start] === text[0] && bytes[start + 1] === text[1] && bytes[start + 2] === text[2]
  return is(man) ? '男' : is(woman) ? '女' : undefined
}

/** Numbers besides the ID number whose digits a spreadsheet lost. An admission number as a number cell is refused whatever its length. */
function createDigitsCheck(plan: RowPlan, cells: RowCells, say: Say): () => void {
  const admissionAt = plan.placeOf('admissionNumber')
  const phoneAt = plan.placeOf('phone')
  const places = (['admissionNumber', 'studentNumber', 'phone'] as const).map(plan.placeOf).filter((at) => at >= 0)
  return () => {
    if (phoneAt >= 0 && cells.values[phoneAt] !== undefined && isMasked(cells.values[phoneAt]!)) {
      say('value-masked', phoneAt)
      cells.values[phoneAt] = ''
    }
    for (const at of places) {
      const number = cells.number(at)
      const wrong = number === undefined ? false : at === admissionAt || Math.abs(number) >= tooLongANumber
      if (!wrong && (cells.values[at] === undefined || !inPowersOfTen(cells.values[at]!))) continue
      say('number-digits-lost', at, { known: number === undefined ? '' : knownDigits(number) })
      cells.values[at] = ''
    }
  }
}
