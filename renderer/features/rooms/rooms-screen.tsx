import { LayoutOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons'
import { Button, Segmented, Tooltip } from 'antd'
import { useEffect } from 'react'
import type { Exam } from '../../../core/model/exam.ts'
import { useCall } from '../../api/use-call.ts'
import { usePlace } from '../../state/place.ts'
import { EmptyNote } from '../../ui/empty-note.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useUndo } from '../../ui/use-undo.ts'
import { useUndoKeys } from '../../ui/use-undo-keys.ts'
import { useWords } from '../../words/use-words.ts'
import { ArrangeView } from './arrange/arrange-view.tsx'
import { CheckView } from './check/check-view.tsx'
import { DrawView } from './draw/draw-view.tsx'
import { EditRoom } from './editor/edit-room.tsx'
import { HistoryView } from './history/history-view.tsx'
import { ImportRooms } from './import-rooms.tsx'
import { MapView } from './map/map-view.tsx'
import type { ListedRoom } from './map/room-people.ts'
import { Overview } from './overview/overview.tsx'
import { type RoomView, roomViews, useRoomsView } from './rooms-view.ts'
import './rooms.css'
import './seat-map.css'
import './overview.css'
import './arrange.css'
import './changes.css'

/** 考场与座位: rooms drawn and kept, who sits where, what does not fit, arranging, and every change taken back. */
export function RoomsScreen({ exam }: { readonly exam: Exam }) {
  const { editing, enter } = useRoomsView()
  useEffect(() => enter(exam.id), [enter, exam.id])
  return editing ? <EditRoom exam={exam} editing={editing} /> : <Rooms exam={exam} />
}

function Rooms({ exam }: { readonly exam: Exam }) {
  const words = useWords()
  const chosen = usePlace((place) => place.session)
  const session = exam.sessions.find((one) => one.id === chosen) ?? exam.sessions[0]!
  const { view, show } = useRoomsView()
  const rooms = useCall('rooms.list', { exam: exam.id }, { settle: 120 })
  const check = useCall('rooms.check', { exam: exam.id, session: session.id }, { settle: 300 })
  const issues = check.value?.issues.length ?? 0
  const undo = useUndo(exam.id)
  useUndoKeys(undo.undo, undo.redo)
  const list = rooms.value?.rooms ?? []
  const isEmpty = rooms.value !== undefined && list.length === 0 && issues === 0
  const label = (one: RoomView) =>
    one === 'check' && issues > 0 ? (
      <span className="view-with-count">
        {words.rooms.views[one]} <span className="count">{issues > 999 ? '999+' : issues}</span>
      </span>
    ) : (
      words.rooms.views[one]
    )
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
      <Tooltip title={undo.undoWhat ? `${words.plan.undo}：${undo.undoWhat} (Ctrl+Z)` : words.plan.undo}>
        <Button
          aria-label={words.plan.undo}
          icon={<UndoOutlined aria-hidden="true" />}
          disabled={!undo.undoWhat}
          onClick={undo.undo}
        />
      </Tooltip>
      <Tooltip title={undo.redoWhat ? `${words.plan.redo}：${undo.redoWhat} (Ctrl+Y)` : words.plan.redo}>
        <Button
          aria-label={words.plan.redo}
          icon={<RedoOutlined aria-hidden="true" />}
          disabled={!undo.redoWhat}
          onClick={undo.redo}
        />
      </Tooltip>
    </>
  )
  return (
    <Screen title={words.rooms.title} actions={actions} filled={view === 'map' && list.length > 0}>
      <FailureNote failure={rooms.failure} retry={rooms.reload} />
      {isEmpty ? (
        <EmptyNote
          icon={<LayoutOutlined aria-hidden="true" />}
          title={words.rooms.emptyTitle}
          text={words.rooms.emptyText}
        >
          <Button type="primary" onClick={() => show({ editing: 'new' })}>
            {words.rooms.newRoom}
          </Button>
          <ImportRooms exam={exam} />
          <Button onClick={() => usePlace.getState().go('roster')}>{words.rooms.toRoster}</Button>
        </EmptyNote>
      ) : (
        <>
          <Segmented
            className="room-views"
            aria-label={words.rooms.title}
            value={view}
            options={roomViews.map((value) => ({ value, label: label(value) }))}
            onChange={(value) => show({ view: value as RoomView })}
          />
          {rooms.value && <View exam={exam} session={session.id} rooms={list} />}
        </>
      )}
    </Screen>
  )
}

function View({
  exam,
  session,
  rooms,
}: {
  readonly exam: Exam
  readonly session: string
  readonly rooms: readonly ListedRoom[]
}) {
  const { view, room, show } = useRoomsView()
  const edit = (id: string) => show({ editing: { room: id } })
  const onMap = (id: string, seat?: string) => show({ view: 'map', room: id, seat: seat || undefined })
  if (view === 'rooms')
    return (
      <Overview
        exam={exam}
        session={session}
        rooms={rooms}
        edit={edit}
        create={() => show({ editing: 'new' })}
        show={onMap}
      />
    )
  if (view === 'check')
    return (
      <CheckView exam={exam} session={session} show={onMap} arrange={() => show({ view: 'arrange' })} edit={edit} />
    )
  if (view === 'arrange')
    return <ArrangeView key={session} exam={exam} session={session} rooms={rooms} done={() => show({ view: 'map' })} />
  if (view === 'draw') return <DrawView key={session} exam={exam} session={session} />
  if (view === 'history') return <HistoryView exam={exam} session={session} />
  return (
    <MapView
      exam={exam}
      session={session}
      rooms={rooms}
      chosen={room}
      choose={(id) => show({ room: id, seat: undefined })}
      edit={edit}
    />
  )
}
