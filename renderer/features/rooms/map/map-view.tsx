import { EditOutlined } from '@ant-design/icons'
import { Alert, Button, Select } from 'antd'
import { useMemo, useRef, useState } from 'react'
import type { Exam } from '../../../../core/model/exam.ts'
import { type ApartKey, apartKeys } from '../../../../core/model/seating.ts'
import { useCall } from '../../../api/use-call.ts'
import { EmptyNote } from '../../../ui/empty-note.tsx'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { useWords } from '../../../words/use-words.ts'
import { RoomList } from '../room-list.tsx'
import { useRoomsView } from '../rooms-view.ts'
import { PrintedNote } from './printed-note.tsx'
import { type ListedRoom, type MapSeat, useRoomPeople } from './room-people.ts'
import { SeatMap } from './seat-map.tsx'
import { SeatPanel } from './seat-panel.tsx'
import { SessionHours } from './session-hours.tsx'
import { useCarry } from './use-carry.ts'
import { WaitingList } from './waiting-list.tsx'
import { WithdrawnList } from './withdrawn-list.tsx'

type Props = {
  readonly exam: Exam
  readonly session: string
  readonly rooms: readonly ListedRoom[]
  readonly chosen: string | undefined
  readonly choose: (room: string) => void
  readonly edit: (room: string) => void
}

const none: never[] = []

/** Who sits where, room by room, and every change of it. */
export function MapView({ exam, session, rooms, chosen, choose, edit }: Props) {
  const words = useWords()
  const room = rooms.find((one) => one.id === chosen) ?? rooms[0]
  const carry = useCarry(exam.id)
  const [shown, setShown] = useState<'needs' | ApartKey>('needs')
  const broken = useCall(
    'seating.violations',
    { exam: exam.id, session, apart: shown === 'needs' ? [] : [shown] },
    { settle: 400 },
  )
  const check = useCall('rooms.check', { exam: exam.id, session }, { settle: 200 })
  const people = useRoomPeople(exam, session, room, broken.value?.violations ?? none)
  const pointed = useRoomsView((state) => state.seat)
  const [selected, select] = useState<ReadonlySet<string>>(() => new Set(pointed === undefined ? [] : [pointed]))
  const seatAt = useRef<(client: { x: number; y: number }) => MapSeat | undefined>(() => undefined)
  const waiting = useMemo(
    () =>
      (check.value?.issues ?? []).flatMap((issue) =>
        issue.code === 'no-room' || issue.code === 'no-seat'
          ? issue.candidates.map((one) => ({ ...one, room: issue.room }))
          : [],
      ),
    [check.value],
  )
  if (!room)
    return (
      <EmptyNote
        icon={<EditOutlined aria-hidden="true" />}
        title={words.rooms.emptyTitle}
        text={words.rooms.emptyText}
      />
    )
  const seats = people.seats.filter((seat) => selected.has(seat.number))
  const drawn = room.seats.length === 0 || room.seats.every((seat) => seat.row !== undefined)
  return (
    <div className="map-view">
      <RoomList
        rooms={rooms}
        session={session}
        chosen={room.id}
        choose={(id) => {
          choose(id)
          select(new Set())
        }}
      />
      <div className="map-middle">
        {carry.carried && (
          <Alert
            type="info"
            showIcon
            title={words.seating.carrying(carry.carried.name)}
            action={
              <Button size="small" onClick={carry.cancel}>
                {words.common.cancel}
              </Button>
            }
          />
        )}
        {!drawn && !carry.carried && (
          <Alert
            type="info"
            showIcon
            title={words.seating.notDrawn}
            action={
              <Button size="small" onClick={() => edit(room.id)}>
                {words.rooms.draw}
              </Button>
            }
          />
        )}
        <FailureNote failure={people.failure} />
        <SeatMap
          key={room.id}
          room={room.id}
          marks={room.marks ?? none}
          people={people}
          selected={selected}
          select={select}
          carry={carry}
          expose={(find) => void (seatAt.current = find)}
          tools={
            <>
              <span className="map-title">
                <strong>{words.common.room(room.id)}</strong>{' '}
                {room.name !== room.id && <span className="muted">{room.name}</span>}{' '}
                <span className="muted">{words.seating.fill(room.taken[session] ?? 0, room.capacity)}</span>
              </span>
              <Select
                size="small"
                aria-label={words.seating.mark}
                value={shown}
                options={(['needs', ...apartKeys] as const).map((value) => ({
                  value,
                  label: words.seating.marks[value],
                }))}
                onChange={setShown}
              />
            </>
          }
        />
      </div>
      <aside className="map-side stack">
        <PrintedNote exam={exam.id} session={session} />
        <SessionHours exam={exam} session={session} seats={people.seats} />
        <SeatPanel exam={exam} room={room.id} seats={seats} carry={carry} />
        <WaitingList
          exam={exam}
          session={session}
          room={room.id}
          waiting={waiting}
          carry={carry}
          seatAt={(client) => seatAt.current(client)}
        />
        <WithdrawnList exam={exam} session={session} />
      </aside>
    </div>
  )
}
