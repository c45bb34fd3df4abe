import { CompressOutlined, MinusOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Segmented, Tooltip } from 'antd'
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react'
import { useWords } from '../../../words/use-words.ts'
import { type Measure, sizeOfPlan } from './measure.ts'
import { RoomFrame, type RoomMarks } from './room-frame.tsx'
import type { Viewport } from './use-viewport.ts'
import './plan.css'

type Props = {
  readonly label: string
  readonly measure: Measure
  readonly marks: RoomMarks
  readonly viewport: Viewport
  /** Beside the zoom: what else can be switched. */
  readonly tools?: ReactNode
  readonly setMirrored: (mirrored: boolean) => void
  /** A press beside everything that takes one itself. Not given, or answered with false: the drawing is panned. */
  readonly press?: (event: PointerEvent<HTMLDivElement>) => boolean
  readonly keys?: (event: KeyboardEvent<SVGSVGElement>) => void
  readonly className?: string
  readonly children: ReactNode
}

/** A room's drawing that can be zoomed and panned, seen by the candidate or by the invigilator. */
export function Stage({
  label,
  measure,
  marks,
  viewport,
  tools,
  setMirrored,
  press,
  keys,
  className,
  children,
}: Props) {
  const words = useWords()
  const { frame, view, showAll, zoom, panBy } = viewport
  const from = useRef<{ x: number; y: number }>(undefined)
  const down = (event: PointerEvent<HTMLDivElement>): void => {
    const isPan = event.button === 1 || event.pointerType === 'touch' || !press
    if (!isPan && press(event)) return
    if (event.button > 1) return
    from.current = { x: event.clientX, y: event.clientY }
    event.currentTarget.setPointerCapture(event.pointerId)
  }
  const move = (event: PointerEvent<HTMLDivElement>): void => {
    const last = from.current
    if (!last) return
    panBy(event.clientX - last.x, event.clientY - last.y)
    from.current = { x: event.clientX, y: event.clientY }
  }
  const up = (): void => void (from.current = undefined)
  const { width, height } = sizeOfPlan(measure)
  return (
    <div className={`stage ${className ?? ''}`}>
      <div className="stage-bar row">
        {tools}
        <span className="grow" />
        <Segmented
          size="small"
          aria-label={words.plan.view}
          value={measure.mirrored ? 'invigilator' : 'candidate'}
          options={[
            { value: 'candidate', label: words.plan.candidateView },
            { value: 'invigilator', label: words.plan.invigilatorView },
          ]}
          onChange={(value) => setMirrored(value === 'invigilator')}
        />
        <span className="zoom-buttons">
          <Tooltip title={words.plan.zoomOut}>
            <Button
              size="small"
              type="text"
              aria-label={words.plan.zoomOut}
              icon={<MinusOutlined aria-hidden="true" />}
              onClick={() => zoom(1 / 1.25)}
            />
          </Tooltip>
          <span className="number zoom-value">{Math.round(view.scale * 100)} %</span>
          <Tooltip title={words.plan.zoomIn}>
            <Button
              size="small"
              type="text"
              aria-label={words.plan.zoomIn}
              icon={<PlusOutlined aria-hidden="true" />}
              onClick={() => zoom(1.25)}
            />
          </Tooltip>
          <Tooltip title={words.plan.fit}>
            <Button
              size="small"
              type="text"
              aria-label={words.plan.fit}
              icon={<CompressOutlined aria-hidden="true" />}
              onClick={showAll}
            />
          </Tooltip>
        </span>
      </div>
      <div
        ref={frame}
        className="stage-frame"
        onPointerDown={down}
        onPointerMove={move}
        onPointerUp={up}
        onPointerCancel={up}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing is no set of fields */}
        <svg className="stage-drawing" width="100%" height="100%" role="group" aria-label={label} onKeyDown={keys}>
          <g transform={`translate(${view.x} ${view.y}) scale(${view.scale})`}>
            <rect className="room-floor" width={width} height={height} rx={measure.cell.height * 0.12} />
            <RoomFrame measure={measure} marks={marks} />
            {children}
          </g>
        </svg>
      </div>
    </div>
  )
}
