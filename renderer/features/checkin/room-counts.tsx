import { type ComponentProps, memo } from 'react'
import { TableVirtuoso } from 'react-virtuoso'
import type { RoomCount } from '../../../core/model/room-count.ts'
import { useWords } from '../../words/use-words.ts'

type Props = { readonly rooms: readonly RoomCount[]; readonly chooseRoom: (room: string) => void }

/** A site may have hundreds of rooms; beyond so many only the lines in sight exist, since each costs every frame. */
const drawnWhole = 40
const tall = '12rem'

/** The counts of each room. Drawn anew only when they change, and then only the lines that did. */
export const RoomCounts = memo(({ rooms, chooseRoom }: Props) => {
  if (rooms.length > drawnWhole)
    return (
      <TableVirtuoso
        className="board-rooms"
        style={{ height: tall }}
        data={rooms}
        components={parts}
        fixedHeaderContent={Heads}
        itemContent={(_index, counts) => <Cells {...countsOf(counts)} chooseRoom={chooseRoom} />}
      />
    )
  return (
    <div className="board-rooms">
      <table className="sheet">
        <thead>
          <Heads />
        </thead>
        <tbody>
          {rooms.map((counts) => (
            <tr key={counts.room}>
              <Cells {...countsOf(counts)} chooseRoom={chooseRoom} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
})

const parts = { Table: (props: ComponentProps<'table'>) => <table {...props} className="sheet" /> }

function Heads() {
  const words = useWords()
  return (
    <tr>
      <th scope="col">{words.common.roomLabel}</th>
      {(['expected', 'present', 'late', 'outstanding'] as const).map((count) => (
        <th key={count} scope="col" className="end">
          {words.checkin[count]}
        </th>
      ))}
    </tr>
  )
}

type Line = Pick<RoomCount, 'room' | 'expected' | 'present' | 'late' | 'unrecorded'>

const countsOf = ({ room, expected, present, late, unrecorded }: RoomCount): Line => ({
  room,
  expected,
  present,
  late,
  unrecorded,
})

const Cells = memo(({ room, expected, present, late, unrecorded, chooseRoom }: Line & Pick<Props, 'chooseRoom'>) => {
  const words = useWords()
  return (
    <>
      <th scope="row">
        {room ? (
          <button type="button" className="plain-link" onClick={() => chooseRoom(room)}>
            {words.common.room(room)}
          </button>
        ) : (
          words.checkin.noRoomYet
        )}
      </th>
      <td className="end">{expected}</td>
      <td className="end">{present}</td>
      <td className="end">{late}</td>
      <td className="end">{unrecorded}</td>
    </>
  )
})
