import { App } from 'antd'
import { describe } from '../../core/describe/describe.ts'
import { call } from '../api/call.ts'
import { useCall } from '../api/use-call.ts'
import { useSettings } from '../state/settings.ts'
import { useWords } from '../words/use-words.ts'
import { stepSentence } from './step-sentence.ts'

/** Taking the last change of rooms or seats back, and making it again, with a word on what it was. */
export function useUndo(exam: string) {
  const words = useWords()
  const language = useSettings((state) => state.settings.language)
  const { message } = App.useApp()
  const history = useCall('seating.history', { exam, limit: 1 }, { settle: 100 })
  const { undo: last, redo: next } = history.value ?? {}
  const turn = async (name: 'seating.undo' | 'seating.redo'): Promise<void> => {
    const answer = await call(name, { exam })
    if (!answer.ok) {
      const isNothing = answer.failure.code === 'nothing-to-undo' || answer.failure.code === 'nothing-to-redo'
      return void message.open({
        type: isNothing ? 'info' : 'error',
        content: describe(answer.failure, language),
        duration: isNothing ? 2 : 6,
      })
    }
    const { step } = answer.value
    const what = stepSentence(step, words)
    if (step.kept && name === 'seating.undo') return void message.warning(words.seatSteps.stays(step.kept, what), 8)
    message.success(name === 'seating.undo' ? words.plan.undid(what) : words.plan.redid(what))
  }
  return {
    undo: () => void turn('seating.undo'),
    redo: () => void turn('seating.redo'),
    undoWhat: last && stepSentence(last, words),
    redoWhat: next && stepSentence(next, words),
  }
}
