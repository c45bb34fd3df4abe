import { UserAddOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { type PointerEvent as ReactPointerEvent, useState } from 'react'
import type { Exam } from '../../../../core/model/exam.ts'
import { useAction } from '../../../api/use-action.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { useWords } from '../../../words/use-words.ts'
import { AddCandidate } from './add-candidate.tsx'
import type { MapSeat } from './room-people.ts'
import type { Carry } from './use-carry.ts'

export type Waiting = { readonly id: string; readonly name: string; readonly room: string }

type Props = {
  readonly exam: Exam
  readonly session: string
  readonly room: string | undefined
  readonly waiting: readonly Waiting[]
  readonly carry: Carry
  readonly seatAt: (client: { x: number; y: number }) => MapSeat | undefined
}

const most = 200

/** Candidates without a seat: dragged or put onto one, or seated on free ones without moving anybody else. */
export function WaitingList({ exam, session, room, waiting, carry, seatAt }: Props) {
  const words = useWords()
  const { message } = App.useApp()
  const arrange = useAction('rooms.arrange')
  const [adding, setAdding] = useState(false)
  const seat = async (ids: readonly string[]): Promise<void> => {
    const answer = await arrange.run({ exam: exam.id, session, strategy: 'spread', candidates: [...ids] })
    if (!answer.ok) return
    const left = answer.value.unplaced.length
    if (left > 0) message.warning(words.seating.seatedSome(ids.length - left, left))
    else message.success(words.rooms.arranged(ids.length))
  }
  const drag = (event: ReactPointerEvent, one: Waiting): void => {
    if (event.button !== 0) return
    const start = { x: event.clientX, y: event.clientY }
    const up = (next: PointerEvent): void => {
      window.removeEventListener('pointerup', up)
      if (Math.hypot(next.clientX - start.x, next.clientY - start.y) < 8 || !room) return
      const to = seatAt({ x: next.clientX, y: next.clientY })
      if (to)
        void carry.put(
          { room, seat: to.number, taken: to.people[0] && { id: to.people[0].id, name: to.people[0].name } },
          { candidate: one.id, name: one.name, from: undefined },
        )
    }
    window.addEventListener('pointerup', up)
  }
  return (
    <section className="stack waiting" aria-label={words.seating.waiting}>
      <div className="row">
        <h2 className="grow">
          {words.seating.waiting} <span className="muted">{words.common.people(waiting.length)}</span>
        </h2>
        <Button size="small" icon={<UserAddOutlined aria-hidden="true" />} onClick={() => setAdding(true)}>
          {words.seating.addLate}
        </Button>
      </div>
      <FailureNote failure={arrange.failure} />
      {waiting.length === 0 ? (
        <p className="muted">{words.seating.nobodyWaits}</p>
      ) : (
        <>
          <Button
            size="small"
            type="primary"
            loading={arrange.busy}
            onClick={() => void seat(waiting.map((one) => one.id))}
          >
            {words.seating.seatAll(waiting.length)}
          </Button>
          <p className="muted">{words.seating.waitingHint}</p>
          <ul className="waiting-people">
            {waiting.slice(0, most).map((one) => (
              <li
                key={one.id}
                className={carry.carried?.candidate === one.id ? 'waiting-one at' : 'waiting-one'}
                onPointerDown={(event) => drag(event, one)}
              >
                <button
                  type="button"
                  className="plain-link grow"
                  aria-pressed={carry.carried?.candidate === one.id}
                  onClick={() => carry.pick({ candidate: one.id, name: one.name, from: undefined })}
                >
                  {one.name}
                </button>
                <span className="muted">{one.room && words.common.room(one.room)}</span>
                <Button
                  size="small"
                  type="text"
                  aria-label={words.seating.seatOne(one.name)}
                  onClick={() => void seat([one.id])}
                >
                  {words.seating.auto}
                </Button>
              </li>
            ))}
          </ul>
          {waiting.length > most && <p className="muted">{words.seating.moreWait(waiting.length - most)}</p>}
        </>
      )}
      {adding && <AddCandidate exam={exam} session={session} close={() => setAdding(false)} />}
    </section>
  )
}
