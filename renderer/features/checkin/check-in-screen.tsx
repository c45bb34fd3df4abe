import type { Exam } from '../../../core/model/exam.ts'
import { Screen } from '../../ui/screen.tsx'
import { useWords } from '../../words/use-words.ts'

export function CheckInScreen({ exam }: { readonly exam: Exam }) {
  const words = useWords()
  return <Screen title={words.shell.step.checkin}>{exam.name}</Screen>
}
