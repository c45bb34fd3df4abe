import { ScanOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useDeferredValue, useMemo } from 'react'
import type { Output } from '../../../core/contract.ts'
import { expectedRooms } from '../../../core/day/attendance-counts.ts'
import type { Exam, Session } from '../../../core/model/exam.ts'
import { useCall } from '../../api/use-call.ts'
import type { DeskClock } from '../../state/desk-clock.ts'
import { usePlace } from '../../state/place.ts'
import { EmptyNote } from '../../ui/empty-note.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useAfterPaint } from '../../ui/use-after-paint.ts'
import { useStable } from '../../ui/use-stable.ts'
import { useWords } from '../../words/use-words.ts'
import { BoardCounts } from './board.tsx'
import { CodeInput } from './code-input.tsx'
import { DayNotes } from './day-notes.tsx'
import { DeskLists } from './desk-lists.tsx'
import { DeskPanes, type IncidentFormSlot } from './desk-panes.tsx'
import { useCheckInDesk } from './use-check-in-desk.ts'
import { VerdictPanel } from './verdict-panel.tsx'
import './checkin.css'
import '../../ui/day.css'
import './day.css'
import './place-map.css'
import './verdict.css'
import './match-list.css'

type Props = {
  readonly exam: Exam
  readonly session: Session
  readonly clock: DeskClock
  /** The form for incidents, which is another feature's. */
  readonly incidentForm: IncidentFormSlot
}

/** 签到: the desk for one session and a room or the whole site. */
export function CheckInScreen(props: Props) {
  const words = useWords()
  const { exam, session } = props
  const go = usePlace((place) => place.go)
  const people = useCall(
    'roster.page',
    { exam: exam.id, session: session.id, offset: 0, limit: 1 },
    { settle: 1000, needs: ['candidates'] },
  )
  if (people.value?.total === 0) {
    return (
      <EmptyNote
        icon={<ScanOutlined aria-hidden="true" />}
        title={words.checkin.emptyTitle}
        text={words.checkin.emptyText}
      >
        <Button type="primary" onClick={() => go('roster')}>
          {words.checkin.toRoster}
        </Button>
      </EmptyNote>
    )
  }
  return <Desk key={session.id} {...props} />
}

function Desk({ exam, session, clock, incidentForm }: Props) {
  const words = useWords()
  const desk = useCheckInDesk(exam, session, clock)
  const { room, panes } = desk
  // The verdict is drawn first; what follows from it may come a moment later.
  const shown = useAfterPaint(desk.scans.shown?.answer?.candidate)
  const board = useDeferredValue(desk.board.value)
  const counts = useDeferredValue(desk.rooms.value)
  const rooms = useMemo(() => expectedRooms(counts?.rooms ?? []), [counts])
  const events = useDeferredValue(desk.events.value)
  const toBox = useStable(() => desk.box.current?.focus())
  const undone = useStable((record: string) => {
    desk.scans.forget(record)
    toBox()
  })
  return (
    <>
      <DayNotes changes={events?.clockChanges ?? noChanges} closed={board?.closed ?? noneClosed} room={room} />
      <div className="desk-grid">
        <div className="desk-main">
          <CodeInput
            text={desk.text}
            setText={desk.setText}
            matches={desk.matches}
            sessions={exam.sessions}
            session={session.id}
            scan={desk.scan}
            enterEarly={desk.enterEarly}
            choose={desk.choose}
            box={desk.box}
          />
          <VerdictPanel
            shown={desk.scans.shown}
            exam={exam}
            session={session}
            choose={desk.choose}
            acts={desk.acts}
            identity={desk.identity}
          />
        </div>
        <aside className="desk-side" aria-label={words.checkin.counts}>
          <FailureNote failure={desk.board.failure ?? desk.rooms.failure ?? desk.events.failure} retry={desk.reload} />
          <DeskPanes
            panes={panes}
            exam={exam.id}
            session={session.id}
            room={room}
            now={clock.sent}
            back={toBox}
            amend={desk.scans.amend}
            forget={desk.scans.forget}
            incidentForm={incidentForm}
          />
          <BoardCounts board={board} rooms={rooms} clock={clock} chooseRoom={chooseRoom} />
          <DeskLists
            key={room ?? ''}
            exam={exam}
            session={session.id}
            room={room}
            shown={shown}
            board={board}
            firstRoom={rooms[0]?.room}
            events={events}
            clock={clock}
            undone={undone}
          />
        </aside>
      </div>
    </>
  )
}

const noChanges: Output<'checkin.events'>['clockChanges'] = []
const noneClosed: Output<'checkin.board'>['closed'] = []

const chooseRoom = (room: string): void => usePlace.getState().choose({ room })
