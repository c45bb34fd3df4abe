import type { RoomMark } from '../../../../core/model/room.ts'
import { useWords } from '../../../words/use-words.ts'
import { type Measure, podiumBox, pointOf } from './measure.ts'

export type RoomMarks = readonly RoomMark[]

/** What is in a room beside its seats: the podium, doors, windows, pillars. */
export function RoomFrame({ measure, marks }: { readonly measure: Measure; readonly marks: RoomMarks }) {
  const words = useWords()
  const podium = podiumBox(measure)
  const { width, height } = measure.cell
  return (
    <g className="room-frame">
      <rect className="mark podium" x={podium.x} y={podium.y} width={podium.width} height={podium.height} rx={4} />
      <text
        className="mark-word"
        x={podium.x + podium.width / 2}
        y={podium.y + podium.height / 2}
        fontSize={height * 0.3}
      >
        {words.plan.marks.podium}
      </text>
      {marks.map((mark) => {
        if (mark.kind === 'podium') return null
        const at = boxOf(measure, mark)
        return (
          <g key={`${mark.kind} ${mark.row} ${mark.column}`}>
            <rect
              className={`mark ${mark.kind}`}
              x={at.x + width * 0.12}
              y={at.y + height * 0.2}
              width={at.width - width * 0.24}
              height={height * 0.6}
              rx={4}
            />
            <text className="mark-word" x={at.x + at.width / 2} y={at.y + height / 2} fontSize={height * 0.28}>
              {words.plan.marks[mark.kind]}
            </text>
          </g>
        )
      })}
    </g>
  )
}

/** Marks on the side walls stand in the narrower strip beside the grid; what lies beyond the grid is on its wall. */
function boxOf(measure: Measure, drawn: RoomMark) {
  const beyond = (at: number, size: number) => Math.min(Math.max(1, size), Math.max(-1, at))
  const mark = { row: beyond(drawn.row, measure.rows), column: beyond(drawn.column, measure.columns) }
  const { x, y } = pointOf(measure, mark)
  const isSide = mark.column < 0 || mark.column >= measure.columns
  const narrow = measure.cell.width * 0.75
  if (!isSide) return { x, y, width: measure.cell.width }
  const atLeft = mark.column < 0 !== measure.mirrored
  return { x: atLeft ? x + measure.cell.width - narrow : x, y, width: narrow }
}
