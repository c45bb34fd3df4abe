import { type GridPlace, type Measure, pointOf } from '../plan/measure.ts'

/** A dot on every place of the grid, whether a seat stands there or not. */
export function GridDots({ measure }: { readonly measure: Measure }) {
  const { rows, columns, cell, mirrored } = measure
  const first = pointOf(measure, mirrored ? { row: rows - 1, column: columns - 1 } : { row: 0, column: 0 })
  return (
    <>
      <defs>
        <pattern
          id="grid-dots"
          x={first.x}
          y={first.y}
          width={cell.width}
          height={cell.height}
          patternUnits="userSpaceOnUse"
        >
          <circle className="grid-dot" cx={cell.width / 2} cy={cell.height / 2} r={1.6} />
        </pattern>
      </defs>
      <rect x={first.x} y={first.y} width={columns * cell.width} height={rows * cell.height} fill="url(#grid-dots)" />
    </>
  )
}

/** The box that is being dragged around seats. */
export function Band({
  measure,
  from,
  to,
}: {
  readonly measure: Measure
  readonly from: GridPlace
  readonly to: GridPlace
}) {
  const [a, b] = [pointOf(measure, from), pointOf(measure, to)]
  const { width, height } = measure.cell
  return (
    <rect
      className="editor-band"
      x={Math.min(a.x, b.x)}
      y={Math.min(a.y, b.y)}
      width={Math.abs(a.x - b.x) + width}
      height={Math.abs(a.y - b.y) + height}
    />
  )
}
