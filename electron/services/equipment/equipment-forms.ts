import type { EquipmentForm } from '../../../core/calls/equipment.ts'
import { faultsOf, type Place, spares, stagesOf } from '../../../core/equipment/room-equipment.ts'
import { equipmentSheet, roomHandOver, type SheetFacts } from '../../../core/forms/equipment-sheet.ts'
import { dutyList, staffSignInList } from '../../../core/forms/staff-lists.ts'
import { type StaffBadges, staffBadges } from '../../../core/materials/staff-badge.ts'
import type { FormDocument } from '../../../core/model/form.ts'
import { roomTitle } from '../../../core/seating/room-words.ts'
import type { OpenExam } from '../context.ts'
import { sessionsOf } from '../exam-seating.ts'
import type { FormFile } from '../forms/make-forms.ts'
import { equipmentLog, placeOf, placesOf, rulesOf, templateOf } from './exam-equipment.ts'
import { nameIn } from './record-checks.ts'
import { staffViews } from './staff-list.ts'

export type EquipmentPaper = { readonly form: EquipmentForm; readonly room: string }
type Made = Omit<FormFile<EquipmentPaper>, 'form'> & { readonly form: FormDocument | StaffBadges }
export type EquipmentChoice = { readonly room?: string | undefined; readonly session?: string | undefined }

/** The chosen papers as the exam stands. Throws `room-not-found` or `session-not-found`. */
export function equipmentPapers(open: OpenExam, form: EquipmentForm, { room, session }: EquipmentChoice): Made[] {
  const exam = open.exam()
  const sessions = sessionsOf(open, session)
  const about = { form, room: '' }
  if (form === 'duty-list')
    return [{ about, nameParts: ['工作人员值班表'], form: dutyList(exam, sessions, staffViews(open)) }]
  if (form === 'staff-sign-in')
    return sessions.map((one) => ({
      about,
      nameParts: ['工作人员签到表', one.name],
      form: staffSignInList(exam, one, staffViews(open)),
    }))
  if (form === 'badges') return badges(open)
  const places = room === undefined ? placesOf(open) : [placeOf(open, room)]
  return places
    .filter((place) => form !== 'hand-over' || place.id !== '')
    .map((place) => {
      const facts = factsOf(open, place)
      const made = form === 'hand-over' ? roomHandOver(facts) : equipmentSheet(facts, form === 'blank-sheet')
      return { about: { form, room: place.id }, nameParts: [made.title, facts.title], form: made }
    })
}

function factsOf(open: OpenExam, place: Place): SheetFacts {
  const { name, site } = open.exam()
  const log = equipmentLog(open)
  const spare = place.room && place.room.seats.length > 0 ? spares(place.room, rulesOf(open)) : undefined
  return {
    exam: name,
    site,
    title: place.id === '' ? '考点' : roomTitle(place.id),
    stages: stagesOf(templateOf(open), log, place),
    faults: [...faultsOf(log, place.id)].reverse(),
    nameOf: (subject) => (subject === 'server' ? '服务器' : nameIn(place.room, subject)),
    machines: place.room?.seats.length ?? 0,
    broken: place.room?.seats.filter((seat) => seat.state === 'broken').length ?? 0,
    spare: spare && { have: spare.have, needed: spare.needed, ratio: spare.ratio.value, origin: spare.ratio.origin },
  }
}

function badges(open: OpenExam): Made[] {
  const staff = staffViews(open).filter((one) => !one.left)
  if (staff.length === 0) return []
  const placed = staff.map((one) => ({
    ...one,
    place: [...new Set(one.duties.map(({ room }) => (room === '' ? '全考点' : roomTitle(room))))].join('、'),
  }))
  return [{ about: { form: 'badges', room: '' }, nameParts: ['工作证'], form: staffBadges(open.exam(), placed) }]
}
