import { Segmented } from 'antd'
import { type CSSProperties, type KeyboardEvent, type MouseEvent, useRef, useState } from 'react'
import type { MachineView, PlaceView } from '../../../core/calls/equipment-views.ts'
import { useAction } from '../../api/use-action.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../words/use-words.ts'
import type { StageAt } from './collections.ts'
import { neighbour, rangeOf, stateOf } from './map-moves.ts'

type Props = {
  readonly at: StageAt
  readonly place: PlaceView
  readonly name: string
  /** Items that a tick stands for. */
  readonly items: readonly string[]
  readonly report: (seat: string) => void
}

/** The room's machines where they stand. A tap ticks or reports, by one hand; arrows and Space do it from the keyboard. */
export function MachineMap({ at, place, name, items, report }: Props) {
  const { equipment } = useWords()
  const [tap, setTap] = useState<'pass' | 'fault'>('pass')
  const [current, setCurrent] = useState(place.machines[0]?.number)
  const work = useAction('equipment.check')
  const map = useRef<HTMLDivElement>(null)
  const canTick = items.length > 0 && !place.signed
  const toggle = (seats: readonly MachineView[], only?: 'pass'): void => {
    const able = seats.filter((one) => one.state !== 'broken')
    if (!canTick || able.length === 0) return
    const result = !only && able.every((one) => stateOf(one, items) === 'passed') ? 'clear' : 'pass'
    void work.run({ ...at, items: [...items], subjects: able.map((one) => one.number), result })
  }
  const choose = (machine: MachineView, event: MouseEvent): void => {
    if (tap === 'fault') {
      if (machine.fault === undefined) report(machine.number)
    } else if (event.shiftKey && current !== undefined) toggle(rangeOf(place.machines, current, machine.number), 'pass')
    else toggle([machine])
    setCurrent(machine.number)
  }
  const press = (machine: MachineView, event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = neighbour(place.machines, machine, event.key)
    if (next) {
      setCurrent(next.number)
      map.current?.querySelector<HTMLElement>(`[data-seat="${CSS.escape(next.number)}"]`)?.focus()
    } else if (event.key.toLowerCase() === 'f') {
      if (machine.fault === undefined) report(machine.number)
    } else return
    event.preventDefault()
  }
  return (
    <section className="panel stack eq-map-panel" aria-label={equipment.map(name)}>
      <div className="row">
        <h2>{equipment.map(name)}</h2>
        <Segmented
          aria-label={equipment.tap}
          value={tap}
          onChange={setTap}
          options={[
            { value: 'pass', label: `✓ ${equipment.taps.pass}`, disabled: !canTick },
            { value: 'fault', label: `⚡ ${equipment.taps.fault}` },
          ]}
        />
        <span className="muted eq-keys">{equipment.mapKeys}</span>
      </div>
      <FailureNote failure={work.failure} />
      <p className="eq-podium" aria-hidden="true">
        {equipment.podium}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a map of buttons, not a form's group */}
      <div
        ref={map}
        role="group"
        className="eq-map"
        aria-label={name}
        style={{ '--eq-columns': place.columns } as CSSProperties}
      >
        {place.machines.map((machine) => (
          <Machine
            key={machine.number}
            machine={machine}
            items={items}
            reached={machine.number === current}
            choose={(event) => choose(machine, event)}
            press={(event) => press(machine, event)}
          />
        ))}
      </div>
    </section>
  )
}

type MachineProps = {
  readonly machine: MachineView
  readonly items: readonly string[]
  readonly reached: boolean
  readonly choose: (event: MouseEvent) => void
  readonly press: (event: KeyboardEvent) => void
}

function Machine({ machine, items, reached, choose, press }: MachineProps) {
  const { equipment } = useWords()
  const state = stateOf(machine, items)
  const extra =
    machine.state === 'spare' ? equipment.machineSpare : machine.state === 'reserved' ? equipment.machineReserved : ''
  const probe = machine.probe && equipment.probed[machine.probe]
  // what is seen on the button comes first, as it is seen
  const seen = [machine.name, machine.faultText].filter(Boolean).join('')
  const label = [seen, equipment.machineState[state], extra, probe].filter(Boolean).join(' ')
  return (
    <button
      type="button"
      data-seat={machine.number}
      className={`eq-machine ${state}${machine.state === 'spare' ? ' spare' : ''}`}
      style={{ gridRow: machine.row + 1, gridColumn: machine.column + 1 }}
      tabIndex={reached ? 0 : -1}
      aria-label={label}
      aria-pressed={state === 'passed'}
      title={label}
      onClick={choose}
      onKeyDown={press}
    >
      <span className="eq-name">{machine.name}</span>
      <span className="eq-mark" aria-hidden="true">
        {shapes[state]}
        {machine.state === 'spare' && equipment.spareMark}
        {machine.probe && <span className={`eq-probe ${machine.probe}`}>{probeShapes[machine.probe]}</span>}
      </span>
      {machine.faultText && (
        <span className="eq-fault-text" aria-hidden="true">
          {machine.faultText}
        </span>
      )}
    </button>
  )
}

const shapes = { passed: '✓', open: '', broken: '⚡', partly: '◐' } as const
const probeShapes = { good: '▪', attention: '!', bad: '✕', unknown: '·' } as const
