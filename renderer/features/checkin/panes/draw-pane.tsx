import { Button, Input } from 'antd'
import { useState } from 'react'
import type { ScanAnswer } from '../../../../core/contract.ts'
import type { Failure } from '../../../../core/model/failure.ts'
import { useCall } from '../../../api/use-call.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { Field } from '../../../ui/field.tsx'
import { useWords } from '../../../words/use-words.ts'
import { PaneChoices, PaneFrame } from '../pane-frame.tsx'
import { useDraw } from '../use-draw.ts'
import type { PaneProps } from './pane-props.ts'

/** Rooms offered by a button; any other is typed. */
const offered = 8

type Props = PaneProps & {
  readonly answer: ScanAnswer
  /** Why a draw before was refused. */
  readonly failure?: Failure | undefined
  readonly done: (answer: ScanAnswer) => void
}

/** 抽签定座: in which room to draw, for somebody without a room of his own. */
export function DrawPane({ answer, failure, exam, session, now, close, done }: Props) {
  const words = useWords()
  const state = useCall('seats.draws', { exam, session }, { settle: 500, needs: ['candidates', 'rooms', 'seat-draws'] })
  const own = answer.candidate?.room
  const rooms = (state.value?.rooms ?? []).filter((one) => (own === undefined ? one.free > 0 : one.room === own))
  const [typed, setTyped] = useState<string>()
  const room = typed ?? [...rooms].sort((a, b) => b.free - a.free)[0]?.room ?? own ?? ''
  const work = useDraw(exam, now)
  const submit = async (): Promise<void> => {
    if (room.trim() === '' || work.busy) return
    const drawn = await work.draw(answer, room.trim())
    if (!drawn.ok) return
    done(drawn.value)
    close()
  }
  return (
    <PaneFrame title={words.door.drawOf(answer.candidate?.name ?? '')} close={close} submit={() => void submit()}>
      <Field label={words.door.inRoom}>
        {(id) => (
          <Input
            id={id}
            value={room}
            maxLength={40}
            readOnly={own !== undefined}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <PaneChoices
        label={words.door.inRoom}
        choices={rooms.slice(0, offered).map((one) => one.room)}
        chosen={room}
        choose={setTyped}
      />
      <FailureNote failure={work.failure ?? state.failure ?? failure} />
      <Button type="primary" htmlType="submit" disabled={room.trim() === ''} loading={work.busy}>
        {words.door.draw}
      </Button>
    </PaneFrame>
  )
}
