import { Button } from 'antd'
import { useAction } from '../../api/use-action.ts'
import { usePlace } from '../../state/place.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../words/use-words.ts'

/** The practice exam: everything can be tried on invented candidates. */
export function PracticeCard() {
  const words = useWords()
  const practice = useAction('exams.practice')
  const begin = async (): Promise<void> => {
    const answer = await practice.run({})
    if (answer.ok) usePlace.getState().openExam(answer.value.exam.id)
  }
  return (
    <article className="panel preset practice" aria-label={words.start.practiceTitle}>
      <h3>{words.start.practiceTitle}</h3>
      <p>{words.start.practiceText}</p>
      <FailureNote failure={practice.failure} />
      <Button onClick={() => void begin()} loading={practice.busy}>
        {words.start.practiceStart}
      </Button>
    </article>
  )
}
