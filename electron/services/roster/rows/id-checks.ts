import type { Candidate } from '../../../../core/model/candidate.ts'
import type { RowFinding, RowIssueCode } from '../../../../core/model/row-issue.ts'
import { checkIdNumber, readIdType, typesAgree } from '../../../../core/roster/id-number.ts'
import { isMasked } from '../../../../core/roster/mask.ts'
import { soundResidentId } from './resident-id.ts'
import type { RowCells } from './row-cells.ts'
import type { RowPlan } from './row-plan.ts'

export type IdType = NonNullable<Candidate['idType']>
export type Sex = '男' | '女'

/** Who is told what a check finds in a cell of the row at hand. */
export type Tells = { readonly say: (code: RowIssueCode, place: number, more?: RowFinding['more']) => void }

const documentWarnings: Partial<Record<IdType, RowIssueCode>> = {
  passport: 'id-passport',
  permit: 'id-permit',
  temporary: 'id-temporary',
  other: 'id-other',
}

/** Checks the row's ID number against its own digits, the document named and the sex written. */
export class IdCheck {
  readonly #cells: RowCells
  readonly #tells: Tells
  readonly #today: number
  readonly #at: number
  readonly #nameAt: number
  readonly #sexAt: number
  readonly #typeAt: number
  readonly #named: NamedType

  constructor({ placeOf, today }: RowPlan, cells: RowCells, tells: Tells) {
    this.#cells = cells
    this.#tells = tells
    this.#today = today
    this.#at = placeOf('idNumber')
    this.#nameAt = placeOf('name')
    this.#sexAt = placeOf('sex')
    this.#typeAt = placeOf('idType')
    this.#named = new NamedType(cells, this.#typeAt)
  }

  /** Answers the document; `written` is the sex that the row says. */
  check(written: Sex | undefined): IdType | undefined {
    const at = this.#at
    if (at < 0) return undefined
    if (this.#cells.isEmpty(at)) {
      this.#tells.say('id-missing', at)
      return this.#named.read()
    }
    const number = this.#cells.number(at)
    if (number !== undefined) {
      this.#damaged(knownDigits(number))
      return this.#named.read()
    }
    const sex = this.#sexOfSoundId()
    if (sex === undefined) return this.#checkOther(written)
    this.#compareSex(sex, written)
    return this.#documentOf(this.#named.read(), 'resident-id')
  }

  #compareSex(stated: Sex, written: Sex | undefined): void {
    if (written !== undefined && written !== stated) this.#tells.say('sex-differs-from-id', this.#sexAt, { to: stated })
  }

  /** The document that 证件类型 names counts; a number that cannot be of that kind is told. */
  #documentOf(named: IdType | undefined, found: IdType): IdType {
    if (named === undefined) return found
    if (!typesAgree(named, found)) this.#tells.say('id-type-differs', this.#typeAt, { to: found })
    return named === 'resident-id' && (found === 'resident-id-15' || found === 'temporary') ? found : named
  }

  #sexOfSoundId(): Sex | undefined {
    const { starts, ends, values, bytes } = this.#cells
    const start = starts[this.#at]!
    if (values[this.#at] !== undefined || ends[this.#at]! - start !== 18) return undefined
    const sex = soundResidentId(bytes, start, this.#today)
    return sex === 0 ? undefined : sex === 1 ? '男' : '女'
  }

  /** A number with lost digits is nobody's: two rows of it are not the same person. */
  #damaged(known: string): void {
    this.#tells.say('id-digits-lost', this.#at, { known, name: this.#cells.value(this.#nameAt) })
    this.#cells.values[this.#at] = ''
  }

  #checkOther(written: Sex | undefined): IdType | undefined {
    const at = this.#at
    const value = this.#cells.value(at)
    if (isMasked(value)) {
      this.#tells.say('value-masked', at)
      this.#cells.values[at] = ''
      return this.#named.read()
    }
    const { type, issues, sex } = checkIdNumber(value.toUpperCase(), this.#today)
    const named = this.#named.read()
    const foreign = named === undefined ? undefined : documentWarnings[named]
    if (issues.includes('id-digits-lost')) this.#damaged(mantissa(value))
    // A passport's number may look like anything: only a resident ID is held to its form.
    else for (const code of foreign ? [foreign] : issues) this.#tells.say(code, at, { to: value })
    if (sex !== undefined && issues.length === 0 && !foreign) this.#compareSex(sex, written)
    return this.#documentOf(named, type)
  }
}

/** The document that a row's cell of 证件类型 names. Rows repeat the same few, so each is read once. */
class NamedType {
  readonly #cells: RowCells
  readonly #place: number
  #lastStart = 0
  #lastLength = -1
  #last: IdType | undefined

  constructor(cells: RowCells, place: number) {
    this.#cells = cells
    this.#place = place
  }

  read(): IdType | undefined {
    const place = this.#place
    if (place < 0) return undefined
    const { bytes, starts, ends, values } = this.#cells
    const start = starts[place]!
    const length = ends[place]! - start
    let same = values[place] === undefined && length === this.#lastLength
    for (let i = 0; same && i < length; i++) same = bytes[start + i] === bytes[this.#lastStart + i]
    if (same) return this.#last
    this.#last = readIdType(this.#cells.value(place))
    this.#lastStart = start
    this.#lastLength = values[place] === undefined ? length : -1
    return this.#last
  }
}

/** The leading digits that 5.10322E+17 still shows. */
const mantissa = (value: string): string => value.toUpperCase().split('E')[0]!.replace('.', '').replace(/0+$/, '')

/** The digits of a damaged number that can still be right: a spreadsheet keeps fifteen. */
export function knownDigits(number: number): string {
  if (!Number.isFinite(number)) return ''
  return number.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 0 }).slice(0, 15)
}
