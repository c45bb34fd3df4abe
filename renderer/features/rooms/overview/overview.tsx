import { AppstoreAddOutlined, PlusOutlined } from '@ant-design/icons'
import { App, Button, Checkbox, Input, Popconfirm } from 'antd'
import { useState } from 'react'
import type { Exam } from '../../../../core/model/exam.ts'
import { useAction } from '../../../api/use-action.ts'
import { useCall } from '../../../api/use-call.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { useWords } from '../../../words/use-words.ts'
import { ImportRooms } from '../import-rooms.tsx'
import type { ListedRoom } from '../map/room-people.ts'
import { ExportRooms } from './export-rooms.tsx'
import { Library } from './library.tsx'
import { RoomCard } from './room-card.tsx'

type Props = {
  readonly exam: Exam
  readonly session: string
  readonly rooms: readonly ListedRoom[]
  readonly edit: (room: string) => void
  readonly create: () => void
  readonly show: (room: string) => void
}

const nobody: string[] = []

/** All rooms as pictures: drawn, marked, taken in, kept for later exams, written to files. */
export function Overview({ exam, session, rooms, edit, create, show }: Props) {
  const words = useWords()
  const { message } = App.useApp()
  const [find, setFind] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [libraryShown, showLibrary] = useState(false)
  const occupied = useCall('rooms.occupied', { exam: exam.id, session }, { settle: 300 })
  const keep = useAction('rooms.library.save')
  const remove = useAction('rooms.remove')
  const wanted = find.trim().toLowerCase()
  const shown = rooms.filter(
    (room) => wanted === '' || room.id.toLowerCase().includes(wanted) || room.name.toLowerCase().includes(wanted),
  )
  const picked = rooms.filter((room) => chosen.has(room.id)).map((room) => room.id)
  const toggle = (room: string): void => {
    const next = new Set(chosen)
    if (!next.delete(room)) next.add(room)
    setChosen(next)
  }
  const keepThem = async (): Promise<void> => {
    const answer = await keep.run({ exam: exam.id, rooms: picked })
    if (answer.ok) message.success(words.rooms.keptInLibrary(answer.value.saved, answer.value.replaced))
  }
  const removeThem = async (): Promise<void> => {
    const answer = await remove.run({ exam: exam.id, rooms: picked })
    if (answer.ok) setChosen(new Set())
  }
  const seats = rooms.reduce((sum, room) => sum + room.seats.length, 0)
  const capacity = rooms.reduce((sum, room) => sum + room.capacity, 0)
  return (
    <div className="stack">
      <div className="row">
        <Button type="primary" icon={<PlusOutlined aria-hidden="true" />} onClick={create}>
          {words.rooms.newRoom}
        </Button>
        <Button icon={<AppstoreAddOutlined aria-hidden="true" />} onClick={() => showLibrary(true)}>
          {words.rooms.library}
        </Button>
        <ImportRooms exam={exam} />
        <ExportRooms exam={exam} rooms={picked} disabled={rooms.length === 0} />
        <span className="muted grow">{words.rooms.sums(rooms.length, seats, capacity)}</span>
        <Input
          allowClear
          className="room-find"
          placeholder={words.rooms.find}
          aria-label={words.rooms.find}
          value={find}
          onChange={({ target }) => setFind(target.value)}
        />
      </div>
      <div className="row" role="toolbar" aria-label={words.rooms.chosenTools}>
        <Checkbox
          checked={picked.length > 0 && picked.length === shown.length}
          indeterminate={picked.length > 0 && picked.length < shown.length}
          onChange={({ target }) => setChosen(new Set(target.checked ? shown.map((room) => room.id) : []))}
        >
          {words.rooms.chosen(picked.length)}
        </Checkbox>
        <Button size="small" disabled={picked.length === 0} loading={keep.busy} onClick={() => void keepThem()}>
          {words.rooms.keepInLibrary}
        </Button>
        <Popconfirm
          disabled={picked.length === 0}
          title={words.rooms.removeAsk(picked.length)}
          description={words.rooms.removeText}
          okText={words.rooms.remove}
          cancelText={words.common.cancel}
          onConfirm={() => void removeThem()}
        >
          <Button size="small" disabled={picked.length === 0} loading={remove.busy}>
            {words.rooms.remove}
          </Button>
        </Popconfirm>
      </div>
      <FailureNote failure={keep.failure ?? remove.failure ?? occupied.failure} />
      <ul className="room-cards">
        {shown.map((room) => (
          <RoomCard
            key={room.id}
            exam={exam}
            room={room}
            session={session}
            taken={occupied.value?.rooms[room.id] ?? nobody}
            chosen={chosen.has(room.id)}
            toggle={() => toggle(room.id)}
            edit={() => edit(room.id)}
            show={() => show(room.id)}
          />
        ))}
      </ul>
      {libraryShown && <Library exam={exam} rooms={rooms} close={() => showLibrary(false)} />}
    </div>
  )
}
