import { incidentWord } from '../../../core/describe/incident.ts'
import { absenceList } from '../../../core/forms/absence-list.ts'
import type { DayFacts } from '../../../core/forms/day-facts.ts'
import { dayReport } from '../../../core/forms/day-report.ts'
import { blankIncidentForm, incidentForm } from '../../../core/forms/incident-form.ts'
import type { DayFormKind } from '../../../core/model/day-form-kinds.ts'
import { clockOf } from '../../../core/rules/session-words.ts'
import { roomTitle } from '../../../core/seating/room-words.ts'
import type { FormFile } from '../forms/make-forms.ts'

/** What a made file is. */
export type DayFormAbout = { readonly form: DayFormKind; readonly session: string; readonly room: string }

type Made = FormFile<DayFormAbout>

/**
 * The forms of one kind. Where nothing happened in a room, its incident forms are blank ones to fill in by hand,
 * unless only what is written is wanted.
 */
export function dayForms(form: DayFormKind, days: readonly DayFacts[], writtenOnly = false): Made[] {
  if (form === 'absence-lists') return days.filter(({ rooms }) => rooms.length > 0).map(absences)
  if (form === 'day-report') return days.length === 0 ? [] : [report(days)]
  return days.flatMap((facts) => (writtenOnly ? writtenForms(facts) : [...writtenForms(facts), ...blankForms(facts)]))
}

const shortName = (facts: DayFacts): string => facts.session.name.replace(/\s+/g, '')

const absences = (facts: DayFacts): Made => ({
  about: {
    form: 'absence-lists',
    session: facts.session.id,
    room: facts.rooms.length === 1 ? facts.rooms[0]!.room : 'all',
  },
  nameParts: [
    '缺考考生汇总表',
    shortName(facts),
    ...(facts.rooms.length === 1 ? [roomTitle(facts.rooms[0]!.room)] : []),
  ],
  form: absenceList(facts),
})

const report = (days: readonly DayFacts[]): Made => ({
  about: { form: 'day-report', session: days.length === 1 ? days[0]!.session.id : 'all', room: 'all' },
  nameParts: ['考试日报告', ...(days.length === 1 ? [shortName(days[0]!)] : [])],
  form: dayReport(days),
})

const aboutIncident = (facts: DayFacts, room: string): DayFormAbout => ({
  form: 'incident-forms',
  session: facts.session.id,
  room,
})

const writtenForms = (facts: DayFacts): Made[] =>
  facts.incidents.map((one) => {
    const { incident, person } = one
    const form = incidentForm(facts, one)
    const who = [
      form.title === '异常情况登记表' ? incidentWord(incident.incident, 'zh-CN') : '',
      incident.room ? roomTitle(incident.room) : '',
      person.name,
      clockOf(incident.happened).replace(':', ''),
    ]
    const nameParts = [form.title, shortName(facts), ...who.filter((word) => word !== '')]
    return { about: aboutIncident(facts, incident.room), nameParts, form }
  })

function blankForms(facts: DayFacts): Made[] {
  const busy = new Set(facts.incidents.map(({ incident }) => incident.room))
  const quiet = facts.rooms.filter(({ room }) => room !== '' && !busy.has(room))
  return quiet.flatMap(({ room }) =>
    (['machine-change', 'violation'] as const).map((kind): Made => {
      const form = blankIncidentForm(facts, kind, room)
      const nameParts = [`${form.title}（空白）`, shortName(facts), roomTitle(room)]
      return { about: aboutIncident(facts, room), nameParts, form }
    }),
  )
}
