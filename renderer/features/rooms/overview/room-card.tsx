import { App, Button, Checkbox, Input, Popover } from 'antd'
import { useState } from 'react'
import type { Exam } from '../../../../core/model/exam.ts'
import { useAction } from '../../../api/use-action.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { useWords } from '../../../words/use-words.ts'
import type { ListedRoom } from '../map/room-people.ts'
import { Thumbnail } from '../plan/thumbnail.tsx'

type Props = {
  readonly exam: Exam
  readonly room: ListedRoom
  readonly session: string
  readonly taken: readonly string[]
  readonly chosen: boolean
  readonly toggle: () => void
  readonly edit: () => void
  readonly show: () => void
}

/** One room in the overview. */
export function RoomCard({ exam, room, session, taken, chosen, toggle, edit, show }: Props) {
  const words = useWords()
  const title = words.common.room(room.id)
  const count = room.taken[session] ?? 0
  const broken = room.seats.filter((seat) => seat.state === 'broken').length
  const facts = [
    words.rooms.cardSeats(room.seats.length, room.capacity),
    room.spare > 0 && words.rooms.cardSpare(room.spare),
    broken > 0 && words.rooms.cardBroken(broken),
  ].filter(Boolean)
  const isDrawn = room.seats.length > 0 && room.seats.every((seat) => seat.row !== undefined)
  return (
    <li className={chosen ? 'room-card chosen' : 'room-card'}>
      <div className="row">
        <Checkbox checked={chosen} onChange={toggle} aria-label={words.rooms.choose(title)} />
        <strong className="grow room-card-title">
          {title}
          {room.name !== room.id && <span className="muted room-name">{room.name}</span>}
        </strong>
      </div>
      <button type="button" className="room-picture" onClick={show} aria-label={words.rooms.showSeats(title)}>
        <Thumbnail room={room} taken={taken} label={words.rooms.pictureOf(title, count, room.capacity)} />
      </button>
      <p className="muted room-facts">{facts.join(' · ')}</p>
      <p className={count > room.capacity ? 'over room-facts' : 'room-facts'}>
        {words.rooms.cardTaken(count, room.capacity - count)}
      </p>
      <div className="row">
        <Button size="small" onClick={edit}>
          {isDrawn ? words.rooms.editDrawing : words.rooms.draw}
        </Button>
        <Rename exam={exam} room={room.id} title={title} />
      </div>
    </li>
  )
}

function Rename({ exam, room, title }: { readonly exam: Exam; readonly room: string; readonly title: string }) {
  const words = useWords()
  const { message } = App.useApp()
  const [open, setOpen] = useState(false)
  const [to, setTo] = useState(room)
  const rename = useAction('rooms.rename')
  const save = async (): Promise<void> => {
    const answer = await rename.run({ exam: exam.id, room, to: to.trim() })
    if (!answer.ok) return
    setOpen(false)
    message.success(words.rooms.renamed(title, words.common.room(to.trim())))
  }
  const form = (
    <form
      className="stack rename-form"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Input
        autoFocus
        maxLength={40}
        aria-label={words.rooms.newNumber}
        value={to}
        onChange={({ target }) => setTo(target.value)}
      />
      <FailureNote failure={rename.failure} />
      <Button
        htmlType="submit"
        type="primary"
        size="small"
        loading={rename.busy}
        disabled={to.trim() === '' || to.trim() === room}
      >
        {words.rooms.renameNow}
      </Button>
    </form>
  )
  return (
    <Popover
      open={open}
      onOpenChange={(now) => {
        setOpen(now)
        setTo(room)
        rename.clear()
      }}
      trigger="click"
      title={words.rooms.newNumber}
      content={form}
    >
      <Button size="small" type="text" aria-label={words.rooms.rename(title)}>
        {words.rooms.renumber}
      </Button>
    </Popover>
  )
}
