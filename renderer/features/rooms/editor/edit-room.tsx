import type { RoomDrawing } from '../../../../core/calls/rooms.ts'
import type { Exam } from '../../../../core/model/exam.ts'
import { isPlaced } from '../../../../core/seating/drawing.ts'
import { seatsOfLayout, usualNumbering } from '../../../../core/seating/layout.ts'
import { useCall } from '../../../api/use-call.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { useRoomsView } from '../rooms-view.ts'
import { laidOut, plainLayout } from './numbers.ts'
import { RoomEditor } from './room-editor.tsx'

type Props = { readonly exam: Exam; readonly editing: { readonly room: string } | 'new' }

/** Opens the editor on a room of the exam, or on a new one of the usual size. */
export function EditRoom({ exam, editing }: Props) {
  const { show } = useRoomsView()
  const rooms = useCall('rooms.list', { exam: exam.id })
  const close = (room: string | undefined): void => show({ editing: undefined, ...(room !== undefined && { room }) })
  if (editing === 'new') return <RoomEditor key="new" exam={exam} start={newRoom} kept={nothing} close={close} />
  const room = rooms.value?.rooms.find((one) => one.id === editing.room)
  if (!room) return <FailureNote failure={rooms.failure} retry={rooms.reload} />
  const { origin, capacity: _capacity, spare: _spare, taken, ...drawing } = room
  const isUsed = origin === 'roster' || Object.values(taken).some((count) => count > 0)
  const kept = isUsed ? new Set(room.seats.map((seat) => seat.number)) : nothing
  return (
    <RoomEditor
      key={room.id}
      exam={exam}
      start={withPlaces(drawing, kept)}
      stored={drawing}
      kept={kept}
      close={close}
    />
  )
}

/** A room that was never drawn begins with a plain layout, its numbers on the places in their order. */
function withPlaces(room: RoomDrawing, kept: ReadonlySet<string>): RoomDrawing {
  if (room.seats.length === 0 || room.seats.some(isPlaced)) return room
  const { seats } = laidOut(
    plainLayout(room.seats.length),
    { seats: room.seats, marks: [] },
    kept.size > 0 ? kept : new Set(room.seats.map((seat) => seat.number)),
  )
  return { ...room, seats: [...seats] }
}

const nothing: ReadonlySet<string> = new Set()

const newRoom: RoomDrawing = {
  id: '',
  name: '',
  seats: seatsOfLayout({
    rows: 5,
    columns: 8,
    aislesAfterRows: [],
    aislesAfterColumns: [4],
    gaps: [],
    numbering: usualNumbering,
  }),
}
