import { Button } from 'antd'
import type { Exam } from '../../../../core/model/exam.ts'
import { useAction } from '../../../api/use-action.ts'
import { useCall } from '../../../api/use-call.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { useWords } from '../../../words/use-words.ts'

type Props = { readonly exam: Exam; readonly session: string }

/** Who was withdrawn, and the way back; nothing while nobody was. */
export function WithdrawnList({ exam, session }: Props) {
  const words = useWords()
  const found = useCall('roster.page', { exam: exam.id, session, status: 'withdrawn', limit: 200 }, { settle: 400 })
  const mark = useAction('seats.mark')
  const people = found.value?.candidates ?? []
  if (people.length === 0) return null
  return (
    <section className="stack" aria-label={words.common.status.withdrawn}>
      <h2>
        {words.common.status.withdrawn}{' '}
        <span className="muted">{words.common.people(found.value?.total ?? people.length)}</span>
      </h2>
      <FailureNote failure={mark.failure} />
      <ul className="waiting-people">
        {people.map((one) => (
          <li key={one.id} className="row">
            <span className="grow">{one.name}</span>
            <span className="muted">
              {[one.room && words.common.room(one.room), one.seat].filter(Boolean).join(' ')}
            </span>
            <Button
              size="small"
              type="text"
              aria-label={words.seating.reinstateOne(one.name)}
              onClick={() => void mark.run({ exam: exam.id, candidates: [one.id], withdrawn: false })}
            >
              {words.seating.reinstate}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
