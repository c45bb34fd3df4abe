import { Argument } from 'commander'
import type { Desk, Verbs } from '../desk.ts'
import { wholeNumber } from '../flags.ts'
import { candidateCalled } from './candidate-called.ts'

/** `seats`, `move` and `draw`. */
export function addSeatVerbs({ examVerb, run, words }: Verbs): void {
  examVerb('seats', words.seats)
    .addArgument(new Argument('<what>', words.seatsWhat).choices(['check', 'history', 'undo', 'redo', 'diff']))
    .option('--session <id>', words.session)
    .option('--from <seq>', words.diffFrom, wholeNumber(1, 1_000_000_000))
    .option('--to <seq>', words.diffTo, wholeNumber(1, 1_000_000_000))
    .action((what, flags) => run(flags, async (desk) => seats(desk, await desk.exam(), what, flags)))
  examVerb('move', words.move)
    .addArgument(new Argument('<candidate>', words.moveWho))
    .addArgument(new Argument('[room]', words.moveRoom))
    .addArgument(new Argument('[seat]', words.moveSeat))
    .option('--session <id>', words.session)
    .option('--swap', words.swap)
    .action((who, room, seat, flags) =>
      run(flags, async (desk) => move(desk, await desk.exam(), { who, room, seat, ...flags })),
    )
  examVerb('draw', words.draw)
    .requiredOption('--session <id>', words.session)
    .option('--open', words.drawOpen)
    .option('--seed <number>', words.seed, wholeNumber(0, 4_294_967_295))
    .option('--close', words.drawClose)
    .option('--candidate <id>', words.drawWho)
    .option('--room <room>', words.room)
    .option('--operator <name>', words.operator)
    .action((flags) => run(flags, async (desk) => draw(desk, await desk.exam(), flags)))
}

async function seats(
  { ask }: Desk,
  exam: string,
  what: string,
  { session, from, to }: { session?: string; from?: number; to?: number },
) {
  if (what === 'undo' || what === 'redo') return ask(`seating.${what}`, { exam })
  if (what === 'history') return ask('seating.history', { exam })
  if (what === 'diff') return ask('seating.diff', { exam, from: from ?? 1, to })
  const { sessions } = (await ask('exams.get', { exam })).exam
  const wanted = session === undefined ? sessions.map(({ id }) => id) : [session]
  const found = await Promise.all(wanted.map((id) => ask('rooms.check', { exam, session: id })))
  return {
    issues: found.flatMap(({ issues }) => issues),
    gaps: found.flatMap(({ gaps }, i) => gaps.map((gap) => ({ session: wanted[i], ...gap }))),
  }
}

type Wish = { who: string; room?: string; seat?: string; session?: string; swap?: boolean }

async function move({ ask }: Desk, exam: string, { who, room, seat, session, swap }: Wish) {
  const { id, session: own, room: fromRoom, seat: fromSeat } = await candidateCalled(ask, exam, who, session)
  const to = room !== undefined && seat !== undefined ? { room, seat } : null
  const moves = [{ candidate: id, to }]
  if (swap && to) {
    const { candidates } = await ask('roster.page', { exam, session: own, room: to.room, limit: 1_000_000 })
    const other = candidates.find((one) => one.seat === to.seat && !one.withdrawn && one.id !== id)
    if (other) moves.push({ candidate: other.id, to: fromRoom && fromSeat ? { room: fromRoom, seat: fromSeat } : null })
  }
  return ask('seats.assign', { exam, moves })
}

type DrawFlags = {
  session: string
  open?: true
  close?: true
  seed?: number
  candidate?: string
  room?: string
  operator?: string
}

async function draw({ ask }: Desk, exam: string, { session, open, close, seed, candidate, room, operator }: DrawFlags) {
  if (open) return { setup: await ask('seats.draw-open', { exam, session, seed }) }
  if (close) return { setup: await ask('seats.draw-close', { exam, session }) }
  if (candidate === undefined) return ask('seats.draws', { exam, session })
  const { id } = await candidateCalled(ask, exam, candidate, session)
  return { draw: await ask('seats.draw', { exam, candidate: id, room, operator }) }
}
