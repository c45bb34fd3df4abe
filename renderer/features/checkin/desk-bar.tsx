import { Input, Select } from 'antd'
import { memo, useId, useState } from 'react'
import type { Exam } from '../../../core/model/exam.ts'
import { useCall } from '../../api/use-call.ts'
import { type DeskClock, useTime } from '../../state/desk-clock.ts'
import { usePlace } from '../../state/place.ts'
import { useSettings } from '../../state/settings.ts'
import { secondsOf } from '../../ui/moments.ts'
import { useWords } from '../../words/use-words.ts'
import { IdentityChoice } from './identity-choice.tsx'

type Props = {
  readonly exam: Exam
  readonly session: string
  readonly room: string | undefined
  readonly clock: DeskClock
}

/** What the PC is set to on the exam day: session, room, operator, identity steps; and its clock. */
export const DeskBar = memo(({ exam, session, room, clock }: Props) => {
  const words = useWords()
  const choose = usePlace((place) => place.choose)
  const rooms =
    useCall('rooms.list', { exam: exam.id, session }, { settle: 500, needs: ['rooms', 'candidates'] }).value?.rooms ??
    []
  return (
    <div className="desk-bar">
      <Select
        aria-label={words.common.session}
        value={session}
        popupMatchSelectWidth={false}
        onChange={(id) => choose({ session: id })}
        options={exam.sessions.map((one) => ({ value: one.id, label: one.name }))}
      />
      <Select
        aria-label={words.common.roomLabel}
        value={room ?? ''}
        popupMatchSelectWidth={false}
        onChange={(id) => choose({ room: id || undefined })}
        options={[
          { value: '', label: words.common.wholeSite },
          ...rooms.map((one) => ({ value: one.id, label: words.common.room(one.id) })),
        ]}
      />
      <Operator />
      <IdentityChoice exam={exam} />
      <span className="row desk-end">
        {exam.practice && <span className="muted">{words.checkin.practiceClock}</span>}
        <Time clock={clock} />
      </span>
    </div>
  )
})

function Time({ clock }: { readonly clock: DeskClock }) {
  return <time className="desk-time number">{secondsOf(useTime(clock))}</time>
}

/** Who sits at the desk; asked once and kept. */
function Operator() {
  const words = useWords()
  const known = useSettings((state) => state.settings.operator)
  const change = useSettings((state) => state.change)
  const [text, setText] = useState(known)
  const id = useId()
  const keep = (): void => {
    if (text.trim() !== known) void change({ operator: text.trim() })
  }
  return (
    <div className="operator">
      <label htmlFor={id}>{words.checkin.operator}</label>
      <Input
        id={id}
        value={text}
        maxLength={40}
        status={known === '' ? 'warning' : ''}
        placeholder={words.checkin.operatorHint}
        title={words.settings.operatorHelp}
        onChange={(event) => setText(event.target.value)}
        onBlur={keep}
        onPressEnter={(event) => event.currentTarget.blur()}
      />
    </div>
  )
}
