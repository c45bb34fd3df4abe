import type { Candidate, CandidateField } from '../../../../core/model/candidate.ts'
import type { RowFacts } from './field-checks.ts'
import type { RowCells } from './row-cells.ts'
import type { RowPlan } from './row-plan.ts'

/** Writes rows as JSON arrays straight into UTF-8 bytes. */
export type RowWriter = {
  /**
   * Writes the row at hand in the order of `plan.fields`, a comma after each. `extra` and `sourceName` are left
   * off at the end where the row has none.
   */
  readonly write: (id: string, session: number, facts: RowFacts) => void
  /** Where the next row will begin. */
  readonly at: () => number
  /** Takes what was written between two places back out. */
  readonly cut: (from: number, to: number) => void
  /** What was written since the last time, in a buffer of its own. */
  readonly take: () => Uint8Array<ArrayBuffer>
}

const idTypes: readonly NonNullable<Candidate['idType']>[] = ['resident-id', 'resident-id-15', 'temporary', 'passport', 'permit', 'other']
const comma = 0x2c
const quote = 0x22
const open = 0x5b
const close = 0x5d
const nothing = utf8('null')

/** Places of columns that are not written as they are. */
const documentType = -2
const absent = -1
const documentTypes = new Map(['', ...idTypes].map((type) => [type as string, type === '' ? utf8('null') : utf8(`"${type}"`)]))

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

export function createRowWriter(plan: RowPlan, cells: RowCells): RowWriter {
  const { starts, ends, values } = cells
  const extras = plan.columns.flatMap(({ field, key }, place) => (field === 'extra' ? [{ place, key: utf8(`${JSON.stringify(key)}:`) }] : []))
  const sessions = plan.sessions.map(({ id }) => utf8(JSON.stringify(id)))
  const withdrawnAt = plan.placeOf('withdrawn')
  const places = Int32Array.from(
    plan.fields.filter((field) => !['id', 'session', 'extra', 'sourceName'].includes(field)),
    (field) => (field === 'idType' ? documentType : plan.placeOf(field as CandidateField)),
  )
  const keyBytes = extras.reduce((sum, { key }) => sum + key.length + 4, 0)
  let bytes = new Uint8Array(1 << 20)
  let at = 0

  /** Room for the row's plain cells and for what stands around them. */
  let most = 0
  const reserve = (more: number): void => {
    if (at + more + most > bytes.length) bytes = growing(bytes, at + more + most)
  }
  const copy = (json: Uint8Array): void => {
    for (let i = 0; i < json.length; i++) bytes[at++] = json[i]!
  }
  const text = (json: string): void => {
    reserve(json.length * 3)
    for (let i = 0; i < json.length; i++) {
      const code = json.charCodeAt(i)
      if (code < 0x80) bytes[at++] = code
      else {
        at += encoder.encodeInto(json.slice(i), bytes.subarray(at)).written
        return
      }
    }
  }
  const cell = (place: number): void => {
    const other = values[place]
    if (other !== undefined) return text(JSON.stringify(other))
    const into = bytes
    into[at] = quote
    const from = cells.bytes()
    let to = at + 1
    for (let i = starts[place]!; i < ends[place]!; i++) into[to++] = from[i]!
    into[to] = quote
    at = to + 1
  }
  const writePlace = (place: number, facts: RowFacts): void => {
    bytes[at++] = comma
    if (place === documentType) return copy(documentTypes.get(facts.idType)!)
    if (place === absent) return copy(nothing)
    const start = starts[place]!
    const end = ends[place]!
    if (values[place] !== undefined || place === withdrawnAt) return other(place)
    if (start === end) return copy(nothing)
    const into = bytes
    const from = cells.bytes()
    let to = at
    into[to++] = quote
    for (let i = start; i < end; i++) into[to++] = from[i]!
    into[to++] = quote
    at = to
  }
  const other = (place: number): void => {
    if (cells.isEmpty(place)) copy(nothing)
    else if (place === withdrawnAt) text('true')
    else cell(place)
  }
  const extra = (): boolean => {
    let any = false
    for (const { place, key } of extras) {
      if (cells.isEmpty(place)) continue
      bytes[at++] = comma
      if (!any) bytes[at++] = 0x7b
      any = true
      copy(key)
      cell(place)
    }
    if (any) bytes[at++] = 0x7d
    return any
  }
  return {
    write(id, session, facts) {
      most = cells.length() + places.length * 24 + keyBytes + 256
      reserve(0)
      bytes[at++] = open
      text(`"${id}",`)
      copy(sessions[session]!)
      for (let i = 0; i < places.length; i++) writePlace(places[i]!, facts)
      const extraWritten = extras.length > 0 && extra()
      if (facts.sourceName !== undefined) text(`${extraWritten ? '' : ',null'},${JSON.stringify(facts.sourceName)}`)
      bytes[at++] = close
      bytes[at++] = comma
    },
    at: () => at,
    cut(from, to) {
      bytes.copyWithin(from, to, at)
      at -= to - from
    },
    take() {
      const taken = bytes.slice(0, Math.max(0, at - 1))
      at = 0
      return taken
    },
  }
}

/** A larger copy, of at least `least` bytes. */
function growing(bytes: Uint8Array<ArrayBuffer>, least: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(bytes.length * 2, least))
  larger.set(bytes)
  return larger
}

const encoder = new TextEncoder()
