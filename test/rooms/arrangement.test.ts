import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arrangeSession, officialArrangement } from '../../core/seating/arrange-session.ts'
import type { SeatingOptions } from '../../core/seating/engine-types.ts'
import {
  type Arrangement,
  candidatesAtOnce,
  isSeated,
  overlaps,
  type SeatingInput,
  seatingText,
} from '../../core/seating/seating.ts'
import { am, anyInput, candidate, late, pm, room, sessions } from './rosters.ts'

const options: SeatingOptions = {
  order: 'admission-number',
  apart: [],
  diagonal: false,
  spacing: 'none',
  rooms: 'fill',
  seed: 0,
}
const arrangeByAdmissionNumber = (given: SeatingInput) => arrangeSession(given, options)

const input = (more: Partial<SeatingInput>): SeatingInput => ({
  session: am,
  sessions,
  candidates: [],
  rooms: [],
  ...more,
})
const told = (a: Arrangement) => a.placed.map((p) => `${p.candidate}@${p.room}/${p.seat}`)
const reasons = (a: Arrangement) => a.unplaced.map((u) => `${u.candidate}:${u.reason}`)

/** The input after the plan was carried out. */
const applied = (given: SeatingInput, { placed }: Arrangement): SeatingInput => ({
  ...given,
  candidates: given.candidates.map((c) => {
    const place = placed.find((p) => p.candidate === c.id)
    return place ? { ...c, room: place.room, seat: place.seat } : c
  }),
})

describe('by admission number', () => {
  test('fills rooms and seats in natural order', () => {
    const candidates = [
      candidate('c', { admissionNumber: '30' }),
      candidate('a', { admissionNumber: '4' }),
      candidate('z'),
      candidate('b', { admissionNumber: '0012' }),
    ]
    const rooms = [room('10', '1'), room('2', '10', '9', '1')]
    expect(told(arrangeByAdmissionNumber(input({ candidates, rooms })))).toEqual(['a@2/1', 'b@2/9', 'c@2/10', 'z@10/1'])
  })

  test('a late candidate moves nobody', () => {
    const rooms = [room('01', '1', '2', '3')]
    const candidates = [
      candidate('a', { admissionNumber: '5', room: '01', seat: '1' }),
      candidate('b', { admissionNumber: '1' }),
    ]
    expect(told(arrangeByAdmissionNumber(input({ candidates, rooms })))).toEqual(['b@01/2'])
  })

  test('a room without a seat binds; a seat without a room is left to a person', () => {
    const rooms = [room('01', '1', '2'), room('02', '1')]
    const candidates = [
      candidate('a', { room: '02' }),
      candidate('b', { room: '02' }),
      candidate('c', { seat: '5' }),
      candidate('d', { room: '9' }),
      candidate('e', { withdrawn: true }),
    ]
    const plan = arrangeByAdmissionNumber(input({ candidates, rooms }))
    expect(told(plan)).toEqual(['a@02/1'])
    expect(reasons(plan)).toEqual(['b:no-free-seat', 'd:no-room', 'c:no-room', 'e:withdrawn'])
  })

  test('too few seats: nobody is placed, the numbers are told', () => {
    const candidates = ['a', 'b', 'c'].map((id) => candidate(id))
    const plan = arrangeByAdmissionNumber(input({ candidates, rooms: [room('01', '1', '2')] }))
    expect([plan.placed, plan.shortfall]).toEqual([[], { needed: 3, seats: 2 }])
    expect(reasons(plan)).toEqual(['a:no-free-seat', 'b:no-free-seat', 'c:no-free-seat'])
  })

  test('sessions at the same time share the seats, others do not', () => {
    const rooms = [room('01', '1', '2')]
    const other = (session: string) => candidate('x', { session, room: '01', seat: '1' })
    const plan = (session: string) =>
      told(
        arrangeByAdmissionNumber(
          input({ session: pm, rooms, candidates: [candidate('a', { session: 'pm' }), other(session)] }),
        ),
      )
    expect(plan('late')).toEqual(['a@01/2'])
    expect(plan('am')).toEqual(['a@01/1'])
    expect([overlaps(pm, late), overlaps(am, pm), overlaps(am, { ...pm, start: am.end })]).toEqual([true, false, false])
  })
})

test('official: seats as they are, the rest with the reason', () => {
  const candidates = [
    candidate('a', { room: '1', seat: '2' }),
    candidate('b', { room: '1' }),
    candidate('c', { seat: '2' }),
    candidate('d', { room: '1', seat: '3', withdrawn: true }),
    candidate('e', { session: 'pm' }),
  ]
  const plan = officialArrangement(input({ candidates }))
  expect(plan.seated).toEqual([{ candidate: 'a', room: '1', seat: '2' }])
  expect(reasons(plan)).toEqual(['b:no-seat', 'c:no-room', 'd:withdrawn'])
})

describe('for any rooms and roster', () => {
  const strategies = [officialArrangement, arrangeByAdmissionNumber]

  test('every candidate of the session is placed once or listed with a reason', () => {
    fc.assert(
      fc.property(anyInput, fc.constantFrom(...strategies), (given, strategy) => {
        const { seated, placed, unplaced } = strategy(given)
        const all = [...seated, ...placed, ...unplaced].map((p) => p.candidate).sort()
        expect(all).toEqual(
          given.candidates
            .filter((c) => c.session === given.session.id)
            .map((c) => c.id)
            .sort(),
        )
      }),
      { numRuns: 2000 },
    )
  })

  test('nobody is placed on a seat that is taken or that does not exist', () => {
    fc.assert(
      fc.property(anyInput, (given) => {
        const { placed } = arrangeByAdmissionNumber(given)
        const taken = new Set(
          candidatesAtOnce(given)
            .filter(isSeated)
            .map((c) => JSON.stringify([c.room, c.seat])),
        )
        for (const { room, seat } of placed) {
          const key = JSON.stringify([room, seat])
          expect(taken.has(key)).toBe(false)
          taken.add(key)
          expect(given.rooms.find((r) => r.id === room)?.seats.some((s) => s.number === seat)).toBe(true)
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('whoever is seated stays, and whoever has a room stays in it', () => {
    fc.assert(
      fc.property(anyInput, (given) => {
        const { seated, placed } = arrangeByAdmissionNumber(given)
        for (const place of seated)
          expect(given.candidates.find((c) => c.id === place.candidate)).toMatchObject({
            room: place.room,
            seat: place.seat,
          })
        for (const place of placed) {
          const before = given.candidates.find((c) => c.id === place.candidate)!
          expect(before.seat || undefined).toBeUndefined()
          if (before.room) expect(place.room).toBe(before.room)
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('adding one candidate to a plan moves nobody else', () => {
    fc.assert(
      fc.property(anyInput, (given) => {
        const planned = applied(given, arrangeByAdmissionNumber(given))
        const added = candidate('new', { session: given.session.id, admissionNumber: '1' })
        const after = arrangeByAdmissionNumber({ ...planned, candidates: [added, ...planned.candidates] })
        const others = after.placed.filter((p) => p.candidate !== 'new')
        expect(others).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })

  test('seats suffice or the shortfall is told, never a partial fill', () => {
    fc.assert(
      fc.property(anyInput, (given) => {
        const { shortfall, placed, unplaced } = arrangeByAdmissionNumber(given)
        const free = (c: { id: string }) => !given.candidates.find((o) => o.id === c.id)!.room
        if (shortfall) expect(shortfall.needed).toBeGreaterThan(shortfall.seats)
        const openPlaced = placed.filter((p) => free({ id: p.candidate })).length
        const openUnplaced = unplaced.filter((u) => u.reason === 'no-free-seat' && free({ id: u.candidate })).length
        expect(Math.min(openPlaced, openUnplaced)).toBe(0)
        expect(openUnplaced).toBe(shortfall?.needed ?? 0)
      }),
      { numRuns: 2000 },
    )
  })

  test('the order in which facts are handed in changes neither the plan nor the hashed text', () => {
    fc.assert(
      fc.property(anyInput, fc.integer(), (given, turn) => {
        const rotate = <T>(all: readonly T[]) =>
          all.map((_, i) => all[(((i + turn) % all.length) + all.length) % all.length]!)
        const turned = {
          ...given,
          candidates: rotate(given.candidates),
          rooms: rotate(given.rooms).map((r) => ({ ...r, seats: rotate(r.seats) })),
        }
        expect(seatingText(turned, 'x')).toBe(seatingText(given, 'x'))
        const plan = (i: SeatingInput) =>
          arrangeByAdmissionNumber(i)
            .placed.map((p) => JSON.stringify(p))
            .sort()
        expect(plan(turned)).toEqual(plan(given))
      }),
      { numRuns: 1000 },
    )
  })

  test('the hashed text changes with what the plan depends on', () => {
    const given = input({ candidates: [candidate('a', { admissionNumber: '1' })], rooms: [room('01', '1')] })
    const text = seatingText(given, 'admission-number')
    expect(seatingText({ ...given, rooms: [room('01', '1', '2')] }, 'admission-number')).not.toBe(text)
    expect(
      seatingText({ ...given, candidates: [candidate('a', { admissionNumber: '2' })] }, 'admission-number'),
    ).not.toBe(text)
    expect(seatingText({ ...given, session: pm }, 'admission-number')).not.toBe(text)
    expect(seatingText(given, 'official')).not.toBe(text)
    expect(
      seatingText({ ...given, candidates: [candidate('a', { admissionNumber: '1', phone: '1' })] }, 'admission-number'),
    ).toBe(text)
  })
})
