import type { Handlers } from '../../../core/contract.ts'
import { areTwoPeople } from '../../../core/day/incident-check.ts'
import { refusal } from '../../../core/model/failure.ts'
import type { WalkInRecord } from '../../../core/model/record.ts'
import type { Context } from '../context.ts'
import { dayEvents } from '../exam-day/day-events.ts'
import { candidateNamed, checkRoomOpen, keepRecord, sessionOf, stamp } from '../exam-day/record-keeping.ts'
import { roomMap } from '../exam-day/room-map.ts'

type MovementHandlers = Pick<
  Handlers,
  'checkin.exit' | 'checkin.return' | 'checkin.walk-in' | 'checkin.events' | 'checkin.map' | 'checkin.reset'
>

/** Who goes out and comes back, who comes without being on the roster, and a rehearsal begun anew. */
export function movementHandlers(context: Context): MovementHandlers {
  return {
    'checkin.exit'(input) {
      const open = context.exam(input.exam)
      const { id, name, session } = candidateNamed(open, input.candidate)
      if (!open.attendance.admitted(id)) throw refusal({ code: 'candidate-not-in', name })
      const left = open.attendance.out(id)
      if (left) throw refusal({ code: 'candidate-already-out', name, at: left.at })
      const { room, reason, escort } = input
      return keepRecord(open, 'exit', {
        ...stamp(context, input),
        kind: 'exit',
        session,
        room,
        candidate: id,
        reason,
        escort: escort.trim(),
      })
    },

    'checkin.return'(input) {
      const open = context.exam(input.exam)
      const { id, name, session } = candidateNamed(open, input.candidate)
      const left = open.attendance.out(id)
      if (!left) throw refusal({ code: 'candidate-not-out', name })
      return keepRecord(open, 'return', {
        ...stamp(context, input),
        kind: 'return',
        session,
        room: input.room,
        candidate: id,
        of: left.id,
      })
    },

    'checkin.walk-in'(input) {
      const open = context.exam(input.exam)
      const session = sessionOf(open.exam(), input.session).id
      if (input.room !== undefined) checkRoomOpen(open, session, input.room)
      if (input.admitted && !areTwoPeople(input.operator, input.approver ?? '')) {
        throw refusal(
          input.approver?.trim() ? { code: 'same-person-twice', name: input.approver } : { code: 'two-people-needed' },
        )
      }
      const { room, name, number, school, seat, admitted, approver, note, of } = input
      const record: WalkInRecord = {
        ...stamp(context, input),
        kind: 'walk-in',
        session,
        room,
        name,
        number,
        school,
        seat,
        admitted,
        approver,
        note,
        of,
      }
      return keepRecord(open, 'walk-in', record)
    },

    'checkin.events': (input) => dayEvents(context.exam(input.exam), input.session, input.room),

    'checkin.map'(input) {
      const open = context.exam(input.exam)
      return roomMap(open, sessionOf(open.exam(), input.session).id, input.room)
    },

    'checkin.reset'(input) {
      const open = context.exam(input.exam)
      if (!open.exam().practice) throw refusal({ code: 'not-a-practice-exam' })
      const keys = [...open.store.all('records').keys()]
      if (keys.length === 0) return { dropped: 0 }
      const by = { operator: input.operator, at: context.now() }
      open.store.commit(
        'reset-practice',
        by,
        keys.map((key) => ({ drop: 'records', key })),
      )
      return { dropped: keys.length }
    },
  }
}
