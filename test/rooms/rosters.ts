import fc from 'fast-check'
import type { Candidate } from '../../core/model/candidate.ts'
import type { Session } from '../../core/model/exam.ts'
import type { Room } from '../../core/model/room.ts'
import type { SeatingInput } from '../../core/seating/seating.ts'

const at = (time: string) => `2024-06-14T${time}:00+08:00`
export const am: Session = { id: 'am', name: '上午', level: '中级', start: at('08:30'), end: at('11:30') }
export const pm: Session = { id: 'pm', name: '下午 初级', level: '初级', start: at('14:00'), end: at('16:30') }
/** Starts with `pm` and ends later. */
export const late: Session = { id: 'late', name: '下午 高级', level: '高级', start: at('14:00'), end: at('17:00') }
export const sessions = [am, pm, late]

export const room = (id: string, ...numbers: string[]): Room => ({
  id,
  name: id,
  origin: 'file',
  seats: numbers.map((number) => ({ number })),
})
export const candidate = (id: string, more: Partial<Candidate> = {}): Candidate => ({
  id,
  session: 'am',
  name: id,
  ...more,
})

const roomIds = ['01', '2', '10', '甲']
const seatNumbers = ['1', '01', '2', '10', 'A3']
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })

/** Rooms as a site may have them: none, empty ones, odd numbers. */
export const anyRooms: fc.Arbitrary<Room[]> = fc.uniqueArray(
  fc
    .tuple(fc.constantFrom(...roomIds), fc.uniqueArray(fc.constantFrom(...seatNumbers), { maxLength: 5 }))
    .map(([id, numbers]) => room(id, ...numbers)),
  { selector: (r) => r.id, maxLength: 4 },
)

/** Candidates as a roster may have them: unknown rooms, double seats, seats without a room, withdrawn. */
export const anyCandidates: fc.Arbitrary<Candidate[]> = fc
  .array(
    fc.record({
      session: fc.constantFrom('am', 'pm', 'late'),
      name: fc.constantFrom('王伟', '李娜', '阿卜杜热合曼·买买提'),
      admissionNumber: maybe(fc.constantFrom('11010001', '11010002', '0311', '9')),
      room: maybe(fc.constantFrom(...roomIds, '99')),
      seat: maybe(fc.constantFrom(...seatNumbers, '77')),
      withdrawn: maybe(fc.constantFrom(true)),
    }),
    { maxLength: 18 },
  )
  .map((all) => all.map((c, i) => ({ id: `c${String(i).padStart(2, '0')}`, ...c })))

export const anyInput: fc.Arbitrary<SeatingInput> = fc
  .record({ session: fc.constantFrom(...sessions), candidates: anyCandidates, rooms: anyRooms })
  .map((input) => ({ ...input, sessions }))
