import { createHash } from 'node:crypto'
import type { Checked } from '../../../core/contract.ts'
import { arrangeSession, officialArrangement, type SessionPlan } from '../../../core/seating/arrange-session.ts'
import type { SeatingOptions } from '../../../core/seating/engine-types.ts'
import type { SeatingInput } from '../../../core/seating/seating.ts'
import type { Context } from '../context.ts'

export type Strategy = {
  readonly run: (input: SeatingInput) => SessionPlan
  /** What the plan follows from besides roster and rooms; kept with it. */
  readonly options: Partial<SeatingOptions>
}

/** The strategy that the caller chose, with what was left out filled in. */
export function strategyOf(context: Context, input: Checked<'rooms.arrange'>): Strategy {
  if (input.strategy === 'official') return { run: officialArrangement, options: {} }
  const spread = input.strategy === 'spread'
  const options: SeatingOptions = {
    order: input.strategy === 'admission-number' ? 'admission-number' : 'random',
    apart: spread ? input.apart : [],
    diagonal: input.diagonal,
    spacing: input.spacing,
    reserve: input.reserve,
    roomOrder: input.roomOrder,
    rooms: input.fill ?? (spread ? 'balance' : 'fill'),
    seed: input.seed ?? (input.strategy === 'admission-number' ? 0 : drawSeed(context)),
  }
  const only = input.candidates && new Set(input.candidates)
  return { run: (session) => arrangeSession(session, options, only), options }
}

/** A seed of 32 bits out of a new id. */
export function drawSeed(context: Context): number {
  return createHash('sha256').update(context.newId()).digest().readUInt32BE()
}
