import { Input } from 'antd'
import { useState } from 'react'
import { useWords } from '../../words/use-words.ts'
import type { ListedRoom } from './map/room-people.ts'

type Props = {
  readonly rooms: readonly ListedRoom[]
  readonly session: string
  readonly chosen: string | undefined
  readonly choose: (room: string) => void
}

const many = 8

/** The rooms in a narrow list: how many sit there, of how many. */
export function RoomList({ rooms, session, chosen, choose }: Props) {
  const words = useWords()
  const [find, setFind] = useState('')
  const wanted = find.trim().toLowerCase()
  const shown = rooms.filter(
    (room) => wanted === '' || room.id.toLowerCase().includes(wanted) || room.name.toLowerCase().includes(wanted),
  )
  const sum = (of: (room: ListedRoom) => number) => rooms.reduce((total, room) => total + of(room), 0)
  return (
    <nav className="panel room-list" aria-label={words.rooms.list}>
      {rooms.length > many && (
        <Input
          allowClear
          size="small"
          placeholder={words.rooms.find}
          aria-label={words.rooms.find}
          value={find}
          onChange={({ target }) => setFind(target.value)}
        />
      )}
      <ul>
        {shown.map((room) => {
          const taken = room.taken[session] ?? 0
          return (
            <li key={room.id}>
              <button
                type="button"
                className={room.id === chosen ? 'room-link at' : 'room-link'}
                aria-pressed={room.id === chosen}
                onClick={() => choose(room.id)}
              >
                <span className="room-link-name">
                  {words.common.room(room.id)}
                  {room.name !== room.id && <span className="muted room-link-place">{room.name}</span>}
                </span>
                <span className={taken > room.capacity ? 'number over' : 'number muted'}>
                  {taken}/{room.capacity}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
      <p className="row room-sum">
        <span className="grow">{words.rooms.total}</span>
        <span className="number">
          {sum((room) => room.taken[session] ?? 0)}/{sum((room) => room.capacity)}
        </span>
      </p>
    </nav>
  )
}
