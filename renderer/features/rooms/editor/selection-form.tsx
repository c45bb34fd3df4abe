import { Button, Checkbox, Input, Select } from 'antd'
import { useEffect, useState } from 'react'
import { type SeatAttribute, type SeatState, seatAttributes, seatStates } from '../../../../core/model/room.ts'
import { changedSeats, type Drawing, isPlaced, type PlaceKey, placeKey } from '../../../../core/seating/drawing.ts'
import { withPlainAttributes } from '../../../../core/seating/layout.ts'
import { useWords } from '../../../words/use-words.ts'
import { Line } from '../line.tsx'
import { type KeptNumbers, withMachines, withNumber } from './numbers.ts'

type Props = {
  readonly drawing: Drawing
  readonly draw: (drawing: Drawing, gesture?: string) => void
  readonly kept: KeptNumbers
  readonly selected: ReadonlySet<PlaceKey>
  readonly refuse: () => void
}

/** What the selected seats are: number, machine, state, attributes. */
export function SelectionForm({ drawing, draw, kept, selected, refuse }: Props) {
  const words = useWords()
  const seats = drawing.seats.filter(isPlaced).filter((seat) => selected.has(placeKey(seat)))
  const [seat] = seats
  const setState = (state: SeatState): void =>
    draw(
      changedSeats(drawing, selected, ({ state: _state, ...rest }) => (state === 'usable' ? rest : { ...rest, state })),
    )
  const setAttribute = (one: SeatAttribute, has: boolean): void =>
    draw(
      changedSeats(drawing, selected, ({ attributes = [], ...rest }) => {
        const others = attributes.filter((other) => other !== one)
        const all = has ? [...others, one] : others
        return all.length > 0 ? { ...rest, attributes: all } : rest
      }),
    )
  if (!seat) {
    return (
      <section className="stack" aria-label={words.editor.selection}>
        <h3>{words.editor.selection}</h3>
        <p className="muted">{words.editor.nothingSelected}</p>
        <Button size="small" onClick={() => draw({ ...drawing, seats: withPlainAttributes(drawing.seats) })}>
          {words.editor.plainAttributes}
        </Button>
      </section>
    )
  }
  const state = seats.every((one) => one.state === seat.state) ? (seat.state ?? 'usable') : null
  return (
    <section className="stack" aria-label={words.editor.selection}>
      <h3>{words.editor.selected(seats.length)}</h3>
      {seats.length === 1 && (
        <TextField
          label={words.common.field.seat}
          value={seat.number}
          set={(number) => {
            const next = withNumber(drawing, placeKey(seat), number, kept)
            if (next) draw(next)
            else refuse()
          }}
        />
      )}
      <TextField
        label={seats.length === 1 ? words.plan.machineNumber : words.editor.machinesFrom}
        value={seats.length === 1 ? (seat.machine ?? '') : ''}
        set={(first) => draw(withMachines(drawing, selected, first))}
      />
      {seats.length > 1 && <p className="muted">{words.editor.machinesHint}</p>}
      <Line label={words.plan.state}>
        <Select
          size="small"
          className="grow"
          aria-label={words.plan.state}
          value={state}
          placeholder={words.plan.mixed}
          options={seatStates.map((value) => ({ value, label: words.plan.states[value] }))}
          onChange={(value) => value && setState(value)}
        />
      </Line>
      <fieldset className="needs">
        <legend>{words.plan.attributesTitle}</legend>
        {seatAttributes.map((one) => {
          const count = seats.filter((other) => other.attributes?.includes(one)).length
          return (
            <Checkbox
              key={one}
              checked={count === seats.length}
              indeterminate={count > 0 && count < seats.length}
              onChange={({ target }) => setAttribute(one, target.checked)}
            >
              {words.plan.attributes[one]}
            </Checkbox>
          )
        })}
      </fieldset>
    </section>
  )
}

/** Taken over when the field is left or Enter is pressed, so that half a number is never a step. */
function TextField({
  label,
  value,
  set,
}: {
  readonly label: string
  readonly value: string
  readonly set: (value: string) => void
}) {
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  const done = (): void => {
    const given = text.trim()
    setText(value) // what was taken over comes back as the value
    if (given !== value) set(given)
  }
  return (
    <Line label={label}>
      <Input
        size="small"
        className="grow"
        maxLength={20}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onBlur={done}
        onPressEnter={done}
      />
    </Line>
  )
}
