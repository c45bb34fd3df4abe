import { memo } from 'react'
import type { Facing } from '../../../../core/model/room.ts'
import type { PlacedSeat } from '../../../../core/seating/drawing.ts'
import { useWords } from '../../../words/use-words.ts'

export const editorCell = { width: 56, height: 46 }

type Props = {
  readonly seat: PlacedSeat
  readonly x: number
  readonly y: number
  readonly selected: boolean
  readonly kept: boolean
  readonly mirrored: boolean
}

const angle: Record<Facing, number> = { front: 0, right: 90, back: 180, left: 270 }

/** A seat while the room is drawn: number, machine, state, attributes, and where it looks. */
export const EditorSeat = memo(function EditorSeat({ seat, x, y, selected, kept, mirrored }: Props) {
  const words = useWords()
  const [w, h] = [editorCell.width - 6, editorCell.height - 6]
  const turn = angle[seat.facing ?? 'front'] + (mirrored ? 180 : 0)
  return (
    <g
      className={`editor-seat ${seat.state ?? 'usable'}${selected ? ' selected' : ''}${kept ? ' kept' : ''}`}
      transform={`translate(${x + 3} ${y + 3})`}
    >
      <rect className="seat-box" width={w} height={h} rx={5} />
      <path
        className="seat-facing"
        d={`M-5 -${h / 2 - 3}L0 -${h / 2 + 1}L5 -${h / 2 - 3}`}
        transform={`translate(${w / 2} ${h / 2}) rotate(${turn})`}
      />
      {seat.state === 'broken' && <path className="seat-cross" d={`M6 6L${w - 6} ${h - 6}M${w - 6} 6L6 ${h - 6}`} />}
      <text className="editor-number" x={w / 2} y={h / 2} fontSize={seat.number.length > 4 ? 11 : 15}>
        {seat.number}
      </text>
      {seat.machine && (
        <text className="editor-machine" x={w / 2} y={h - 5}>
          {seat.machine}
        </text>
      )}
      {(seat.state === 'spare' || seat.state === 'reserved') && (
        <text className="editor-state" x={w - 4} y={11}>
          {words.plan.stateShort[seat.state]}
        </text>
      )}
      {seat.attributes && (
        <text className="editor-attributes" x={4} y={11}>
          {seat.attributes.map((one) => words.plan.needShort[one]).join('')}
        </text>
      )}
    </g>
  )
})
