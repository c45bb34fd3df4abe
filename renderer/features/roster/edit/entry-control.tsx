import { Input, Select } from 'antd'
import { idTypes, sexes } from '../../../../core/model/candidate.ts'
import type { EntryField } from '../../../../core/model/candidate-entry.ts'
import type { Exam } from '../../../../core/model/exam.ts'
import { useWords } from '../../../words/use-words.ts'

type Props = {
  readonly id: string
  readonly field: EntryField
  readonly exam: Exam
  readonly rooms: readonly string[]
  readonly value: string
  readonly wrong: boolean
  readonly autoFocus?: boolean
  readonly change: (text: string) => void
}

/** A text, or a choice where there are only so many. */
export function EntryControl({ id, field, exam, rooms, value, wrong, autoFocus = false, change }: Props) {
  const words = useWords()
  const status = wrong ? ('error' as const) : undefined
  const choices = choicesOf()
  if (!choices)
    return (
      <Input
        id={id}
        className="number"
        status={status}
        autoFocus={autoFocus}
        value={value}
        onChange={({ target }) => change(target.value)}
      />
    )
  const known = value === '' || choices.some((one) => one.value === value)
  return (
    <Select
      id={id}
      status={status}
      value={value}
      showSearch={{ optionFilterProp: 'label' }}
      options={known ? choices : [...choices, { value, label: value }]}
      onChange={change}
    />
  )

  function choicesOf(): { value: string; label: string }[] | undefined {
    const none = { value: '', label: words.rosterEdit.none }
    if (field === 'session') return exam.sessions.map((one) => ({ value: one.id, label: one.name }))
    if (field === 'sex') return [none, ...sexes.map((value) => ({ value, label: value }))]
    if (field === 'room') return [none, ...rooms.map((room) => ({ value: room, label: words.common.room(room) }))]
    if (field !== 'idType') return undefined
    return [
      { value: '', label: words.rosterEdit.byNumber },
      ...idTypes.map((type) => ({ value: type, label: words.common.idType[type] })),
    ]
  }
}
