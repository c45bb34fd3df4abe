import { App, Input, Modal } from 'antd'
import { useState } from 'react'
import type { Exam } from '../../../../core/model/exam.ts'
import { useAction } from '../../../api/use-action.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { useWords } from '../../../words/use-words.ts'
import { Line } from '../line.tsx'

const fields = ['name', 'admissionNumber', 'idNumber', 'school', 'className', 'phone', 'note'] as const
type Field = (typeof fields)[number]

type Props = { readonly exam: Exam; readonly session: string; readonly close: () => void }

/** Somebody who was registered late: onto the roster and a free seat, with nobody else moved. */
export function AddCandidate({ exam, session, close }: Props) {
  const words = useWords()
  const { message } = App.useApp()
  const [texts, setTexts] = useState<Partial<Record<Field, string>>>({})
  const add = useAction('seats.add-candidate')
  const { level } = exam.sessions.find((one) => one.id === session)!
  const save = async (): Promise<void> => {
    const answer = await add.run({ exam: exam.id, candidate: { session, level, ...texts, name: texts.name ?? '' } })
    if (!answer.ok) return
    const { name, room = '', seat = '' } = answer.value.candidate
    message.success(words.seating.movedTo(name, words.common.room(room), seat))
    close()
  }
  return (
    <Modal
      open
      title={words.seating.addLate}
      onCancel={close}
      okText={words.seating.addAndSeat}
      cancelText={words.common.cancel}
      okButtonProps={{ disabled: !texts.name?.trim(), loading: add.busy }}
      onOk={() => void save()}
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (texts.name?.trim()) void save()
        }}
      >
        <p className="muted">{words.seating.addLateText}</p>
        <FailureNote failure={add.failure} />
        {fields.map((field) => (
          <Line key={field} label={words.common.field[field]}>
            <Input
              className="grow"
              required={field === 'name'}
              autoFocus={field === 'name'}
              maxLength={120}
              value={texts[field] ?? ''}
              onChange={({ target }) => setTexts((all) => ({ ...all, [field]: target.value }))}
            />
          </Line>
        ))}
        <input type="submit" hidden />
      </form>
    </Modal>
  )
}
