import type { CandidateField } from '../../../../core/model/candidate.ts'
import { isRowError, type RowFinding, type RowIssueCode } from '../../../../core/model/row-issue.ts'
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
import type { Findings } from './findings.ts'
import { IdCheck, type IdType, knownDigits, type Sex, type Tells } from './id-checks.ts'
import type { RowCells } from './row-cells.ts'
import type { RowPlan } from './row-plan.ts'

/** What the checks of one row's cells find beyond the cells' own values. */
export type RowFacts = { idType: IdType | undefined; sourceName: string | undefined; sound: boolean }

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

type OtherField = {
  readonly at: number
  readonly field: CandidateField | 'extra'
  readonly care: number
  readonly limit: number
}

/** Checks and normalises every mapped cell of the row at hand; what differs from its cell is set in `cells.values`. */
export class FieldChecks implements Tells {
  readonly #plan: RowPlan
  readonly #cells: RowCells
  readonly #guarded: boolean
  readonly #findings: Findings
  readonly #nameAt: number
  readonly #sexAt: number
  readonly #withdrawnAt: number
  readonly #sourceAt: number
  readonly #others: readonly OtherField[]
  readonly #id: IdCheck
  readonly #digits: DigitsCheck
  #sheetRow = 0
  #sound = true

  /** `guarded`: the file is text, so cells may bear the apostrophe of {@link unguardFormula}. */
  constructor(plan: RowPlan, cells: RowCells, guarded: boolean, findings: Findings) {
    const { placeOf } = plan
    this.#plan = plan
    this.#cells = cells
    this.#guarded = guarded
    this.#findings = findings
    this.#nameAt = placeOf('name')
    this.#sexAt = placeOf('sex')
    this.#withdrawnAt = placeOf('withdrawn')
    this.#sourceAt = placeOf('sourceName')
    const special = new Set([this.#nameAt, this.#sexAt, this.#withdrawnAt, this.#sourceAt, placeOf('idType')])
    this.#others = plan.columns.flatMap(({ field }, at) =>
      special.has(at) ? [] : [{ at, field, care: careFor[field] ?? needsCare, limit: longest[field] ?? longestText }],
    )
    this.#id = new IdCheck(plan, cells, this)
    this.#digits = new DigitsCheck(plan, cells, this)
  }

  check(sheetRow: number, facts: RowFacts): void {
    const cells = this.#cells
    this.#sheetRow = sheetRow
    this.#sound = true
    // Most rows have nothing in them but digits, capital letters and common Chinese characters.
    const plain = cells.all === 0
    facts.sourceName = plain ? undefined : this.#name()
    if (!plain) for (const one of this.#others) this.#other(one)
    const written = this.#sexAt < 0 ? undefined : this.#sex()
    if (this.#withdrawnAt >= 0) cells.values[this.#withdrawnAt] = isYes(cells.value(this.#withdrawnAt)) ? 'true' : ''
    if (this.#sourceAt >= 0 && !cells.isEmpty(this.#sourceAt)) facts.sourceName ??= this.#careful(this.#sourceAt)
    facts.idType = this.#id.check(written)
    this.#digits.check()
    facts.sound = this.#sound
  }

  say(code: RowIssueCode, at: number, more?: RowFinding['more']): void {
    if (isRowError(code)) this.#sound = false
    const { field } = this.#plan.columns[at]!
    this.#findings.add({ row: this.#sheetRow, field, code, value: this.#cells.source(at), more })
  }

  /** The cell for a careful look, without the guard that an exported cell may bear. */
  #careful(at: number): string {
    const cell = this.#cells.values[at] ?? this.#cells.source(at)
    return this.#guarded ? unguardFormula(cell) : cell
  }

  #name(): string | undefined {
    const cells = this.#cells
    const at = this.#nameAt
    const short = cells.ends[at]! - cells.starts[at]! <= longestName
    if (cells.classes[at] === 0 && short && cells.values[at] === undefined) return undefined
    const { name, sourceName, issues } = checkName(this.#careful(at))
    cells.values[at] = name
    for (const code of issues) this.say(code, at, { to: name })
    return sourceName
  }

  #sex(): Sex | undefined {
    const at = this.#sexAt
    const plain = plainSex(this.#cells, at)
    if (plain) return plain
    const { value, issues } = sexValue(this.#careful(at))
    this.#cells.values[at] = value
    for (const code of issues) this.say(code, at, { to: value })
    return value === '男' || value === '女' ? value : undefined
  }

  #other({ at, field, care, limit }: OtherField): void {
    const cells = this.#cells
    const length = cells.ends[at]! - cells.starts[at]!
    const plain = (cells.classes[at]! & care) === 0 && length <= limit && cells.values[at] === undefined
    if (plain && (length === 0 || !mayBeMark(cells.bytes[cells.starts[at]!]!))) return
    const cell = this.#careful(at)
    if (cell.includes('\n') && this.#swallowed(cell)) this.say('quote-open', at)
    const { value, issues } = fieldValue(field, cell)
    cells.values[at] = value
    for (const code of issues) this.say(code, at, { to: value })
  }

  /** A stray quote that another one further down closes makes rows disappear into a cell; the row then has too few cells. */
  #swallowed(cell: string): boolean {
    return this.#guarded && this.#cells.count !== this.#plan.width && (cell.match(/[,;\t]/g)?.length ?? 0) >= 4
  }
}

const man = Buffer.from('男')
const woman = Buffer.from('女')

function plainSex(cells: RowCells, at: number): Sex | undefined {
  if (cells.values[at] !== undefined || cells.ends[at]! - cells.starts[at]! !== man.length) return undefined
  const start = cells.starts[at]!
  const { bytes } = cells
  const is = (text: Buffer) => bytes[start] === text[0] && bytes[start + 1] === text[1] && bytes[start + 2] === text[2]
  return is(man) ? '男' : is(woman) ? '女' : undefined
}

/** Numbers besides the ID number whose digits a spreadsheet lost. An admission number as a number cell is refused whatever its length. */
class DigitsCheck {
  readonly #cells: RowCells
  readonly #tells: Tells
  readonly #admissionAt: number
  readonly #phoneAt: number
  readonly #places: readonly number[]

  constructor({ placeOf }: RowPlan, cells: RowCells, tells: Tells) {
    this.#cells = cells
    this.#tells = tells
    this.#admissionAt = placeOf('admissionNumber')
    this.#phoneAt = placeOf('phone')
    this.#places = [this.#admissionAt, placeOf('studentNumber'), this.#phoneAt].filter((at) => at >= 0)
  }

  check(): void {
    const { values } = this.#cells
    const phone = this.#phoneAt < 0 ? undefined : values[this.#phoneAt]
    if (phone !== undefined && isMasked(phone)) {
      this.#tells.say('value-masked', this.#phoneAt)
      values[this.#phoneAt] = ''
    }
    for (const at of this.#places) {
      const number = this.#cells.number(at)
      const wrong = number === undefined ? false : at === this.#admissionAt || Math.abs(number) >= tooLongANumber
      if (!wrong && (values[at] === undefined || !inPowersOfTen(values[at]!))) continue
      this.#tells.say('number-digits-lost', at, { known: number === undefined ? '' : knownDigits(number) })
      values[at] = ''
    }
  }
}
