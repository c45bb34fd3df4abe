import { LayoutOutlined } from '@ant-design/icons'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import type { Exam } from '../../../core/model/exam.ts'
import { useCall } from '../../api/use-call.ts'
import { usePlace } from '../../state/place.ts'
import { EmptyNote } from '../../ui/empty-note.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useWords } from '../../words/use-words.ts'
import { Arrange } from './arrange.tsx'
import { ImportRooms } from './import-rooms.tsx'
import { IssueList } from './issue-list.tsx'
import { RoomTable } from './room-table.tsx'
import { SeatGrid } from './seat-grid.tsx'
import './rooms.css'

/** What rooms and plans depend on; a scan leaves them as they are. */
const seating = ['candidates', 'rooms', 'exam']

/** 考场与座位: the rooms of a session, who sits where, and what does not fit. */
export function RoomsScreen({ exam }: { readonly exam: Exam }) {
  const words = useWords()
  const chosen = usePlace((place) => place.session)
  const session = exam.sessions.find((one) => one.id === chosen) ?? exam.sessions[0]!
  const [room, setRoom] = useState<string>()
  const rooms = useCall('rooms.list', { exam: exam.id, session: session.id }, { needs: seating })
  const plan = useCall(
    'rooms.arrange',
    { exam: exam.id, session: session.id, strategy: 'official', dryRun: true },
    { settle: 400, needs: seating },
  )
  const list = rooms.value?.rooms ?? []
  const issues = plan.value?.issues ?? []
  const seen = list.find((one) => one.id === room)?.id ?? list[0]?.id
  const empty = rooms.value !== undefined && list.length === 0 && issues.length === 0
  const planFailure = plan.failure?.code === 'no-candidates' ? undefined : plan.failure
  const actions = (
    <>
      {exam.sessions.length > 1 && (
        <Segmented
          aria-label={words.common.session}
          value={session.id}
          options={exam.sessions.map((one) => ({ value: one.id, label: one.name }))}
          onChange={(id) => usePlace.getState().choose({ session: id })}
        />
      )}
      <ImportRooms exam={exam} />
    </>
  )
  return (
    <Screen title={words.rooms.title} actions={actions}>
      <FailureNote failure={rooms.failure ?? planFailure} retry={rooms.reload} />
      {empty && (
        <EmptyNote
          icon={<LayoutOutlined aria-hidden="true" />}
          title={words.rooms.emptyTitle}
          text={words.rooms.emptyText}
        >
          <Button type="primary" onClick={() => usePlace.getState().go('roster')}>
            {words.rooms.toRoster}
          </Button>
        </EmptyNote>
      )}
      {!empty && rooms.value && (
        <>
          {plan.value && (
            <IssueList issues={issues} show={setRoom}>
              <Arrange exam={exam} session={session.id} seated={plan.value.placed} />
            </IssueList>
          )}
          <div className="rooms-grid">
            <RoomTable rooms={list} session={session.id} chosen={seen} choose={setRoom} />
            {seen !== undefined ? (
              <SeatGrid exam={exam.id} session={session.id} room={seen} />
            ) : (
              <p className="muted">{words.rooms.chooseRoom}</p>
            )}
          </div>
        </>
      )}
    </Screen>
  )
}
