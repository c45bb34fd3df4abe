import { FullscreenExitOutlined, FullscreenOutlined, SoundOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import type { Exam } from '../../../core/model/exam.ts'
import { useCall } from '../../api/use-call.ts'
import { useDesk } from '../../state/desk.ts'
import { usePlace } from '../../state/place.ts'
import { useSettings } from '../../state/settings.ts'
import { useWords } from '../../words/use-words.ts'

type Props = { readonly exam: Exam; readonly session: string; readonly room: string | undefined; readonly time: string }

/** What the desk is set to: session, room, operator, sound and width; and its clock. */
export function DeskBar({ exam, session, room, time }: Props) {
  const words = useWords()
  const choose = usePlace((place) => place.choose)
  const { sound, wide, setSound, setWide } = useDesk()
  const rooms = useCall('rooms.list', { exam: exam.id, session }, { settle: 500 }).value?.rooms ?? []
  return (
    <div className="desk-bar">
      <Select
        aria-label={words.common.session} value={session} popupMatchSelectWidth={false} onChange={(id) => choose({ session: id })}
        options={exam.sessions.map((one) => ({ value: one.id, label: one.name }))}
      />
      <Select
        aria-label={words.common.roomLabel} value={room ?? ''} popupMatchSelectWidth={false} onChange={(id) => choose({ room: id || undefined })}
        options={[{ value: '', label: words.common.wholeSite }, ...rooms.map((one) => ({ value: one.id, label: words.common.room(one.id) }))]}
      />
      <Operator />
      {time && <span className="row">{exam.practice && <span className="muted">{words.checkin.practiceClock}</span>}<time className="desk-time number">{time}</time></span>}
      <span className="desk-end">
        <Button type="text" icon={<SoundOutlined aria-hidden="true" />} aria-pressed={sound} onClick={() => setSound(!sound)}>{sound ? words.checkin.soundOn : words.checkin.soundOff}</Button>
        <Button type="text" icon={wide ? <FullscreenExitOutlined aria-hidden="true" /> : <FullscreenOutlined aria-hidden="true" />} onClick={() => setWide(!wide)}>{wide ? words.checkin.narrow : words.checkin.wide}</Button>
      </span>
    </div>
  )
}

/** Who sits at the desk; asked once and kept. */
function Operator() {
  const words = useWords()
  const known = useSettings((state) => state.settings.operator)
  const change = useSettings((state) => state.change)
  const [text, setText] = useState(known)
  const keep = (): void => {
    if (text.trim() !== known) void change({ operator: text.trim() })
  }
  return (
    <label className="operator">
      <span>{words.checkin.operator}</span>
      <Input
        value={text} maxLength={40} status={known === '' ? 'warning' : ''} placeholder={words.checkin.operatorHint} title={words.settings.operatorHelp}
        onChange={(event) => setText(event.target.value)} onBlur={keep} onPressEnter={(event) => event.currentTarget.blur()}
      />
    </label>
  )
}
