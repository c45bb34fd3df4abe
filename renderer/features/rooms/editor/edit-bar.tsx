import { RedoOutlined, UndoOutlined } from '@ant-design/icons'
import { Button, Dropdown, Segmented, Tooltip } from 'antd'
import {
  asIslands,
  type Drawing,
  isPlaced,
  type PlaceKey,
  placeKey,
  rotatedGroup,
  rotatedRoom,
  sizeOf,
  withAisle,
  withoutLine,
} from '../../../../core/seating/drawing.ts'
import { useWords } from '../../../words/use-words.ts'
import { type Tool, tools } from './editor-canvas.tsx'
import { type KeptNumbers, withoutPlaces } from './numbers.ts'
import type { Draft } from './use-draft.ts'

type Props = {
  readonly draft: Draft
  readonly kept: KeptNumbers
  readonly tool: Tool
  readonly setTool: (tool: Tool) => void
  readonly selected: ReadonlySet<PlaceKey>
  readonly select: (places: ReadonlySet<PlaceKey>) => void
  readonly refuse: () => void
}

/** Tools and what can be done with the whole room or the selected seats. */
export function EditBar({ draft, kept, tool, setTool, selected, select, refuse }: Props) {
  const words = useWords()
  const { drawing, draw, undo, redo, canUndo, canRedo } = draft
  const some = selected.size > 0
  const edges = edgesOf(drawing, selected)
  const turnGroup = (): void => {
    const turned = rotatedGroup(drawing, selected)
    if (!turned) return void refuse()
    draw(turned.drawing)
    select(turned.chosen)
  }
  const aisle = (axis: 'row' | 'column'): void => {
    draw(withAisle(drawing, axis, axis === 'row' ? edges.bottom : edges.right))
    select(new Set())
  }
  const everything = new Set(drawing.seats.filter(isPlaced).map(placeKey))
  const more = [
    { key: 'aisle-column', label: words.editor.aisleRight, disabled: !some, onClick: () => aisle('column') },
    { key: 'aisle-row', label: words.editor.aisleBehind, disabled: !some, onClick: () => aisle('row') },
    { key: 'close', label: words.editor.closeGaps, onClick: () => draw(withoutEmptyLines(drawing)) },
    { type: 'divider' as const },
    {
      key: 'islands',
      label: words.editor.asIslands,
      onClick: () => draw(asIslands(drawing, some ? selected : everything)),
    },
    { key: 'turn', label: words.editor.turnGroup, disabled: !some, onClick: turnGroup },
    {
      key: 'turn-room',
      label: words.editor.turnRoom,
      onClick: () => {
        draw(rotatedRoom(drawing))
        select(new Set())
      },
    },
  ]
  return (
    <div className="edit-bar row" role="toolbar" aria-label={words.editor.tools}>
      <Tooltip title={`${words.plan.undo} (Ctrl+Z)`}>
        <Button
          size="small"
          aria-label={words.plan.undo}
          icon={<UndoOutlined aria-hidden="true" />}
          disabled={!canUndo}
          onClick={undo}
        />
      </Tooltip>
      <Tooltip title={`${words.plan.redo} (Ctrl+Y)`}>
        <Button
          size="small"
          aria-label={words.plan.redo}
          icon={<RedoOutlined aria-hidden="true" />}
          disabled={!canRedo}
          onClick={redo}
        />
      </Tooltip>
      <Segmented
        size="small"
        aria-label={words.editor.tools}
        value={tool}
        options={tools.map((value) => ({ value, label: words.editor.tool[value] }))}
        onChange={(value) => setTool(value as Tool)}
      />
      <Button
        size="small"
        disabled={!some}
        onClick={() => {
          draw(withoutPlaces(drawing, selected, kept))
          select(new Set())
        }}
      >
        {words.editor.remove}
      </Button>
      <Dropdown trigger={['click']} menu={{ items: more }}>
        <Button size="small">{words.editor.arrangeMenu}</Button>
      </Dropdown>
    </div>
  )
}

function edgesOf(drawing: Drawing, selected: ReadonlySet<PlaceKey>) {
  const seats = drawing.seats.filter(isPlaced).filter((seat) => selected.has(placeKey(seat)))
  return { bottom: Math.max(...seats.map((seat) => seat.row)), right: Math.max(...seats.map((seat) => seat.column)) }
}

/** Aisles and gaps that run through the whole room taken out. */
function withoutEmptyLines(drawing: Drawing): Drawing {
  let made = drawing
  for (const axis of ['row', 'column'] as const) {
    const { rows, columns } = sizeOf(made)
    for (let at = (axis === 'row' ? rows : columns) - 1; at >= 0; at--) made = withoutLine(made, axis, at)
  }
  return made
}
