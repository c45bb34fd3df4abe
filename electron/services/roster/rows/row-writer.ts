import type { CandidateField } from '../../../../core/model/candidate.ts'
import type { EntryText } from './entry-text.ts'
import type { RowFacts } from './field-checks.ts'
import type { RowCells } from './row-cells.ts'
import type { RowPlan } from './row-plan.ts'

/** Writes rows as JSON arrays straight into the text of the journal's entry. */
export type RowWriter = {
  /**
   * Writes the row at hand in the order of `plan.fields`, a comma after each. `extra` and `sourceName` are left
   * off at the end where the row has none.
   */
  readonly write: (id: string, session: number, facts: RowFacts) => void
  /** Where the next row will begin. */
  readonly at: () => number
  /** Moves a row down, over rows that are taken back. */
  readonly move: (from: number, to: number, length: number) => void
  /** Goes on writing at an earlier place. */
  readonly rewind: (to: number) => void
  readonly memory: () => SharedArrayBuffer
}

const comma = 0x2c
const quote = 0x22
const open = 0x5b
const close = 0x5d
const nothing = utf8('null')

/** Places of columns that are not written as they are. */
const documentType = -2
const absent = -1

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

export function createRowWriter(plan: RowPlan, cells: RowCells, entry: EntryText): RowWriter {
  const { starts, ends, values } = cells
  const extras = plan.columns.flatMap(({ field, key }, place) =>
    field === 'extra' ? [{ place, key: utf8(`${JSON.stringify(key)}:`) }] : [],
  )
  const sessions = plan.sessions.map(({ id }) => utf8(JSON.stringify(id)))
  const withdrawnAt = plan.placeOf('withdrawn')
  const places = Int32Array.from(
    plan.fields.filter((field) => !['id', 'session', 'extra', 'sourceName'].includes(field)),
    (field) => (field === 'idType' ? documentType : plan.placeOf(field as CandidateField)),
  )
  const keyBytes = extras.reduce((sum, { key }) => sum + key.length + 4, 0)
  let bytes = entry.bytes()
  let at = 0

  /** Room for the row's plain cells and for what stands around them. */
  let most = 0
  const reserve = (more: number): void => {
    if (at + more + most <= bytes.length) return
    entry.reserve(at + more + most)
    bytes = entry.bytes()
  }
  const copy = (json: Uint8Array): void => {
    const into = bytes
    let to = at
    for (let i = 0; i < json.length; i++) into[to++] = json[i]!
    at = to
  }
  const text = (json: string): void => {
    reserve(json.length * 3)
    for (let i = 0; i < json.length; i++) {
      const code = json.charCodeAt(i)
      if (code < 0x80) bytes[at++] = code
      else {
        const rest = encoder.encode(json.slice(i))
        bytes.set(rest, at)
        at += rest.length
        return
      }
    }
  }
  const cell = (place: number): void => {
    const other = values[place]
    if (other !== undefined) {
      text(JSON.stringify(other))
      return
    }
    const into = bytes
    into[at] = quote
    const from = cells.bytes()
    let to = at + 1
    for (let i = starts[place]!; i < ends[place]!; i++) into[to++] = from[i]!
    into[to] = quote
    at = to + 1
  }
  /** The cells between id and extra columns; the loop that most of the time goes into, so nothing in it is called. */
  const writeCells = (facts: RowFacts): void => {
    const from = cells.bytes()
    const type = typeOf(facts.idType)
    let into = bytes
    let to = at
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!
      into[to++] = comma
      if (place >= 0 && values[place] === undefined && place !== withdrawnAt) {
        const start = starts[place]!
        const end = ends[place]!
        if (start < end) {
          into[to++] = quote
          for (let k = start; k < end; k++) into[to++] = from[k]!
          into[to++] = quote
          continue
        }
      }
      at = to
      if (place === documentType) copy(type)
      else if (place === absent) copy(nothing)
      else other(place)
      into = bytes
      to = at
    }
    at = to
  }
  let lastType: string | undefined
  let lastTypeJson = nothing
  const typeOf = (type: string | undefined): Uint8Array => {
    if (type !== lastType) [lastType, lastTypeJson] = [type, type === undefined ? nothing : utf8(JSON.stringify(type))]
    return lastTypeJson
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
  text(`[{"table":"candidates","fields":${JSON.stringify(plan.fields)},"rows":[`)
  return {
    write(id, session, facts) {
      most = cells.length() + places.length * 24 + keyBytes + 256
      reserve(0)
      bytes[at++] = open
      const into = bytes
      into[at++] = quote
      for (let i = 0; i < id.length; i++) into[at++] = id.charCodeAt(i)
      into[at++] = quote
      into[at++] = comma
      copy(sessions[session]!)
      writeCells(facts)
      const extraWritten = extras.length > 0 && extra()
      if (facts.sourceName !== undefined) text(`${extraWritten ? '' : ',null'},${JSON.stringify(facts.sourceName)}`)
      bytes[at++] = close
      bytes[at++] = comma
    },
    at: () => at,
    move: (from, to, length) => void bytes.copyWithin(to, from, from + length),
    rewind: (to) => void (at = to),
    memory: entry.memory,
  }
}

const encoder = new TextEncoder()
