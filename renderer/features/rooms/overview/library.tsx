import { App, Button, Input, Modal, Popconfirm } from 'antd'
import { useState } from 'react'
import type { LibraryRoom } from '../../../../core/calls/rooms.ts'
import type { Exam } from '../../../../core/model/exam.ts'
import { useAction } from '../../../api/use-action.ts'
import { useCall } from '../../../api/use-call.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { useWords } from '../../../words/use-words.ts'
import { Line } from '../line.tsx'
import type { ListedRoom } from '../map/room-people.ts'
import { Thumbnail } from '../plan/thumbnail.tsx'

type Props = { readonly exam: Exam; readonly rooms: readonly ListedRoom[]; readonly close: () => void }

const nobody: string[] = []

/** Rooms kept from earlier exams, to be brought into this one. */
export function Library({ exam, rooms, close }: Props) {
  const words = useWords()
  const kept = useCall('rooms.library.list', {})
  const list = kept.value?.rooms ?? []
  return (
    <Modal
      open
      width="52rem"
      title={words.rooms.library}
      onCancel={close}
      footer={<Button onClick={close}>{words.common.close}</Button>}
    >
      <div className="stack">
        <p className="muted">{words.rooms.libraryText}</p>
        <FailureNote failure={kept.failure} retry={kept.reload} />
        {kept.value && list.length === 0 && <p>{words.rooms.libraryEmpty}</p>}
        <ul className="library-rooms">
          {list.map((room) => (
            <KeptRoom
              key={room.id}
              exam={exam}
              room={room}
              there={rooms.some((one) => one.id === room.id)}
              changed={kept.reload}
            />
          ))}
        </ul>
      </div>
    </Modal>
  )
}

type KeptProps = {
  readonly exam: Exam
  readonly room: LibraryRoom
  readonly there: boolean
  readonly changed: () => void
}

function KeptRoom({ exam, room, there, changed }: KeptProps) {
  const words = useWords()
  const { message } = App.useApp()
  const [as, setAs] = useState(room.id)
  const use = useAction('rooms.library.use')
  const forget = useAction('rooms.library.remove')
  const bring = async (): Promise<void> => {
    const answer = await use.run({ exam: exam.id, kept: room.id, as: as.trim() || room.id })
    if (answer.ok) message.success(words.rooms.brought[answer.value.change](words.common.room(answer.value.room.id)))
  }
  const drop = async (): Promise<void> => {
    if ((await forget.run({ kept: room.id })).ok) changed()
  }
  return (
    <li className="library-room">
      <Thumbnail
        room={room}
        taken={nobody}
        label={words.rooms.pictureOf(words.common.room(room.id), 0, room.seats.length)}
        width={120}
        height={72}
      />
      <div className="grow stack-tight">
        <strong>
          {words.common.room(room.id)} {room.name !== room.id && <span className="muted">{room.name}</span>}
        </strong>
        <span className="muted">
          {words.rooms.keptFacts(room.seats.length, room.savedAt.slice(0, 10), room.operator)}
        </span>
        {there && <span className="muted">{words.rooms.thereAlready}</span>}
        <FailureNote failure={use.failure ?? forget.failure} />
      </div>
      <Line label={words.rooms.bringAs}>
        <Input
          size="small"
          className="bring-as"
          maxLength={40}
          value={as}
          onChange={({ target }) => setAs(target.value)}
        />
      </Line>
      <Button size="small" type="primary" loading={use.busy} onClick={() => void bring()}>
        {words.rooms.bring}
      </Button>
      <Popconfirm
        title={words.rooms.forgetAsk}
        okText={words.rooms.forget}
        cancelText={words.common.cancel}
        onConfirm={() => void drop()}
      >
        <Button size="small" type="text">
          {words.rooms.forget}
        </Button>
      </Popconfirm>
    </li>
  )
}
