import { Button, Input, InputNumber, Segmented, Select } from 'antd'
import { useState } from 'react'
import { asIslands, type Drawing, isPlaced, placeKey } from '../../../../core/seating/drawing.ts'
import { corners, type Layout, type Numbering, usualNumbering } from '../../../../core/seating/layout.ts'
import { useWords } from '../../../words/use-words.ts'
import { Line } from '../line.tsx'
import { countedAnew, type KeptNumbers, laidOut } from './numbers.ts'

type Props = {
  readonly drawing: Drawing
  readonly draw: (drawing: Drawing, gesture?: string) => void
  readonly kept: KeptNumbers
}

type Wishes = {
  readonly rows: number
  readonly columns: number
  readonly acrossAisles: string
  readonly alongAisles: string
}

/** A room from a few numbers: rows × columns, aisles, and how the seats are counted. Every change is drawn at once. */
export function LayoutForm({ drawing, draw, kept }: Props) {
  const words = useWords()
  const [wishes, setWishes] = useState<Wishes>(() => wishesFor(drawing))
  const [numbering, setNumbering] = useState<Numbering>(usualNumbering)
  const layOut = (next: Wishes, asPairs = false): void => {
    setWishes(next)
    const made = laidOut(layoutOf(next, numbering), drawing, kept)
    draw(asPairs ? asIslands(made, new Set(made.seats.filter(isPlaced).map(placeKey))) : made, 'layout')
  }
  const count = (next: Numbering): void => {
    setNumbering(next)
    draw(countedAnew(drawing, next, kept), 'numbering')
  }
  const number = (label: string, value: number, set: (value: number) => void, max: number) => (
    <Line label={label}>
      <InputNumber
        size="small"
        className="grow"
        min={1}
        max={max}
        value={value}
        onChange={(now) => typeof now === 'number' && set(now)}
      />
    </Line>
  )
  return (
    <>
      <section className="stack" aria-label={words.editor.quick}>
        <h3>{words.editor.quick}</h3>
        <div className="two-fields">
          {number(
            words.editor.rows,
            wishes.rows,
            (rows) => layOut({ ...wishes, rows, columns: enough(wishes.columns, rows, kept.size) }),
            60,
          )}
          {number(
            words.editor.columns,
            wishes.columns,
            (columns) => layOut({ ...wishes, columns, rows: enough(wishes.rows, columns, kept.size) }),
            60,
          )}
        </div>
        <Aisles
          label={words.editor.columnAisles}
          value={wishes.alongAisles}
          set={(alongAisles) => layOut({ ...wishes, alongAisles })}
        />
        <Aisles
          label={words.editor.rowAisles}
          value={wishes.acrossAisles}
          set={(acrossAisles) => layOut({ ...wishes, acrossAisles })}
        />
        <div className="row">
          <Button size="small" onClick={() => layOut({ ...wishes, acrossAisles: everySecond(wishes.rows) }, true)}>
            {words.editor.islandRows}
          </Button>
          <Button size="small" onClick={() => layOut(wishes)}>
            {words.editor.layOut}
          </Button>
        </div>
        {kept.size > 0 && <p className="muted">{words.editor.keptNote(kept.size)}</p>}
      </section>
      <section className="stack" aria-label={words.editor.numbering}>
        <h3>{words.editor.numbering}</h3>
        <Line label={words.editor.corner}>
          <Select
            size="small"
            className="grow"
            aria-label={words.editor.corner}
            value={numbering.corner}
            options={corners.map((value) => ({ value, label: words.editor.corners[value] }))}
            onChange={(corner) => count({ ...numbering, corner })}
          />
        </Line>
        <Segmented
          size="small"
          block
          aria-label={words.editor.along}
          value={numbering.along}
          options={[
            { value: 'rows', label: words.editor.alongRows },
            { value: 'columns', label: words.editor.alongColumns },
          ]}
          onChange={(along) => count({ ...numbering, along: along as Numbering['along'] })}
        />
        <Segmented
          size="small"
          block
          aria-label={words.editor.snake}
          value={numbering.snake ? 's' : 'z'}
          options={[
            { value: 'z', label: words.editor.zOrder },
            { value: 's', label: words.editor.sOrder },
          ]}
          onChange={(snake) => count({ ...numbering, snake: snake === 's' })}
        />
        {kept.size === 0 && (
          <div className="two-fields">
            {number(words.editor.firstNumber, numbering.first, (first) => count({ ...numbering, first }), 9999)}
            {number(words.editor.digits, numbering.width, (width) => count({ ...numbering, width }), 6)}
          </div>
        )}
        <Button size="small" onClick={() => count(numbering)}>
          {kept.size > 0 ? words.editor.laysAgain : words.editor.countAgain}
        </Button>
      </section>
    </>
  )
}

/** Typed freely, as 4 8; drawn once the cursor leaves the field or Enter is pressed. */
function Aisles({
  label,
  value,
  set,
}: {
  readonly label: string
  readonly value: string
  readonly set: (value: string) => void
}) {
  const words = useWords()
  const [text, setText] = useState<string>()
  const done = (): void => {
    if (text !== undefined && text !== value) set(text)
    setText(undefined)
  }
  return (
    <Line label={label}>
      <Input
        size="small"
        className="grow"
        placeholder={words.editor.aislesExample}
        value={text ?? value}
        onChange={({ target }) => setText(target.value)}
        onBlur={done}
        onPressEnter={done}
      />
    </Line>
  )
}

/** As many lines as hold so many seats at least: kept numbers all find a place. */
const enough = (lines: number, across: number, seats: number): number => Math.max(lines, Math.ceil(seats / across))

const numbersIn = (text: string): number[] => (text.normalize('NFKC').match(/\d+/g) ?? []).map(Number)

function layoutOf({ rows, columns, acrossAisles, alongAisles }: Wishes, numbering: Numbering): Layout {
  return {
    rows,
    columns,
    aislesAfterRows: numbersIn(acrossAisles),
    aislesAfterColumns: numbersIn(alongAisles),
    gaps: [],
    numbering,
  }
}

const everySecond = (rows: number): string =>
  Array.from({ length: Math.floor((rows - 1) / 2) }, (_, i) => 2 * (i + 1)).join(' ')

/** Rows and columns as they are drawn, aisles told apart; for a room without a drawing a plain guess. */
function wishesFor(drawing: Drawing): Wishes {
  const placed = drawing.seats.filter(isPlaced)
  const linesOf = (axis: 'row' | 'column'): number[] =>
    [...new Set(placed.map((seat) => seat[axis]))].sort((a, b) => a - b)
  const aisles = (lines: number[]): string =>
    lines.flatMap((line, i) => (i > 0 && line > lines[i - 1]! + 1 ? [i] : [])).join(' ')
  if (placed.length > 0) {
    const [rows, columns] = [linesOf('row'), linesOf('column')]
    return { rows: rows.length, columns: columns.length, acrossAisles: aisles(rows), alongAisles: aisles(columns) }
  }
  const count = drawing.seats.length || 40
  const columns = count > 36 ? 8 : 6
  return { rows: Math.ceil(count / columns), columns, acrossAisles: '', alongAisles: String(columns / 2) }
}
