import type { CandidateField } from '../../../../core/model/candidate.ts'
import type { RowFacts } from './field-checks.ts'
import type { JsonWriter } from './json-writer.ts'
import type { RowCells } from './row-cells.ts'
import type { RowPlan, StoredField } from './row-plan.ts'

const comma = 0x2c
const open = 0x5b
const close = 0x5d

/**
 * Writes the row at hand as an array in the order of `plan.fields`, a comma before each but the first since
 * the last `take`. `extra` and `sourceName` are left off at the end where the row has none.
 */
export function createRowWriter(plan: RowPlan, cells: RowCells, json: JsonWriter): (id: string, session: string, facts: RowFacts) => void {
  const extras = plan.columns.flatMap(({ field, key }, place) => (field === 'extra' ? [{ place, key: JSON.stringify(key) }] : []))
  const sessionJson = new Map(plan.sessions.map(({ id }) => [id, JSON.stringify(id)]))
  const written = plan.fields
    .filter((field) => !['id', 'session', 'extra', 'sourceName'].includes(field))
    .map((field) => ({ field: field as StoredField, place: plan.placeOf(field as CandidateField) }))

  const value = (place: number): void => {
    const other = cells.values[place]
    if (other !== undefined) json.string(other)
    else json.plain(cells.text(), cells.starts[place]!, cells.ends[place]!)
  }
  const extra = (): boolean => {
    let any = false
    for (const { place, key } of extras) {
      if (cells.isEmpty(place)) continue
      json.raw(any ? `,${key}:` : `,{${key}:`)
      value(place)
      any = true
    }
    if (any) json.raw('}')
    return any
  }
  return (id, session, facts) => {
    if (json.at() > 0) json.byte(comma)
    json.byte(open)
    json.plain(id, 0, id.length)
    json.byte(comma)
    json.raw(sessionJson.get(session)!)
    for (const { field, place } of written) {
      json.byte(comma)
      if (field === 'idType') json.raw(facts.idType === '' ? 'null' : `"${facts.idType}"`)
      else if (cells.isEmpty(place)) json.raw('null')
      else if (field === 'withdrawn') json.raw('true')
      else value(place)
    }
    const extraWritten = extra()
    if (facts.sourceName !== undefined) {
      if (!extraWritten) json.raw(',null')
      json.byte(comma)
      json.string(facts.sourceName)
    }
    json.byte(close)
  }
}
