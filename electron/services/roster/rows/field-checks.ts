import type { RowFinding, RowIssueCode } from '../../../../core/model/row-issue.ts'
import { isRowError } from '../../../../core/model/row-issue.ts'
import { charClass, normaliseNumber } from '../../../../core/rules/cell-text.ts'
import { fieldValue, isYes, longest, sexValue } from '../../../../core/rules/field-values.ts'
import { unguardFormula } from '../../../../core/rules/formula-guard.ts'
import { checkIdNumber, readIdType, typesAgree } from '../../../../core/rules/id-number.ts'
import { checkName, longestName } from '../../../../core/rules/person-name.ts'
import { soundResidentId } from './resident-id.ts'
import type { RowCells } from './row-cells.ts'
import type { RowPlan } from './row-plan.ts'

/** What the checks of one row's cells say beyond the cells' own values. */
export type RowFacts = { idType: string; sourceName: string | undefined; sound: boolean }

type IdType = NonNullable<ReturnType<typeof readIdType>>
type Sex = '男' | '女'

/** Checks and normalises every mapped cell of the row at hand. */
export type FieldChecks = (sheetRow: number, facts: RowFacts) => void

const needsCare = charClass.escape | charClass.invisible | charClass.privateUse
/** By field, the classes of characters that send a cell the careful way. */
const careFor: Readonly<Record<string, number>> = {
  name: 255,
  idNumber: 255,
  admissionNumber: 255,
  studentNumber: 255,
  phone: 255,
  room: needsCare | charClass.fullWidth,
  seat: needsCare | charClass.fullWidth,
}

/** The apostrophe and the equals sign with which spreadsheets and exports force text. */
const mayBeMark = (byte: number): boolean => byte === 0x27 || byte === 0x3d || byte === 0x60 || byte === 0xe2

const man = Buffer.from('男')
const woman = Buffer.from('女')
const isBytes = (bytes: Buffer, at: number, text: Buffer): boolean => bytes[at] === text[0] && bytes[at + 1] === text[1] && bytes[at + 2] === text[2]

export function createFieldChecks(plan: RowPlan, cells: RowCells, guarded: boolean, add: (finding: RowFinding) => void): FieldChecks {
  const place = Object.fromEntries((['name', 'sex', 'idType', 'idNumber', 'admissionNumber', 'withdrawn', 'sourceName'] as const).map((f) => [f, plan.placeOf(f)]))
  const [nameAt, sexAt, typeAt, idAt, admissionAt, withdrawnAt, sourceAt] = Object.values(place) as [number, number, number, number, number, number, number]
  const special = new Set([nameAt, sexAt, typeAt, withdrawnAt, sourceAt])
  const plain = plan.columns.flatMap(({ field }, at) => (special.has(at) ? [] : [{ at, field, care: careFor[field] ?? needsCare, limit: longest[field] ?? 500 }]))
  let sheetRow = 0
  let facts: RowFacts
  /** What the column 性别 says of the row at hand. */
  let written: Sex | undefined

  const say = (code: RowIssueCode, at: number, more?: RowFinding['more']): void => {
    if (isRowError(code)) facts.sound = false
    add({ row: sheetRow, field: plan.columns[at]!.field, code, value: cells.source(at), more })
  }
  /** Takes a value over in place of the cell; what was normalised is told with its value before and after. */
  const settle = (at: number, value: string, issues: readonly RowIssueCode[]): void => {
    cells.values[at] = value
    for (const code of issues) say(code, at, { to: value })
  }
  const careful = (at: number): string => {
    const cell = cells.values[at] ?? cells.source(at)
    return guarded ? unguardFormula(cell) : cell
  }

  const name = (): void => {
    if ((cells.classes[nameAt]! & careFor['name']!) === 0 && cells.ends[nameAt]! - cells.starts[nameAt]! <= longestName && cells.values[nameAt] === undefined) return
    const { name: value, sourceName, issues } = checkName(careful(nameAt))
    facts.sourceName = sourceName
    settle(nameAt, value, issues)
  }
  const idNumber = (): void => {
    const number = cells.number(idAt)
    if (number !== undefined) return say('id-digits-lost', idAt, { known: knownDigits(number), name: cells.value(nameAt) })
    const isSlice = cells.values[idAt] === undefined
    const sex = isSlice && cells.ends[idAt]! - cells.starts[idAt]! === 18 ? soundResidentId(cells.bytes(), cells.starts[idAt]!, plan.today) : 0
    if (sex === 0) return anyIdNumber()
    facts.idType = 'resident-id'
    if (typeAt >= 0) namedType('resident-id')
    compareSex(sex === 1 ? '男' : '女')
  }
  const anyIdNumber = (): void => {
    const value = cells.value(idAt)
    const { type, issues, sex } = checkIdNumber(value.toUpperCase(), plan.today)
    facts.idType = type
    const named = typeAt >= 0 ? namedType(type) : undefined
    const foreign = named !== undefined && named !== 'resident-id' && named !== 'resident-id-15'
    // A passport's number may look like anything: only a resident ID is held to its form.
    const said = foreign && !issues.includes('id-digits-lost') ? [named === 'passport' ? 'id-passport' : named === 'permit' ? 'id-permit' : named === 'temporary' ? 'id-temporary' : 'id-other'] as RowIssueCode[] : issues
    for (const code of said) say(code, idAt, code === 'id-digits-lost' ? { known: mantissa(value), name: cells.value(nameAt) } : { to: value })
    if (sex !== undefined && issues.length === 0 && !foreign) compareSex(sex)
  }
  /** The document that 证件类型 names counts; a number that cannot be of that kind is told. */
  const readType = typeReader(cells, typeAt)
  const namedType = (found: IdType): IdType | undefined => {
    const named = readType()
    if (named === undefined) return undefined
    if (!typesAgree(named, found)) say('id-type-differs', typeAt, { to: found })
    facts.idType = named === 'resident-id' && (found === 'resident-id-15' || found === 'temporary') ? found : named
    return named
  }
  const compareSex = (stated: Sex): void => {
    if (written !== undefined && written !== stated) say('sex-differs-from-id', sexAt, { to: stated })
  }
  const sex = (): void => {
    if (cells.values[sexAt] === undefined && cells.ends[sexAt]! - cells.starts[sexAt]! === 3) {
      const at = cells.starts[sexAt]!
      const bytes = cells.bytes()
      written = isBytes(bytes, at, man) ? '男' : isBytes(bytes, at, woman) ? '女' : undefined
      if (written !== undefined) return
    }
    const { value, issues } = sexValue(careful(sexAt))
    written = value === '男' || value === '女' ? value : undefined
    settle(sexAt, value, issues)
  }
  const other = ({ at, field, care, limit }: (typeof plain)[number]): void => {
    const length = cells.ends[at]! - cells.starts[at]!
    const plainly = (cells.classes[at]! & care) === 0 && length <= limit && cells.values[at] === undefined
    if (plainly && (length === 0 || !mayBeMark(cells.bytes()[cells.starts[at]!]!))) return
    const cell = careful(at)
    if (cell.includes('\n') && swallowed(cell)) say('quote-open', at)
    const { value, issues } = fieldValue(field, cell)
    settle(at, value, issues)
  }
  /** A stray quote that another one further down closes makes rows disappear into a cell; the row then has too few cells. */
  const swallowed = (cell: string): boolean => guarded && cells.count() !== plan.width && (cell.match(/[,;\t]/g)?.length ?? 0) >= 4

  return (row, into) => {
    sheetRow = row
    facts = into
    facts.idType = ''
    facts.sourceName = undefined
    facts.sound = true
    written = undefined
    name()
    for (const one of plain) other(one)
    if (sexAt >= 0) sex()
    if (withdrawnAt >= 0) cells.values[withdrawnAt] = isYes(cells.value(withdrawnAt)) ? 'true' : ''
    if (sourceAt >= 0 && !cells.isEmpty(sourceAt)) facts.sourceName ??= careful(sourceAt)
    if (idAt >= 0) {
      if (cells.isEmpty(idAt)) say('id-missing', idAt)
      else idNumber()
    }
    if (admissionAt >= 0) {
      const number = cells.number(admissionAt)
      if (number !== undefined) say('number-digits-lost', admissionAt, { known: knownDigits(number) })
      else if (/^\d(\.\d+)?E\+?\d+$/.test(scientific(admissionAt))) say('number-digits-lost', admissionAt, { known: '' })
    }
  }

  /** Only a short value with an E in it can be a number that a spreadsheet wrote in powers of ten. */
  function scientific(at: number): string {
    const value = cells.values[at]
    return value === undefined ? '' : normaliseNumber(value)
  }
}

/** The document that a row's cell of 证件类型 names. Rows repeat the same few, so each is read once. */
function typeReader(cells: RowCells, place: number): () => IdType | undefined {
  let lastStart = 0
  let lastLength = -1
  let last: IdType | undefined
  return () => {
    const start = cells.starts[place]!
    const length = cells.ends[place]! - start
    const bytes = cells.bytes()
    let same = cells.values[place] === undefined && length === lastLength
    for (let i = 0; same && i < length; i++) same = bytes[start + i] === bytes[lastStart + i]
    if (same) return last
    last = readIdType(cells.value(place))
    lastStart = start
    lastLength = cells.values[place] === undefined ? length : -1
    return last
  }
}

/** The leading digits that 5.10322E+17 still shows. */
const mantissa = (value: string): string => value.toUpperCase().split('E')[0]!.replace('.', '').replace(/0+$/, '')

/** The digits of a damaged number that can still be right: a spreadsheet keeps fifteen. */
function knownDigits(number: number): string {
  if (!Number.isFinite(number)) return ''
  return number.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 0 }).slice(0, 15)
}
