import type { Candidate } from '../../../../core/model/candidate.ts'
import type { RowFinding, RowIssueCode } from '../../../../core/model/row-issue.ts'
import { checkIdNumber, readIdType, typesAgree } from '../../../../core/roster/id-number.ts'
import { isMasked } from '../../../../core/roster/mask.ts'
import { soundResidentId } from './resident-id.ts'
import type { RowCells } from './row-cells.ts'
import type { RowPlan } from './row-plan.ts'

export type IdType = NonNullable<Candidate['idType']>
export type Sex = '男' | '女'
export type Say = (code: RowIssueCode, place: number, more?: RowFinding['more']) => void

/** Checks the row's ID number against its own digits, the document named and the sex written; answers the document. */
export type IdCheck = (written: Sex | undefined) => IdType | undefined

const documentWarnings: Partial<Record<IdType, RowIssueCode>> = {
  passport: 'id-passport',
  permit: 'id-permit',
  temporary: 'id-temporary',
  other: 'id-other',
}

export function createIdCheck(plan: RowPlan, cells: RowCells, say: Say): IdCheck {
  const at = plan.placeOf('idNumber')
  const nameAt = plan.placeOf('name')
  const sexAt = plan.placeOf('sex')
  const typeAt = plan.placeOf('idType')
  const namedType = typeAt < 0 ? () => undefined : typeReader(cells, typeAt)

  const compareSex = (stated: Sex, written: Sex | undefined): void => {
    if (written !== undefined && written !== stated) say('sex-differs-from-id', sexAt, { to: stated })
  }
  /** The document that 证件类型 names counts; a number that cannot be of that kind is told. */
  const documentOf = (named: IdType | undefined, found: IdType): IdType => {
    if (named === undefined) return found
    if (!typesAgree(named, found)) say('id-type-differs', typeAt, { to: found })
    return named === 'resident-id' && (found === 'resident-id-15' || found === 'temporary') ? found : named
  }
  const sexOfSoundId = (): Sex | undefined => {
    const start = cells.starts[at]!
    if (cells.values[at] !== undefined || cells.ends[at]! - start !== 18) return undefined
    const sex = soundResidentId(cells.bytes(), start, plan.today)
    return sex === 0 ? undefined : sex === 1 ? '男' : '女'
  }
  /** A number with lost digits is nobody's: two rows of it are not the same person. */
  const damaged = (known: string): void => {
    say('id-digits-lost', at, { known, name: cells.value(nameAt) })
    cells.values[at] = ''
  }
  const checkOther = (written: Sex | undefined): IdType | undefined => {
    const value = cells.value(at)
    if (isMasked(value)) {
      say('value-masked', at)
      cells.values[at] = ''
      return namedType()
    }
    const { type, issues, sex } = checkIdNumber(value.toUpperCase(), plan.today)
    const named = namedType()
    const foreign = named === undefined ? undefined : documentWarnings[named]
    if (issues.includes('id-digits-lost')) damaged(mantissa(value))
    // A passport's number may look like anything: only a resident ID is held to its form.
    else for (const code of foreign ? [foreign] : issues) say(code, at, { to: value })
    if (sex !== undefined && issues.length === 0 && !foreign) compareSex(sex, written)
    return documentOf(named, type)
  }

  return (written) => {
    if (at < 0) return undefined
    if (cells.isEmpty(at)) {
      say('id-missing', at)
      return namedType()
    }
    const number = cells.number(at)
    if (number !== undefined) {
      damaged(knownDigits(number))
      return namedType()
    }
    const sex = sexOfSoundId()
    if (sex === undefined) return checkOther(written)
    compareSex(sex, written)
    return documentOf(namedType(), 'resident-id')
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
export function knownDigits(number: number): string {
  if (!Number.isFinite(number)) return ''
  return number.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 0 }).slice(0, 15)
}
