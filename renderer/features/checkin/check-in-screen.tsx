import { ScanOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { Exam, Session } from '../../../core/model/exam.ts'
import { useCall } from '../../api/use-call.ts'
import { usePlace } from '../../state/place.ts'
import { EmptyNote } from '../../ui/empty-note.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../words/use-words.ts'
import { BoardCounts } from './board.tsx'
import { CodeInput } from './code-input.tsx'
import { DeskBar } from './desk-bar.tsx'
import { DeskLists } from './desk-lists.tsx'
import { RehearsalBar } from './rehearsal-bar.tsx'
import { useCheckInDesk } from './use-check-in-desk.ts'
import { VerdictPanel } from './verdict-panel.tsx'
import './checkin.css'
import './verdict.css'

/** 签到: the desk for one session and a room or the whole site. */
export function CheckInScreen({ exam }: { readonly exam: Exam }) {
  const words = useWords()
  const { session: chosen, go } = usePlace()
  const session = exam.sessions.find((one) => one.id === chosen) ?? nearest(exam)
  const people = useCall('roster.page', { exam: exam.id, session: session.id, offset: 0, limit: 1 }, { settle: 1000 })
  if (people.value?.total === 0) {
    return (
      <section className="desk" aria-label={words.checkin.title}>
        <h1 className="visually-hidden">{words.checkin.title}</h1>
        {exam.sessions.length > 1 && <DeskBar exam={exam} session={session.id} room={undefined} time="" />}
        <EmptyNote icon={<ScanOutlined aria-hidden="true" />} title={words.checkin.emptyTitle} text={words.checkin.emptyText}>
          <Button type="primary" onClick={() => go('roster')}>{words.checkin.toRoster}</Button>
        </EmptyNote>
      </section>
    )
  }
  return <Desk key={session.id} exam={exam} session={session} />
}

function Desk({ exam, session }: { readonly exam: Exam; readonly session: Session }) {
  const words = useWords()
  const desk = useCheckInDesk(exam, session)
  return (
    <section className="desk" aria-label={words.checkin.title}>
      <h1 className="visually-hidden">{words.checkin.title}</h1>
      <DeskBar exam={exam} session={session.id} room={desk.room} time={desk.clock.shown.slice(11, 19)} />
      {exam.practice && <RehearsalBar clock={desk.clock} />}
      <div className="desk-grid">
        <div className="desk-main">
          <CodeInput text={desk.text} setText={desk.setText} matches={desk.matches} sessions={exam.sessions} session={session.id} scan={desk.scan} choose={desk.choose} box={desk.box} />
          <VerdictPanel shown={desk.scans.shown} exam={exam} session={session} choose={desk.choose} />
        </div>
        <aside className="desk-side" aria-label={words.checkin.counts}>
          <FailureNote failure={desk.board.failure} retry={desk.board.reload} />
          <BoardCounts board={desk.board.value} room={desk.room} now={desk.clock.shown} chooseRoom={(room) => usePlace.getState().choose({ room })} />
          <DeskLists exam={exam.id} session={session.id} room={desk.room} board={desk.board.value} now={desk.clock.sent} undone={() => desk.box.current?.focus()} />
        </aside>
      </div>
    </section>
  )
}

/** The session that is on or next; the last one when all are over. A rehearsal begins with the first. */
function nearest(exam: Exam): Session {
  const sessions = [...exam.sessions].sort((a, b) => Date.parse(a.start) - Date.parse(b.start))
  if (exam.practice) return sessions[0]!
  return sessions.find((one) => Date.parse(one.end) > Date.now()) ?? sessions.at(-1)!
}
