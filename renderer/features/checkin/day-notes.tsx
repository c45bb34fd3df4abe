import { Alert } from 'antd'
import { useState } from 'react'
import type { Output } from '../../../core/contract.ts'
import { timeOf } from '../../ui/moments.ts'
import { useWords } from '../../words/use-words.ts'

type Props = {
  readonly changes: Output<'checkin.events'>['clockChanges']
  readonly closed: Output<'checkin.board'>['closed']
  readonly room: string | undefined
}

/** What whoever sits at the desk must know: the PC's clock was changed, the room is closed. It covers nothing. */
export function DayNotes({ changes, closed, room }: Props) {
  const words = useWords()
  const [read, setRead] = useState<readonly string[]>([])
  const closing = room === undefined ? undefined : closed.find((one) => one.room === room)
  const { clockForward, clockBack, minutesText } = words.day
  return (
    <>
      {changes
        .filter((one) => !read.includes(one.id))
        .map((one) => (
          <Alert
            key={one.id}
            banner
            type="warning"
            role="alert"
            title={words.day.clockMoved(
              timeOf(one.at),
              timeOf(one.was),
              (one.shift > 0 ? clockForward : clockBack)(minutesText(one.shift)),
            )}
            closable={{ onClose: () => setRead((all) => [...all, one.id]) }}
          />
        ))}
      {closing && (
        <Alert
          banner
          type="info"
          title={words.day.roomClosed(words.common.room(closing.room), closing.operator, closing.second)}
        />
      )}
    </>
  )
}
