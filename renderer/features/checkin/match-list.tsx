import type { DeskCandidate } from '../../../core/contract.ts'
import type { Session } from '../../../core/model/exam.ts'
import { PhotoFrame } from '../../ui/photo-frame.tsx'
import { useWords } from '../../words/use-words.ts'

type Props = {
  readonly candidates: readonly DeskCandidate[]
  readonly sessions: readonly Session[]
  /** The session of the desk; people of other sessions are marked with theirs. */
  readonly session: string
  /** The row that Enter chooses; -1: none. */
  readonly at: number
  readonly choose: (candidate: DeskCandidate) => void
}

/** The people it could be, each with a number key, room, seat and the tail of the ID. */
export function MatchList({ candidates, sessions, session, at, choose }: Props) {
  const words = useWords()
  return (
    <ol className="match-list" aria-label={words.checkin.matches}>
      {candidates.slice(0, 9).map((one, index) => (
        <li key={one.id}>
          <button
            type="button"
            className={index === at ? 'match at' : 'match'}
            tabIndex={-1}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(one)}
          >
            <kbd>{index + 1}</kbd>
            {one.photo !== undefined && <PhotoFrame url={one.photo} />}
            <span className="match-name">{one.name}</span>
            {one.sameName && <span className="same-name">{words.roster.sameName}</span>}
            <span>
              {[one.room && words.common.room(one.room), one.seat && words.common.seat(one.seat)]
                .filter(Boolean)
                .join(' ')}
            </span>
            <span className="number muted">{one.idTail && words.checkin.idTail(one.idTail)}</span>
            {one.session !== session && (
              <span className="other-session">{sessions.find((item) => item.id === one.session)?.name}</span>
            )}
            <span className="muted match-school">{[one.school, one.className].filter(Boolean).join(' ')}</span>
          </button>
        </li>
      ))}
    </ol>
  )
}
