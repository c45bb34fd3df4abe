import { Button, Checkbox, Input, Select } from 'antd'
import { useCall } from '../../api/use-call.ts'
import { Field } from '../../ui/field.tsx'
import { useWords } from '../../words/use-words.ts'
import type { Draft } from './incident-draft.ts'

/** The room it happened in; somewhere else on the site where none is chosen. */
export function RoomField({
  exam,
  session,
  room,
  change,
}: {
  readonly exam: string
  readonly session: string
  readonly room: string
  readonly change: (room: string) => void
}) {
  const words = useWords()
  const rooms = useCall('attendance.counts', { exam, session }, { settle: 3000 }).value?.rooms ?? []
  return (
    <Field label={words.common.roomLabel}>
      {(id) => (
        <Select
          id={id}
          value={room}
          onChange={change}
          popupMatchSelectWidth={false}
          options={[
            { value: '', label: words.incidents.elsewhere },
            ...rooms
              .filter((one) => one.room !== '')
              .map((one) => ({ value: one.room, label: words.common.room(one.room) })),
          ]}
        />
      )}
    </Field>
  )
}

type PartProps = { readonly draft: Draft; readonly change: (part: Partial<Draft>) => void }

/** Minutes granted, and who approved them. */
export function TimeBack({ draft, change }: PartProps) {
  const words = useWords()
  return (
    <div className="field-row">
      <Field label={words.incidents.minutes}>
        {(id) => (
          <Input
            id={id}
            value={draft.minutes}
            maxLength={3}
            inputMode="numeric"
            onChange={(event) => change({ minutes: event.target.value.replace(/\D/g, '') })}
          />
        )}
      </Field>
      <Field label={words.incidents.approver}>
        {(id) => (
          <Input
            id={id}
            value={draft.approver}
            maxLength={40}
            onChange={(event) => change({ approver: event.target.value })}
          />
        )}
      </Field>
    </div>
  )
}

/** The two staff who saw it, and for a 违纪 whether the candidate was told. */
export function Staff({ draft, change }: PartProps) {
  const words = useWords()
  const set = (index: 0 | 1) => (name: string) =>
    change({ staff: index === 0 ? [name, draft.staff[1]] : [draft.staff[0], name] })
  return (
    <>
      <div className="field-row">
        {([0, 1] as const).map((index) => (
          <Field key={index} label={words.incidents.staff(index + 1)}>
            {(id) => (
              <Input
                id={id}
                value={draft.staff[index]}
                maxLength={40}
                onChange={(event) => set(index)(event.target.value)}
              />
            )}
          </Field>
        ))}
      </div>
      {draft.incident === 'violation' && (
        <Checkbox checked={draft.told} onChange={(event) => change({ told: event.target.checked })}>
          {words.incidents.told}
        </Checkbox>
      )}
    </>
  )
}

type TextProps = {
  readonly label: string
  readonly value: string
  readonly choices: readonly string[]
  readonly change: (text: string) => void
}

/** Free text, with usual sentences to begin from. */
export function TextField({ label, value, choices, change }: TextProps) {
  return (
    <div className="field">
      <Field label={label}>
        {(id) => (
          <Input.TextArea
            id={id}
            value={value}
            maxLength={2000}
            rows={2}
            onChange={(event) => change(event.target.value)}
          />
        )}
      </Field>
      {choices.length > 0 && (
        <fieldset className="row plain" aria-label={label}>
          {choices.map((choice) => (
            <Button
              key={choice}
              size="small"
              onClick={() => change(value.trim() === '' ? choice : `${value.trim()}；${choice}`)}
            >
              {choice}
            </Button>
          ))}
        </fieldset>
      )}
    </div>
  )
}
