import type { CandidateField } from '../../../../core/model/candidate.ts'
import type { EntryText } from './entry-text.ts'
import type { RowFacts } from './field-checks.ts'
import type { RowCells } from './row-cells.ts'
import type { RowPlan } from './row-plan.ts'

const encoder = new TextEncoder()
const comma = 0x2c
const quote = 0x22
const open = 0x5b
const close = 0x5d
const openBrace = 0x7b
const closeBrace = 0x7d
const nothing = utf8('null')

/** Places of columns that are not written as they are. */
const documentType = -2
const absent = -1

function utf8(text: string): Uint8Array {
  return encoder.encode(text)
}

/** Writes rows as JSON arrays straight into the text of the journal's entry. */
export class RowWriter {
  readonly #cells: RowCells
  readonly #entry: EntryText
  readonly #extras: readonly { readonly place: number; readonly key: Uint8Array }[]
  readonly #sessions: readonly Uint8Array[]
  readonly #withdrawnAt: number
  readonly #places: Int32Array
  readonly #keyBytes: number
  #bytes: Uint8Array
  #at = 0
  /** Room for the row's plain cells and for what stands around them. */
  #most = 0
  #lastType: string | undefined
  #lastTypeJson = nothing

  constructor(plan: RowPlan, cells: RowCells, entry: EntryText) {
    this.#cells = cells
    this.#entry = entry
    this.#extras = plan.columns.flatMap(({ field, key }, place) =>
      field === 'extra' ? [{ place, key: utf8(`${JSON.stringify(key)}:`) }] : [],
    )
    this.#sessions = plan.sessions.map(({ id }) => utf8(JSON.stringify(id)))
    this.#withdrawnAt = plan.placeOf('withdrawn')
    this.#places = Int32Array.from(
      plan.fields.filter((field) => !['id', 'session', 'extra', 'sourceName'].includes(field)),
      (field) => (field === 'idType' ? documentType : plan.placeOf(field as CandidateField)),
    )
    this.#keyBytes = this.#extras.reduce((sum, { key }) => sum + key.length + 4, 0)
    this.#bytes = entry.bytes()
    this.#text(`[{"table":"candidates","fields":${JSON.stringify(plan.fields)},"rows":[`)
  }

  /** Where the next row will begin. */
  get at(): number {
    return this.#at
  }

  /**
   * Writes the row at hand in the order of `plan.fields`, a comma after each. `extra` and `sourceName` are left
   * off at the end where the row has none.
   */
  write(id: string, session: number, facts: RowFacts): void {
    this.#most = this.#cells.length + this.#places.length * 24 + this.#keyBytes + 256
    this.#reserve(0)
    const into = this.#bytes
    let to = this.#at
    into[to++] = open
    into[to++] = quote
    for (let i = 0; i < id.length; i++) into[to++] = id.charCodeAt(i)
    into[to++] = quote
    into[to++] = comma
    this.#at = to
    this.#copy(this.#sessions[session]!)
    this.#writeCells(facts)
    const extraWritten = this.#extras.length > 0 && this.#writeExtra()
    if (facts.sourceName !== undefined) this.#text(`${extraWritten ? '' : ',null'},${JSON.stringify(facts.sourceName)}`)
    this.#bytes[this.#at++] = close
    this.#bytes[this.#at++] = comma
  }

  /** Moves a row down, over rows that are taken back. */
  move(from: number, to: number, length: number): void {
    this.#bytes.copyWithin(to, from, from + length)
  }

  /** Goes on writing at an earlier place. */
  rewind(to: number): void {
    this.#at = to
  }

  memory(): SharedArrayBuffer {
    return this.#entry.memory()
  }

  #reserve(more: number): void {
    if (this.#at + more + this.#most <= this.#bytes.length) return
    this.#entry.reserve(this.#at + more + this.#most)
    this.#bytes = this.#entry.bytes()
  }

  #copy(json: Uint8Array): void {
    const into = this.#bytes
    let to = this.#at
    for (let i = 0; i < json.length; i++) into[to++] = json[i]!
    this.#at = to
  }

  #text(json: string): void {
    this.#reserve(json.length * 3)
    for (let i = 0; i < json.length; i++) {
      const code = json.charCodeAt(i)
      if (code < 0x80) this.#bytes[this.#at++] = code
      else {
        const rest = encoder.encode(json.slice(i))
        this.#bytes.set(rest, this.#at)
        this.#at += rest.length
        return
      }
    }
  }

  #cell(place: number): void {
    const { starts, ends, values, bytes: from } = this.#cells
    const other = values[place]
    if (other !== undefined) {
      this.#text(JSON.stringify(other))
      return
    }
    const into = this.#bytes
    let to = this.#at
    into[to++] = quote
    for (let i = starts[place]!; i < ends[place]!; i++) into[to++] = from[i]!
    into[to++] = quote
    this.#at = to
  }

  /** The cells between id and extra columns; the loop that most of the time goes into, so nothing in it is called. */
  #writeCells(facts: RowFacts): void {
    const { starts, ends, values, bytes: from } = this.#cells
    const places = this.#places
    const withdrawnAt = this.#withdrawnAt
    const type = this.#typeOf(facts.idType)
    let into = this.#bytes
    let to = this.#at
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
      this.#at = to
      if (place === documentType) this.#copy(type)
      else if (place === absent) this.#copy(nothing)
      else this.#other(place)
      into = this.#bytes
      to = this.#at
    }
    this.#at = to
  }

  #typeOf(type: string | undefined): Uint8Array {
    if (type !== this.#lastType) {
      this.#lastType = type
      this.#lastTypeJson = type === undefined ? nothing : utf8(JSON.stringify(type))
    }
    return this.#lastTypeJson
  }

  #other(place: number): void {
    if (this.#cells.isEmpty(place)) this.#copy(nothing)
    else if (place === this.#withdrawnAt) this.#text('true')
    else this.#cell(place)
  }

  #writeExtra(): boolean {
    let any = false
    for (const { place, key } of this.#extras) {
      if (this.#cells.isEmpty(place)) continue
      this.#bytes[this.#at++] = comma
      if (!any) this.#bytes[this.#at++] = openBrace
      any = true
      this.#copy(key)
      this.#cell(place)
    }
    if (any) this.#bytes[this.#at++] = closeBrace
    return any
  }
}
