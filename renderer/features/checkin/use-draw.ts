import type { ScanAnswer } from '../../../core/contract.ts'
import type { Answer } from '../../api/call.ts'
import { type Action, useAction } from '../../api/use-action.ts'
import { useSettings } from '../../state/settings.ts'

export type Draw = Pick<Action<'seats.draw'>, 'busy' | 'failure'> & {
  /** Draws a seat for whom the answer is about, in his own room or else in that one; gives the answer with it. */
  readonly draw: (answer: ScanAnswer, room: string) => Promise<Answer<ScanAnswer>>
}

/** 抽签定座 for somebody who is in already and has no seat yet. */
export function useDraw(exam: string, now: () => string | undefined): Draw {
  const { run, busy, failure } = useAction('seats.draw')
  return {
    busy,
    failure,
    async draw(answer, room) {
      const candidate = answer.candidate!
      const { operator } = useSettings.getState().settings
      const reply = await run({ exam, candidate: candidate.id, room, operator, now: now() })
      if (!reply.ok) return reply
      const { room: at, seat, machine, turn, free } = reply.value
      const drawn = { room: at, seat, machine, turn, free }
      return {
        ok: true,
        value: { ...answer, candidate: { ...candidate, room: at, seat }, drawn, undrawn: undefined },
      }
    },
  }
}
