import { Button, Checkbox, Input, Select } from 'antd'
import { useEffect, useState } from 'react'
import type { Exam } from '../../../../core/model/exam.ts'
import { seatAttributes, seatStates } from '../../../../core/model/room.ts'
import { useAction } from '../../../api/use-action.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { useWords } from '../../../words/use-words.ts'
import { Line } from '../line.tsx'
import type { MapSeat } from './room-people.ts'

type Props = { readonly exam: Exam; readonly room: string; readonly seats: readonly MapSeat[] }

/** The machine at a seat: its number, its state, what the place offers. Several seats at once where it makes sense. */
export function MachineForm({ exam, room, seats }: Props) {
  const words = useWords()
  const mark = useAction('rooms.mark')
  const [seat] = seats
  const [machine, setMachine] = useState('')
  const shown = seat?.machine ?? ''
  useEffect(() => setMachine(shown), [shown])
  if (!seat) return null
  const numbers = seats.map((one) => one.number)
  const state = seats.every((one) => one.state === seat.state) ? (seat.state ?? 'usable') : undefined
  const shared = seatAttributes.filter((one) => seats.every((other) => other.attributes?.includes(one)))
  const set = (change: {
    state?: (typeof seatStates)[number]
    machine?: string
    attributes?: (typeof seatAttributes)[number][]
  }): void => void mark.run({ exam: exam.id, room, seats: numbers, ...change })
  return (
    <form
      className="stack machine-form"
      onSubmit={(event) => {
        event.preventDefault()
        set({ machine })
      }}
    >
      <h3>{words.seating.machine}</h3>
      <FailureNote failure={mark.failure} />
      <Line label={words.plan.state}>
        <Select
          size="small"
          aria-label={words.plan.state}
          className="grow"
          value={state ?? null}
          placeholder={words.plan.mixed}
          options={seatStates.map((value) => ({ value, label: words.plan.states[value] }))}
          onChange={(value) => value && set({ state: value })}
        />
      </Line>
      {seats.length === 1 && (
        <div className="line-field">
          <label htmlFor="machine-number">{words.plan.machineNumber}</label>
          <Input
            id="machine-number"
            size="small"
            className="grow"
            maxLength={40}
            placeholder={words.seating.asSeat(seat.number)}
            value={machine}
            onChange={({ target }) => setMachine(target.value)}
          />
          <Button size="small" htmlType="submit" disabled={machine.trim() === shown} loading={mark.busy}>
            {words.seating.save}
          </Button>
        </div>
      )}
      <fieldset className="needs">
        <legend>{words.plan.attributesTitle}</legend>
        {seatAttributes.map((one) => (
          <Checkbox
            key={one}
            checked={shared.includes(one)}
            indeterminate={!shared.includes(one) && seats.some((other) => other.attributes?.includes(one))}
            onChange={({ target }) =>
              set({ attributes: target.checked ? [...shared, one] : shared.filter((other) => other !== one) })
            }
          >
            {words.plan.attributes[one]}
          </Checkbox>
        ))}
      </fieldset>
    </form>
  )
}
