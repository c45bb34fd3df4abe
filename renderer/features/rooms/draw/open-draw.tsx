import { Button, InputNumber, Popconfirm } from 'antd'
import { useState } from 'react'
import type { Exam } from '../../../../core/model/exam.ts'
import { useAction } from '../../../api/use-action.ts'
import { useCall } from '../../../api/use-call.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { useWords } from '../../../words/use-words.ts'
import { Line } from '../line.tsx'

type Props = { readonly exam: Exam; readonly session: string }

/** What drawing at the door means, and the way to begin it. */
export function OpenDraw({ exam, session, before }: Props & { readonly before: number | undefined }) {
  const words = useWords()
  const open = useAction('seats.draw-open')
  const [seed, setSeed] = useState<number | null>(before ?? null)
  return (
    <section className="panel stack" aria-label={words.draw.title}>
      <h2>{words.draw.title}</h2>
      <p>{words.draw.text}</p>
      <SeatedAlready exam={exam} session={session} />
      <FailureNote failure={open.failure} />
      <Line label={words.arranging.seed}>
        <InputNumber
          min={0}
          max={4_294_967_295}
          precision={0}
          className="grow"
          placeholder={words.draw.seedByChance}
          value={seed}
          onChange={setSeed}
        />
      </Line>
      <div className="row">
        <Button
          type="primary"
          loading={open.busy}
          onClick={() => void open.run({ exam: exam.id, session, ...(seed !== null && { seed }) })}
        >
          {words.draw.open}
        </Button>
      </div>
    </section>
  )
}

/** Seats that were given before stand in the way of a draw: they can be taken away, as one step. */
function SeatedAlready({ exam, session }: Props) {
  const words = useWords()
  const found = useCall('roster.page', { exam: exam.id, session, limit: 1_000_000 }, { settle: 300 })
  const assign = useAction('seats.assign')
  const seated = (found.value?.candidates ?? []).filter((one) => one.seat && !one.withdrawn && !one.seatLocked)
  if (seated.length === 0) return null
  const moves = seated.map((one) => ({ candidate: one.id, to: one.room ? { room: one.room, seat: null } : null }))
  return (
    <div className="row">
      <span>{words.draw.seated(seated.length)}</span>
      <Popconfirm
        title={words.draw.unseatAsk(seated.length)}
        okText={words.seating.unseat}
        cancelText={words.common.cancel}
        onConfirm={() => void assign.run({ exam: exam.id, moves })}
      >
        <Button size="small" loading={assign.busy}>
          {words.draw.unseat}
        </Button>
      </Popconfirm>
      <FailureNote failure={assign.failure} />
    </div>
  )
}
