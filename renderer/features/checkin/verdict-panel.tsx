import type { DeskCandidate, ScanAnswer } from '../../../core/contract.ts'
import { verdictAdvice, verdictWord } from '../../../core/describe/verdict.ts'
import type { Exam, Session } from '../../../core/model/exam.ts'
import { useSettings } from '../../state/settings.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../words/use-words.ts'
import { MatchList } from './match-list.tsx'
import { reasonOf } from './reason.ts'
import type { Shown } from './use-scans.ts'
import { VerdictShape } from './verdict-shape.tsx'

type Props = { readonly shown: Shown | undefined; readonly exam: Exam; readonly session: Session; readonly choose: (candidate: DeskCandidate) => void }

/** The outcome of the latest scan: a word, a shape and a colour that are seen from three metres, and the reason. */
export function VerdictPanel({ shown, exam, session, choose }: Props) {
  const words = useWords()
  const answer = shown?.answer
  const kind = answer?.verdict ?? (shown ? 'failed' : 'idle')
  return (
    <section className={`verdict ${kind}`} aria-label={words.checkin.desk}>
      <div className="verdict-live" role="status" aria-live="assertive" aria-atomic="true" key="live">
        {answer && shown ? <Outcome answer={answer} code={shown.code} exam={exam} session={session} /> : shown ? <NotRecorded shown={shown} /> : <Waiting />}
      </div>
      {answer?.candidates && <MatchList candidates={answer.candidates} sessions={exam.sessions} session={session.id} at={-1} choose={choose} />}
    </section>
  )
}

function Outcome({ answer, code, exam, session }: { readonly answer: ScanAnswer; readonly code: string; readonly exam: Exam; readonly session: Session }) {
  const words = useWords()
  const language = useSettings((state) => state.settings.language)
  const end = (id: string): string => exam.sessions.find((one) => one.id === id)?.end ?? ''
  const reason = reasonOf({ answer, code, words, language, start: session.start, end })
  return (
    <>
      <div className="verdict-head">
        <VerdictShape verdict={answer.verdict} />
        <p className="verdict-word">{verdictWord(answer.verdict, language)}</p>
      </div>
      {answer.candidate && <Person candidate={answer.candidate} />}
      {reason && <p className="verdict-reason">{reason}</p>}
      <p className="verdict-advice">{verdictAdvice(answer.verdict, language)}</p>
    </>
  )
}

function Person({ candidate }: { readonly candidate: DeskCandidate }) {
  const words = useWords()
  const { name, room, seat, idTail, admissionNumber, school, className, sameName } = candidate
  const place = [room ? words.common.room(room) : words.checkin.noRoomYet, seat && words.common.seat(seat)].filter(Boolean).join('  ')
  return (
    <>
      <p className="verdict-name">{name}</p>
      <p className="verdict-place">{place}</p>
      <p className="verdict-facts number">{[admissionNumber, idTail && words.checkin.idTail(idTail), school, className].filter(Boolean).join(' · ')}</p>
      {sameName && <p className="verdict-same">{words.checkin.sameName}</p>}
    </>
  )
}

function NotRecorded({ shown }: { readonly shown: Shown }) {
  const words = useWords()
  return (
    <>
      <p className="verdict-word">{words.checkin.notRecorded}</p>
      <FailureNote failure={shown.failure} />
    </>
  )
}

function Waiting() {
  const words = useWords()
  return (
    <>
      <p className="verdict-word">{words.checkin.ready}</p>
      <p className="verdict-reason">{words.checkin.readyText}</p>
    </>
  )
}
