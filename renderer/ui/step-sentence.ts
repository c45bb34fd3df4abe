import type { StepSummary } from '../../core/model/seating-step.ts'
import type { Words } from '../words/zh.ts'

/** What a step did, in a few words. */
export function stepSentence(step: StepSummary, words: Words): string {
  const who =
    step.names.join('、') + (step.candidates > step.names.length ? words.seatSteps.andMore(step.candidates) : '')
  const rooms = step.rooms.slice(0, 5).map((room) => words.common.room(room))
  const where = rooms.join('、') + (step.rooms.length > 5 ? ' …' : '')
  const plan = step.plan === undefined ? '' : words.seatSteps.plan(step.plan)
  return [words.seatSteps.action[step.action], plan, who, where].filter(Boolean).join(' ')
}
