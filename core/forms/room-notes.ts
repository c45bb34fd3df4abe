import { incidentWord } from '../describe/incident.ts'
import { verdictWord } from '../describe/verdict.ts'
import type { RoomNotes } from '../model/room-notes.ts'
import { clockOf } from '../rules/session-words.ts'
import type { DayFacts } from './day-facts.ts'
import { incidentWords } from './incident-words.ts'

type Line = { readonly at: string; readonly text: string }

/** The notes of one room. Violations and suspected impersonation have a place of their own on the sheet. */
export function roomNotes(facts: DayFacts): RoomNotes {
  const grave = facts.incidents.filter(
    ({ incident }) => incident.incident === 'violation' || incident.incident === 'impersonation',
  )
  const plain = facts.incidents.filter((one) => !grave.includes(one))
  const lines = [...plain.map(incidentLine), ...facts.overrides.map(overrideLine), ...facts.walkIns.map(walkInLine)]
  return { happened: inOrder(lines), violations: inOrder(grave.map(incidentLine)) }
}

const inOrder = (lines: readonly Line[]): string[] =>
  [...lines].sort((a, b) => Date.parse(a.at) - Date.parse(b.at)).map(({ at, text }) => `${clockOf(at)} ${text}`)

function incidentLine({ incident, person }: DayFacts['incidents'][number]): Line {
  const who = [incident.place?.seat ?? person.seat, person.name].filter(Boolean).join(' ')
  const staff = incident.incident === 'violation' && incident.staff.length > 0 ? `（${incident.staff.join('、')}）` : ''
  return {
    at: incident.happened,
    text: `${incidentWord(incident.incident, 'zh-CN')} ${who}：${incidentWords(incident)}${staff}`,
  }
}

function overrideLine({ record, person }: DayFacts['overrides'][number]): Line {
  const at = record.arrived ?? record.at
  return {
    at,
    text: `放行 ${[person.seat, person.name].filter(Boolean).join(' ')}：${verdictWord(record.overrules, 'zh-CN')}，${record.approver} 批准（${record.reason}）`,
  }
}

function walkInLine(one: DayFacts['walkIns'][number]): Line {
  const fate = one.admitted ? `${one.approver ?? ''} 准许参加${one.seat ? `，坐 ${one.seat}` : ''}` : '未参加'
  return { at: one.at, text: `名单外 ${one.name}：${fate}${one.note ? `（${one.note}）` : ''}` }
}
