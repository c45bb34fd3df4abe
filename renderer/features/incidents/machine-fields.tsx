import { AutoComplete, Input } from 'antd'
import { useCall } from '../../api/use-call.ts'
import { Field } from '../../ui/field.tsx'
import { useWords } from '../../words/use-words.ts'
import { type Draft, lostMinutes } from './incident-draft.ts'

type Props = {
  readonly exam: string
  readonly session: string
  readonly draft: Draft
  readonly like: string
  readonly change: (part: Partial<Draft>) => void
  readonly bad: readonly string[]
}

/** 换机: both machines and both times. The new one is offered from the spare and free machines of the room. */
export function MachineFields({ exam, session, draft, like, change, bad }: Props) {
  const words = useWords()
  const map = useCall('checkin.map', draft.room ? { exam, session, room: draft.room } : undefined, {
    settle: 2000,
  }).value
  const free = (map?.seats ?? [])
    .filter((seat) => seat.people.length === 0 && seat.state !== 'broken')
    .sort((a, b) => Number(b.state === 'spare') - Number(a.state === 'spare'))
  const lost = lostMinutes(draft, like)
  const time = (field: 'out' | 'in', label: string) => (
    <Field label={label}>
      {(id) => (
        <Input
          id={id}
          value={draft[field]}
          maxLength={5}
          status={bad.includes(field) ? 'error' : ''}
          placeholder={words.incidents.timeHint}
          onChange={(event) => change({ [field]: event.target.value })}
        />
      )}
    </Field>
  )
  return (
    <>
      <div className="field-row">
        <Field label={words.incidents.from}>
          {(id) => (
            <Input
              id={id}
              value={draft.from}
              maxLength={40}
              onChange={(event) => change({ from: event.target.value })}
            />
          )}
        </Field>
        <Field label={words.incidents.to}>
          {(id) => (
            <AutoComplete
              id={id}
              value={draft.to}
              onChange={(to: string) => change({ to })}
              options={free.slice(0, 12).map((seat) => ({
                value: seat.machine ?? seat.number,
                label: `${seat.machine ?? seat.number}${seat.state === 'spare' ? ` ${words.day.seatState.spare}` : ''}`,
              }))}
            >
              <Input maxLength={40} />
            </AutoComplete>
          )}
        </Field>
      </div>
      <div className="field-row">
        {time('out', words.incidents.out)}
        {time('in', words.incidents.in)}
      </div>
      <p className="muted" role="status">
        {lost === undefined
          ? words.incidents.stillOut
          : lost < 0
            ? words.incidents.timesBackwards
            : words.incidents.lost(lost)}{' '}
        {draft.candidate?.seat && words.incidents.paperSeat(draft.candidate.seat)}
      </p>
    </>
  )
}
