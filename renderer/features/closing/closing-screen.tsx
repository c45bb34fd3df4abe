import { Alert, Button } from 'antd'
import { useState } from 'react'
import type { Exam, Session } from '../../../core/model/exam.ts'
import { millisecondsBetween } from '../../../core/rules/moment.ts'
import { useCall } from '../../api/use-call.ts'
import { type DeskClock, useTime } from '../../state/desk-clock.ts'
import { usePlace } from '../../state/place.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { timeOf } from '../../ui/moments.ts'
import { useWords } from '../../words/use-words.ts'
import { CloseForm } from './close-form.tsx'
import { ClosedRoom } from './closed-room.tsx'
import { DayPapers } from './day-papers.tsx'
import { RoomsTable } from './rooms-table.tsx'
import '../../ui/day.css'
import './closing.css'

/** 缺考确认: every room balanced, absences fixed and signed by two; and the papers of the day. */
export function ClosingScreen({
  exam,
  session,
  clock,
}: {
  readonly exam: Exam
  readonly session: Session
  readonly clock: DeskClock
}) {
  const words = useWords()
  const { room, choose } = usePlace()
  const found = useCall(
    'closing.state',
    { exam: exam.id, session: session.id },
    { settle: 150, needs: ['records', 'candidates', 'exam'] },
  )
  const time = useTime(clock)
  const [kept, keep] = useState<string>()
  const rooms = found.value?.rooms ?? []
  const chosen = rooms.find((one) => one.room === room)
  // A desk of a room that this session does not use must not be offered all the others to sign.
  const elsewhere = found.value && !chosen ? room : undefined
  const isOpen = found.value !== undefined && millisecondsBetween(time, found.value.bars) > 0
  return (
    <div className="day-columns closing">
      <section className="day-list" aria-label={words.closing.title}>
        <div className="row day-head">
          <h1>{words.closing.title}</h1>
          {found.value && (
            <span className="muted">
              {isOpen
                ? words.closing.stillOpen(timeOf(found.value.bars))
                : words.closing.entryOver(timeOf(found.value.bars))}
            </span>
          )}
        </div>
        <FailureNote failure={found.failure} retry={found.reload} />
        <RoomsTable
          rooms={rooms}
          elsewhere={found.value?.elsewhere ?? nothing}
          identity={(exam.identitySteps ?? []).length > 0}
          chosen={room}
          choose={(id) => choose({ room: id })}
        />
        {rooms.length > 0 && <DayPapers exam={exam} session={session} room={room} />}
      </section>
      <aside className="panel day-form" aria-label={chosen ? words.common.room(chosen.room) : words.common.wholeSite}>
        {found.value &&
          (elsewhere !== undefined || rooms.length === 0 ? (
            <NobodyHere room={rooms.length === 0 ? undefined : elsewhere} session={session} />
          ) : chosen?.closed ? (
            <ClosedRoom key={chosen.closed.id} exam={exam} session={session.id} room={chosen} now={clock.sent} />
          ) : (
            <CloseForm
              key={room ?? 'all'}
              exam={exam}
              session={session.id}
              rooms={chosen ? [chosen] : rooms}
              one={chosen}
              isOpen={isOpen}
              now={clock.sent}
              second={kept}
              keepSecond={keep}
            />
          ))}
      </aside>
    </div>
  )
}

const nothing = { incidents: 0, walkIns: 0 }

/** In place of the signatures where the session expects nobody: in that room, or at all. */
function NobodyHere({ room, session }: { readonly room: string | undefined; readonly session: Session }) {
  const words = useWords()
  const choose = usePlace((place) => place.choose)
  if (room === undefined) return <Alert type="info" showIcon title={words.checkin.emptyTitle} />
  return (
    <>
      <Alert type="info" showIcon title={words.closing.nobodyHere(words.common.room(room), session.name)} />
      <Button onClick={() => choose({ room: undefined })}>{words.closing.toAllRooms}</Button>
    </>
  )
}
