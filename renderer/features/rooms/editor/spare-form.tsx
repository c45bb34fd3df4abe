import { Button, Input, InputNumber } from 'antd'
import type { RoomDrawing } from '../../../../core/calls/rooms.ts'
import { presetSpareRatio, seatsOfRoom } from '../../../../core/seating/usable-seats.ts'
import { useWords } from '../../../words/use-words.ts'

type Props = { readonly room: RoomDrawing; readonly apply: (room: RoomDrawing, gesture?: string) => void }

/** How many machines there are, how many of them are kept spare, and why. */
export function SpareForm({ room, apply }: Props) {
  const words = useWords()
  const { usable, spare } = seatsOfRoom({ ...room, origin: 'drawn' })
  const broken = room.seats.filter((seat) => seat.state === 'broken').length
  const reserved = room.seats.filter((seat) => seat.state === 'reserved').length
  const set = (ratio: RoomDrawing['spareRatio']): void => {
    const { spareRatio: _before, ...rest } = room
    apply(ratio ? { ...rest, spareRatio: ratio } : rest, 'spare')
  }
  return (
    <section className="stack" aria-label={words.editor.spare}>
      <h3>{words.editor.spare}</h3>
      <p className="capacity" role="status">
        <strong className="number">{usable.length}</strong>{' '}
        {words.editor.seatsOf(room.seats.length, spare.length, broken, reserved)}
      </p>
      <div className="line-field">
        <label className="line-label" htmlFor="spare-ratio">
          {words.editor.ratio}
        </label>
        <InputNumber
          id="spare-ratio"
          size="small"
          min={0}
          max={90}
          suffix="%"
          value={room.spareRatio?.value ?? 0}
          onChange={(value) =>
            set(value ? { value, origin: room.spareRatio?.origin || presetSpareRatio.origin } : undefined)
          }
        />
        <Button
          size="small"
          disabled={room.spareRatio?.value === presetSpareRatio.value}
          onClick={() => set(presetSpareRatio)}
        >
          {words.editor.presetRatio(presetSpareRatio.value)}
        </Button>
      </div>
      {room.spareRatio && (
        <div className="stack-tight">
          <label className="muted" htmlFor="ratio-origin">
            {words.editor.ratioOrigin}
          </label>
          <Input.TextArea
            id="ratio-origin"
            size="small"
            rows={3}
            maxLength={500}
            value={room.spareRatio.origin}
            onChange={({ target }) => set({ ...room.spareRatio!, origin: target.value })}
          />
        </div>
      )}
    </section>
  )
}
