import { useCall } from '../../api/use-call.ts'
import { useWords } from '../../words/use-words.ts'

const shownAtOnce = 200

/** Who has not come yet, by seat. */
export function MissingList({
  exam,
  session,
  room,
}: {
  readonly exam: string
  readonly session: string
  readonly room: string | undefined
}) {
  const words = useWords()
  const found = useCall(
    'roster.page',
    { exam, session, room, status: 'expected', offset: 0, limit: shownAtOnce },
    { settle: 300, needs: ['records', 'candidates'] },
  ).value
  if (!found) return null
  if (found.total === 0) return <p className="muted nothing">{words.checkin.missingNone}</p>
  return (
    <ul className="missing">
      {found.candidates.map((row) => (
        <li key={row.id}>
          <span className="recent-who">{row.name}</span>
          <span className="muted">
            {[room === undefined && row.room && words.common.room(row.room), row.seat && words.common.seat(row.seat)]
              .filter(Boolean)
              .join(' ')}
          </span>
        </li>
      ))}
      {found.total > found.candidates.length && (
        <li className="muted">{words.checkin.matchesMore(found.total - found.candidates.length)}</li>
      )}
    </ul>
  )
}
