import type { Exam } from '../../../core/model/exam.ts'
import { useCall } from '../../api/use-call.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../words/use-words.ts'

const shownAtOnce = 500

/** Who has no record yet, session by session. */
export function Outstanding({ exam }: { readonly exam: Exam }) {
  const words = useWords()
  const found = useCall(
    'roster.page',
    { exam: exam.id, status: 'expected', offset: 0, limit: shownAtOnce },
    { settle: 300 },
  )
  const page = found.value
  if (!page) return <FailureNote failure={found.failure} retry={found.reload} />
  if (page.total === 0) return <p className="muted">{words.summary.outstandingNone}</p>
  return (
    <div className="panel scroll-x">
      <table className="sheet">
        <thead>
          <tr>
            {(['name', 'session', 'room', 'seat', 'admissionNumber', 'school', 'className'] as const).map((field) => (
              <th key={field} scope="col">
                {words.common.field[field]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.candidates.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.name}</th>
              <td>{exam.sessions.find((session) => session.id === row.session)?.name}</td>
              <td>{row.room && words.common.room(row.room)}</td>
              <td>{row.seat}</td>
              <td>{row.admissionNumber}</td>
              <td>{row.school}</td>
              <td>{row.className}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {page.total > page.candidates.length && (
        <p className="muted">{words.summary.shownOf(page.candidates.length, page.total)}</p>
      )}
    </div>
  )
}
