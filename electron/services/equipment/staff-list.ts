import type { StaffView } from '../../../core/calls/staff.ts'
import type { Checked, Output } from '../../../core/contract.ts'
import { invigilatorsFor } from '../../../core/equipment/readiness.ts'
import { findStaff, nextBadge } from '../../../core/equipment/staff-names.ts'
import type { Change } from '../../../core/model/change.ts'
import { refusal } from '../../../core/model/failure.ts'
import { type Duty, type StaffMember, type StaffSignIn, staffRoles } from '../../../core/model/staff.ts'
import { naturalOrder } from '../../../core/rules/natural-order.ts'
import type { Context, OpenExam } from '../context.ts'
import { roomLists } from '../exam-day/room-lists.ts'
import { byOf } from '../exam-notice.ts'
import { sessionsOf } from '../exam-seating.ts'
import { roomNamed } from '../rooms/save-room.ts'
import { rulesOf } from './exam-equipment.ts'

const membersOf = (open: OpenExam): StaffMember[] =>
  [...open.store.all<StaffMember>('staff').values()].sort(
    (a, b) => staffRoles.indexOf(a.role) - staffRoles.indexOf(b.role) || naturalOrder(a.number, b.number),
  )

const dutiesOf = (open: OpenExam): Duty[] => [...open.store.all<Duty>('duties').values()]

/** When each came, by session and person, undone entries left out. */
function arrivals(open: OpenExam): Map<string, StaffSignIn> {
  const came = new Map<string, StaffSignIn>()
  for (const record of open.store.all<StaffSignIn>('staff-sign-ins').values()) {
    const key = `${record.session}/${record.staff}`
    if (record.undoes !== undefined) came.delete(key)
    else if (!came.has(key)) came.set(key, record)
  }
  return came
}

/** Everybody who works at the site, by role and number. */
export function staffViews(open: OpenExam): StaffView[] {
  const duties = Map.groupBy(dutiesOf(open), (duty) => duty.staff)
  const came = arrivals(open)
  return membersOf(open).map((member) => ({
    ...member,
    duties: duties.get(member.id) ?? [],
    came: Object.fromEntries(
      open.exam().sessions.flatMap(({ id }) => {
        const record = came.get(`${id}/${member.id}`)
        return record ? [[id, record.at]] : []
      }),
    ),
  }))
}

/** What the rooms of every session need and have. Technicians of the whole site count for each room. */
export function staffNeeds(open: OpenExam): Output<'staff.list'>['needs'] {
  const roles = new Map(
    membersOf(open)
      .filter((one) => !one.left)
      .map((one) => [one.id, one.role]),
  )
  const duties = dutiesOf(open)
  const rules = rulesOf(open)
  return open.exam().sessions.flatMap(({ id: session }) =>
    [...roomLists(open, session)]
      .filter(([room]) => room !== '')
      .sort(([a], [b]) => naturalOrder(a, b))
      .map(([room, people]) => {
        const here = duties.filter((duty) => duty.session === session)
        const invigilating = here.filter((duty) => duty.room === room && roles.get(duty.staff) === 'invigilator')
        return {
          session,
          room,
          candidates: people.length,
          invigilators: invigilatorsFor(people.length, rules),
          have: invigilating.length,
          technician: here.some(
            (duty) => (duty.room === room || duty.room === '') && roles.get(duty.staff) === 'technician',
          ),
        }
      }),
  )
}

export function saveStaff(context: Context, open: OpenExam, input: Checked<'staff.save'>): StaffMember {
  const { exam: _, operator, staff: id, ...fields } = input
  const given = Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Partial<StaffMember>
  const before = id === undefined ? undefined : memberOf(open, id)
  const name = given.name ?? before?.name
  if (name === undefined) throw refusal({ code: 'staff-without-name' })
  const fresh = { id: context.newId(), role: 'invigilator' as const, number: '', unit: '', phone: '', note: '' }
  const member: StaffMember = { ...(before ?? fresh), ...given, name }
  if (member.number === '') member.number = nextBadge(membersOf(open).map((one) => one.number))
  const gone: Change[] = member.left
    ? dutiesOf(open)
        .filter((duty) => duty.staff === member.id)
        .map((duty) => ({ drop: 'duties', key: duty.id }))
    : []
  open.store.commit('staff', byOf(context, operator), [{ put: 'staff', key: member.id, value: member }, ...gone])
  return member
}

function memberOf(open: OpenExam, id: string): StaffMember {
  const found = open.store.get<StaffMember>('staff', id)
  if (!found) throw refusal({ code: 'staff-not-found', who: id })
  return found
}

/** One duty for each person and session: where he is. */
export function assignStaff(context: Context, open: OpenExam, input: Checked<'staff.assign'>): number {
  const { staff, room } = input
  memberOf(open, staff)
  const session = sessionsOf(open, input.session)[0]!.id
  if (room) roomNamed(open, room)
  const id = `${session}/${staff}`
  const change: Change =
    room === null
      ? { drop: 'duties', key: id }
      : { put: 'duties', key: id, value: { id, staff, session, room } satisfies Duty }
  return open.store.commit('duty', byOf(context, input.operator), [change]).seq
}

/** Somebody of the staff has come. A badge, an id or a name; the second time nothing is recorded. */
export function signInStaff(
  context: Context,
  open: OpenExam,
  input: Checked<'staff.sign-in'>,
): Output<'staff.sign-in'> {
  const session = sessionsOf(open, input.session)[0]!.id
  const found = findStaff(
    membersOf(open).filter((one) => !one.left),
    input.who,
  )
  if (found.length === 0) throw refusal({ code: 'staff-not-found', who: input.who })
  if (found.length > 1)
    throw refusal({
      code: 'staff-ambiguous',
      who: input.who,
      names: found.map((one) => `${one.name}（${one.number}）`),
    })
  const staff = found[0]!
  const onDuty = dutiesOf(open).some((duty) => duty.staff === staff.id && duty.session === session)
  const earlier = arrivals(open).get(`${session}/${staff.id}`)
  if (!input.undo && earlier) return { staff, at: earlier.at, already: true, onDuty }
  const by = byOf(context, input.operator)
  if (input.undo && !earlier) return { staff, at: by.at, already: false, onDuty }
  const record: StaffSignIn = {
    id: context.newId(),
    staff: staff.id,
    session,
    at: by.at,
    operator: by.operator,
    device: context.device,
    ...(input.undo && { undoes: earlier!.id }),
  }
  open.store.commit(input.undo ? 'staff-sign-in-undone' : 'staff-sign-in', by, [
    { put: 'staff-sign-ins', key: record.id, value: record },
  ])
  return { staff, at: by.at, already: false, onDuty }
}
