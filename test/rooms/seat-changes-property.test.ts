import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CallName, Input } from '../../core/contract.ts'
import { type AnApp, anApp } from './an-app.ts'

// Any sequence of changes, some of which are refused, on the real services: nobody is lost, no seat is doubled,
// locked candidates stay, and taking everything back gives the seats there were at first.

let app: AnApp
beforeAll(async () => void (app = await anApp()))
afterAll(() => app.dispose())

const people = 7
const seats = ['1', '2', '3', '4', '5']
const anyOne = fc.nat({ max: people - 1 })
const anyPlace = fc.record({ room: fc.constantFrom('01', '02'), seat: fc.constantFrom(...seats) })
const anyMark: fc.Arbitrary<Omit<Input<'seats.mark'>, 'exam' | 'candidates'>> = fc.constantFrom(
  { locked: true },
  { locked: false },
  { withdrawn: true },
  { withdrawn: false },
  { needs: ['front'] },
)
const anyStep = fc.oneof(
  fc.record({
    kind: fc.constant('move' as const),
    who: fc.uniqueArray(anyOne, { minLength: 1, maxLength: 3 }),
    to: fc.array(fc.option(anyPlace), { minLength: 3, maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('mark' as const), who: anyOne, what: anyMark }),
  fc.record({
    kind: fc.constant('arrange' as const),
    strategy: fc.constantFrom('random' as const, 'spread' as const, 'admission-number' as const),
    rearrange: fc.boolean(),
    seed: fc.nat(),
  }),
  fc.record({
    kind: fc.constant('seats' as const),
    room: fc.constantFrom('01', '02'),
    seat: fc.constantFrom(...seats),
    state: fc.constantFrom('broken' as const, 'usable' as const, 'spare' as const),
  }),
  fc.record({ kind: fc.constant('turn' as const), back: fc.boolean() }),
)

test('nobody is lost, no seat is doubled, locked ones stay, and undo gives back the first seats', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 1, maxLength: 10 }), async (steps) => {
      const { exam, session } = await anExam()
      const ids = (await roster(exam)).map((one) => one.id)
      const first = await told(exam)
      for (const step of steps) {
        const before = await roster(exam)
        const done = await attempt(exam, session, ids, step)
        const after = await roster(exam)
        expect(after.map((one) => one.id).sort()).toEqual([...ids].sort())
        const taken = after.filter((one) => one.seat && !one.withdrawn).map((one) => `${one.room}/${one.seat}`)
        expect(new Set(taken).size).toBe(taken.length)
        if (!done) expect(after).toEqual(before)
        if (step.kind === 'move' || step.kind === 'arrange') {
          const places = new Map(after.map((one) => [one.id, one]))
          for (const one of before.filter((c) => c.seatLocked && c.seat))
            expect(places.get(one.id)).toMatchObject({ room: one.room, seat: one.seat })
        }
      }
      while (await done(exam, 'seating.undo', { exam }));
      expect(await told(exam)).toEqual(first)
    }),
    { numRuns: 25 },
  )
}, 120_000)

async function anExam() {
  const { exam } = await app.ask('exams.create', { preset: 'practice' })
  const { id: session, level } = exam.sessions[0]!
  await app.ask('rooms.import', {
    exam: exam.id,
    file: app.put(
      'rooms.json',
      JSON.stringify([
        { id: '01', seats },
        { id: '02', seats },
      ]),
    ),
  })
  const rows = Array.from(
    { length: people },
    (_, i) =>
      `考生${i},20${i}0,${i < 4 ? '01' : ''},${i < 4 ? seats[i] : ''},${level},${i % 2 === 0 ? '甲校' : '乙校'}`,
  )
  await app.ask('roster.import', {
    exam: exam.id,
    file: app.put('r.csv', `姓名,准考证号,考场号,座位号,级别,学校\n${rows.join('\n')}\n`),
  })
  return { exam: exam.id, session }
}

const roster = async (exam: string) => (await app.ask('roster.page', { exam, limit: 100 })).candidates
const told = async (exam: string) => ({
  people: (await roster(exam)).map(({ id, room, seat, withdrawn, needs, seatLocked }) => ({
    id,
    room,
    seat,
    withdrawn,
    needs,
    seatLocked,
  })),
  rooms: (await app.ask('rooms.list', { exam })).rooms.map((room) => room.seats),
})

async function done<C extends CallName>(_exam: string, call: C, input: Input<C>): Promise<boolean> {
  try {
    await app.ask(call, input)
    return true
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('{"code":') && !error.message.includes('internal'))
      return false
    throw error
  }
}

type Step = typeof anyStep extends fc.Arbitrary<infer S> ? S : never

function attempt(exam: string, session: string, ids: readonly string[], step: Step): Promise<boolean> {
  if (step.kind === 'turn') return done(exam, step.back ? 'seating.undo' : 'seating.redo', { exam })
  if (step.kind === 'seats')
    return done(exam, 'rooms.mark', { exam, room: step.room, seats: [step.seat], state: step.state })
  if (step.kind === 'mark') return done(exam, 'seats.mark', { exam, candidates: [ids[step.who]!], ...step.what })
  if (step.kind === 'arrange')
    return done(exam, 'rooms.arrange', {
      exam,
      session,
      strategy: step.strategy,
      rearrange: step.rearrange,
      seed: step.seed,
    })
  return done(exam, 'seats.assign', {
    exam,
    moves: step.who.map((who, i) => ({ candidate: ids[who]!, to: step.to[i] ?? null })),
  })
}
