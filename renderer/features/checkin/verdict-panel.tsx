import type { CSSProperties, ReactNode } from 'react'
import type { DeskCandidate, ScanAnswer } from '../../../core/contract.ts'
import { verdictAdvice, verdictWord } from '../../../core/describe/verdict.ts'
import type { Exam, Session } from '../../../core/model/exam.ts'
import { admits, type Verdict } from '../../../core/model/record.ts'
import { useSettings } from '../../state/settings.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { timeOf } from '../../ui/moments.ts'
import { PhotoFrame } from '../../ui/photo-frame.tsx'
import { useWords } from '../../words/use-words.ts'
import type { Words } from '../../words/zh.ts'
import { DrawnSeat } from './drawn-seat.tsx'
import { IdentityBar } from './identity-bar.tsx'
import { MatchList } from './match-list.tsx'
import { PlaceMap } from './place-map.tsx'
import { reasonOf } from './reason.ts'
import type { DeskActs } from './use-check-in-desk.ts'
import type { Identity } from './use-identity.ts'
import type { Shown } from './use-scans.ts'
import { VerdictActs } from './verdict-acts.tsx'
import { VerdictShape } from './verdict-shape.tsx'

type Props = {
  readonly shown: Shown | undefined
  readonly exam: Exam
  readonly session: Session
  readonly choose: (candidate: DeskCandidate) => void
  readonly acts: DeskActs
  readonly identity: Identity | undefined
}

/** The outcome of the latest scan: a word, a shape and a colour that are seen from three metres, and the reason. */
export function VerdictPanel({ shown, exam, session, choose, acts, identity }: Props) {
  const words = useWords()
  const answer = shown?.answer
  const kind = answer?.verdict ?? (shown ? 'failed' : 'idle')
  return (
    <section className={`verdict ${kind}`} aria-label={words.checkin.desk}>
      <div className="verdict-live" role="status" aria-live="assertive" aria-atomic="true">
        {answer && shown ? (
          <Outcome answer={answer} code={shown.code} exam={exam} session={session} />
        ) : shown ? (
          <NotRecorded shown={shown} />
        ) : (
          <Waiting />
        )}
      </div>
      {answer && (
        <div className="verdict-foot">
          <div className="verdict-does">
            {identity && <IdentityBar {...identity} />}
            {identity?.failure && <FailureNote failure={identity.failure} />}
            <VerdictActs acts={acts} />
          </div>
          {answer.candidate && admits(answer.verdict) && <PlaceMap exam={exam.id} candidate={answer.candidate} />}
        </div>
      )}
      {answer?.candidates && (
        <MatchList
          candidates={answer.candidates}
          sessions={exam.sessions}
          session={session.id}
          at={-1}
          choose={choose}
        />
      )}
    </section>
  )
}

function Outcome({
  answer,
  code,
  exam,
  session,
}: {
  readonly answer: ScanAnswer
  readonly code: string
  readonly exam: Exam
  readonly session: Session
}) {
  const words = useWords()
  const language = useSettings((state) => state.settings.language)
  const end = (id: string): string => exam.sessions.find((one) => one.id === id)?.end ?? ''
  const reason = reasonOf({ answer, code, words, language, start: session.start, end })
  return (
    <>
      <div className="verdict-head">
        <VerdictShape verdict={answer.verdict} />
        <BigWord word={verdictWord(answer.verdict, language)} />
      </div>
      <BesidePhoto photo={answer.candidate?.photo}>
        {answer.candidate && <p className="verdict-name">{answer.candidate.name}</p>}
        {answer.candidate && showsPlace(answer.verdict) && !answer.drawn && (
          <p className="verdict-place">{placeOf(answer.candidate, words)}</p>
        )}
        <DrawnSeat answer={answer} />
        {reason && <p className={showsPlace(answer.verdict) ? 'verdict-reason' : reasonSize(reason)}>{reason}</p>}
        {answer.out && (
          <p className="verdict-reason">{words.day.outSince(timeOf(answer.out.since), answer.out.reason)}</p>
        )}
        {answer.candidate && <Facts candidate={answer.candidate} />}
        <p className="verdict-advice">
          {verdictAdvice(
            answer.verdict,
            language,
            answer.candidate?.seat !== undefined || answer.undrawn !== undefined,
          )}
        </p>
      </BesidePhoto>
    </>
  )
}

/** In an exam without photos nothing stands where they would. */
function BesidePhoto({ photo, children }: { readonly photo: DeskCandidate['photo']; readonly children: ReactNode }) {
  if (photo === undefined) return children
  return (
    <div className="verdict-who">
      <PhotoFrame url={photo} />
      <div className="verdict-told">{children}</div>
    </div>
  )
}

/** As large as the panel allows, on one line. */
function BigWord({ word }: { readonly word: string }) {
  const ems = [...word].reduce((sum, char) => sum + (char > '\u2e7f' ? 1 : 0.58), 0)
  return (
    <p className="verdict-word" style={{ '--ems': ems } as CSSProperties}>
      {word}
    </p>
  )
}

/** Only who may sit down is shown the seat in large; for all others the reason stands in its place. */
const showsPlace = (verdict: Verdict): boolean => admits(verdict) || verdict === 'already-checked-in'

/** A sentence is set smaller than a place, so that what can be done about it stays in sight below. */
const reasonSize = (reason: string): string => (reason.length > 20 ? 'verdict-place sentence' : 'verdict-place')

const placeOf = ({ room, seat }: DeskCandidate, words: Words): string =>
  [room ? words.common.room(room) : words.checkin.noRoomYet, seat && words.common.seat(seat)].filter(Boolean).join('  ')

function Facts({ candidate }: { readonly candidate: DeskCandidate }) {
  const words = useWords()
  const { idTail, admissionNumber, school, className, sameName } = candidate
  return (
    <>
      <p className="verdict-facts number">
        {[admissionNumber, idTail && words.checkin.idTail(idTail), school, className].filter(Boolean).join(' · ')}
      </p>
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
