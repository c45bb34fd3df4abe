import type { Output } from '../../../core/contract.ts'
import { useWords } from '../../words/use-words.ts'

type Props = {
  readonly rooms: Output<'rooms.list'>['rooms']
  readonly session: string
  readonly chosen: string | undefined
  readonly choose: (room: string) => void
}

/** The rooms with their seats, and how many are taken in the session. */
export function RoomTable({ rooms, session, chosen, choose }: Props) {
  const words = useWords()
  const takenOf = (room: Props['rooms'][number]): number => room.taken[session] ?? 0
  const capacity = rooms.reduce((sum, room) => sum + room.capacity, 0)
  const taken = rooms.reduce((sum, room) => sum + takenOf(room), 0)
  return (
    <section className="panel room-table" aria-label={words.rooms.list}>
      <table className="sheet">
        <thead>
          <tr>
            <th scope="col">{words.common.roomLabel}</th>
            <th scope="col" className="end">
              {words.rooms.capacity}
            </th>
            <th scope="col" className="end">
              {words.rooms.taken}
            </th>
            <th scope="col" className="end">
              {words.rooms.free}
            </th>
          </tr>
        </thead>
        <tbody>
          {rooms.map((room) => (
            <tr key={room.id} className={room.id === chosen ? 'at' : undefined}>
              <th scope="row">
                <button
                  type="button"
                  className="room-button"
                  aria-pressed={room.id === chosen}
                  onClick={() => choose(room.id)}
                >
                  {words.common.room(room.id)}
                  <span className="muted room-name">
                    {room.name !== room.id ? `${room.name} · ` : ''}
                    {words.rooms.origin[room.origin]}
                  </span>
                </button>
              </th>
              <td className="end">{room.capacity}</td>
              <td className="end">{takenOf(room)}</td>
              <td className={room.capacity < takenOf(room) ? 'end over' : 'end'}>{room.capacity - takenOf(room)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.rooms.total}</th>
            <td className="end">{capacity}</td>
            <td className="end">{taken}</td>
            <td className="end">{capacity - taken}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  )
}
