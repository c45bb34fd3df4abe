import type { Checked } from '../../../core/contract.ts'
import type { Candidate } from '../../../core/model/candidate.ts'
import { refusal } from '../../../core/model/failure.ts'
import type { ImportRecord } from '../../../core/model/import-record.ts'
import type { Room } from '../../../core/model/room.ts'
import type { SeatingStep, SeatMove } from '../../../core/model/seating-step.ts'
import { candidateId, counterOf } from '../../../core/roster/candidate-id.ts'
import { cleanText, normaliseNumber } from '../../../core/roster/cell-text.ts'
import { checkIdNumber } from '../../../core/roster/id-number.ts'
import { arrangeSession } from '../../../core/seating/arrange-session.ts'
import { moveProblem } from '../../../core/seating/seat-moves.ts'
import type { Context, OpenExam } from '../context.ts'
import { checkRoomOpen } from '../exam-day/record-keeping.ts'
import { seatingInput, sessionsOf } from '../exam-seating.ts'
import { atOnceOf } from './assign-seats.ts'
import { keepStep } from './keep-step.ts'

/**
 * Adds a candidate to the roster, on a free seat where asked; nobody else moves. Throws `candidate-twice` where the
 * session has the admission or ID number already, and `no-free-seat` or `seat-taken`.
 */
export function addCandidate(context: Context, open: OpenExam, input: Checked<'seats.add-candidate'>): Candidate {
  const session = sessionsOf(open, input.candidate.session)[0]!
  const plain = { ...cleaned(input.candidate, context.now()), session: session.id, id: nextCandidateId(open) }
  refuseTwice(open, plain)
  return keepNewCandidate(context, open, plain, input.seat)
}

/** Keeps somebody new, as one step, on a seat where asked. Throws `no-free-seat`, `seat-taken` or `room-closed`. */
export function keepNewCandidate(
  context: Context,
  open: OpenExam,
  plain: Candidate,
  seat: Checked<'seats.add-candidate'>['seat'],
): Candidate {
  const place = seat === 'none' ? undefined : seat === 'next-free' ? nextFree(open, plain) : seat
  if (place) checkRoomOpen(open, plain.session, place.room)
  if (place && seat !== 'next-free') refuseSeat(open, plain, place)
  const candidate: Candidate = place ? { ...plain, ...place } : plain
  const moves: SeatMove[] = place ? [[candidate.id, null, null, place.room, place.seat]] : []
  // taken back, the candidate goes, or stays on the roster, withdrawn, where records or prints speak of him
  const fields = [{ id: candidate.id, before: { withdrawn: true }, after: { withdrawn: null } }]
  keepStep(context, open, { action: 'seat-late', moves, fields, added: [plain] })
  return candidate
}

/** Blanks at the ends gone, numbers as the roster's own; empty fields left out. */
function cleaned(given: Checked<'seats.add-candidate'>['candidate'], at: string): Omit<Candidate, 'id'> {
  const numbers = new Set(['idNumber', 'admissionNumber'])
  const entries = Object.entries(given).flatMap(([field, value]) => {
    const text = numbers.has(field) ? normaliseNumber(value ?? '') : cleanText(value ?? '')
    return text === '' ? [] : [[field, text] as const]
  })
  const texts: Partial<Record<keyof typeof given, string>> = Object.fromEntries(entries)
  const made = { ...texts, session: given.session, name: texts.name ?? given.name }
  if (texts.idNumber === undefined) return made
  const { type, sex } = checkIdNumber(texts.idNumber, Number(at.slice(0, 10).replaceAll('-', '')))
  return { ...made, idType: type, ...(sex && !texts.sex && { sex }) }
}

/** After every id in use and every id that was ever given: by an import, or by hand and taken back. */
export function nextCandidateCounter({ store }: OpenExam): number {
  let next = 1
  for (const id of store.all<Candidate>('candidates').keys()) next = Math.max(next, counterOf(id) + 1)
  for (const record of store.all<ImportRecord>('imports').values()) next = Math.max(next, record.nextId)
  for (const { added = [] } of store.all<SeatingStep>('seating-steps').values())
    for (const id of added) next = Math.max(next, counterOf(id) + 1)
  return next
}

export const nextCandidateId = (open: OpenExam): string => candidateId(nextCandidateCounter(open))

function refuseTwice(open: OpenExam, { session, idNumber, admissionNumber }: Candidate): void {
  for (const number of [admissionNumber, idNumber]) {
    if (!number) continue
    const twin = open.roster.byCode(number).find((c) => c.session === session)
    if (twin) throw refusal({ code: 'candidate-twice', name: twin.name, number })
  }
}

function nextFree(open: OpenExam, candidate: Candidate): { room: string; seat: string } {
  const input = seatingInput(open, sessionsOf(open, candidate.session)[0]!)
  const options = {
    order: 'admission-number',
    apart: ['school'],
    diagonal: false,
    spacing: 'none',
    rooms: 'fill',
    seed: 0,
  } as const
  const plan = arrangeSession(
    { ...input, candidates: [...input.candidates, candidate] },
    options,
    new Set([candidate.id]),
  )
  const place = plan.placed.find((one) => one.candidate === candidate.id)
  if (!place) throw refusal({ code: 'not-enough-seats', needed: 1, seats: 0 })
  return { room: place.room, seat: place.seat }
}

function refuseSeat(open: OpenExam, candidate: Candidate, to: { room: string; seat: string }): void {
  const atOnce = atOnceOf(open)
  const problem = moveProblem([{ candidate: candidate.id, to }], {
    candidates: new Map([[candidate.id, candidate]]),
    atOnce: (session) => [...atOnce(session), candidate],
    rooms: open.store.all<Room>('rooms'),
  })
  if (problem) throw refusal(problem)
}
