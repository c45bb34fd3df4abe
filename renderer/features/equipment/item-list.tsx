import { PaperClipOutlined } from '@ant-design/icons'
import { Button, Checkbox, InputNumber } from 'antd'
import { useState } from 'react'
import type { PlaceView } from '../../../core/calls/equipment-views.ts'
import { useAction } from '../../api/use-action.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { timeOf } from '../../ui/moments.ts'
import { useWords } from '../../words/use-words.ts'
import type { StageAt } from './collections.ts'
import { ItemNote } from './item-note.tsx'

type Props = {
  readonly at: StageAt
  readonly place: PlaceView
  readonly only: string | undefined
  readonly choose: (item: string | undefined) => void
}
type Item = PlaceView['items'][number]

/** What is looked at in this stage: ticks and counts of the room, and which item the map's ticks stand for. */
export function ItemList({ at, place, only, choose }: Props) {
  const { equipment } = useWords()
  const work = useAction('equipment.check')
  // of the room itself: machines have their map, counts must be counted
  const rest = place.items
    .filter(({ item, tick }) => item.scope !== 'machine' && item.quantity === undefined && !tick)
    .map(({ item }) => item.id)
  return (
    <section className="panel stack" aria-label={equipment.items}>
      <div className="row">
        <h2 className="grow">{equipment.items}</h2>
        {rest.length > 1 && !place.signed && (
          <Button size="small" loading={work.busy} onClick={() => void work.run({ ...at, items: rest })}>
            {equipment.passRest}
          </Button>
        )}
      </div>
      <ul className="eq-items">
        {place.items.map((one) => (
          <li key={one.item.id} className={one.item.id === only ? 'eq-item only' : 'eq-item'}>
            <ItemLine at={at} one={one} place={place} only={only} choose={choose} run={work.run} />
          </li>
        ))}
      </ul>
      <FailureNote failure={work.failure} />
    </section>
  )
}

type LineProps = Props & { readonly one: Item; readonly run: ReturnType<typeof useAction<'equipment.check'>>['run'] }

function ItemLine({ at, one, place, only, choose, run }: LineProps) {
  const { equipment } = useWords()
  const [noting, setNoting] = useState(false)
  const { item, tick } = one
  const isMachine = item.scope === 'machine'
  const done = one.done === one.of && one.of > 0
  const names = one.missing.map((seat) => place.machines.find((machine) => machine.number === seat)?.name ?? seat)
  const record = (result: 'pass' | 'clear', count?: number) =>
    void run({ ...at, items: [item.id], result, ...(count !== undefined && { count }) })
  return (
    <>
      <div className="row eq-item-head">
        {item.quantity === undefined ? (
          <Checkbox
            checked={done}
            indeterminate={isMachine && one.done > 0 && !done}
            disabled={place.signed !== undefined || (isMachine && one.of === 0)}
            onChange={() => record(done ? 'clear' : 'pass')}
          >
            <span lang="zh-CN">{item.text}</span>
          </Checkbox>
        ) : (
          <Counted
            item={item}
            count={tick?.count}
            short={one.short}
            disabled={place.signed !== undefined}
            record={(count) => record('pass', count)}
          />
        )}
        {item.need === 'optional' && <span className="eq-tag">{equipment.optional}</span>}
        {isMachine && <span className="number muted">{equipment.progress(one.done, one.of)}</span>}
        <Button
          type="text"
          size="small"
          className="eq-note-button"
          aria-expanded={noting}
          icon={<PaperClipOutlined aria-hidden="true" />}
          aria-label={equipment.noteOf(item.text)}
          onClick={() => setNoting(!noting)}
        />
      </div>
      {isMachine && names.length > 0 && names.length <= 12 && one.done > 0 && (
        <p className="eq-missing">{equipment.missing(names.join(equipment.comma))}</p>
      )}
      {tick?.note && <p>{tick.note}</p>}
      {tick && <p className="muted">{equipment.checkedBy(tick.operator, timeOf(tick.at), equipment.by[tick.by])}</p>}
      {noting && (
        <div className="eq-about">
          <p>
            <span className="muted">{equipment.expected}</span> {item.expected || '—'}
          </p>
          <p>
            <span className="muted">{equipment.how}</span> {item.how || '—'}
          </p>
          <p>
            <span className="muted">{equipment.origin}</span> {item.origin}
          </p>
          {isMachine ? (
            <Button
              size="small"
              type={item.id === only ? 'primary' : 'default'}
              onClick={() => choose(item.id === only ? undefined : item.id)}
            >
              {equipment.onlyItem(item.text)}
            </Button>
          ) : (
            <ItemNote at={at} one={one} close={() => setNoting(false)} />
          )}
        </div>
      )}
    </>
  )
}

type CountProps = {
  readonly item: Item['item']
  readonly count: number | undefined
  readonly short: boolean
  readonly disabled: boolean
  readonly record: (count: number) => void
}

function Counted({ item, count, short, disabled, record }: CountProps) {
  const { equipment } = useWords()
  return (
    <span className="row eq-counted">
      <InputNumber
        key={count}
        size="small"
        min={0}
        max={9999}
        aria-label={equipment.count(item.text)}
        {...(count !== undefined && { defaultValue: count })}
        disabled={disabled}
        status={short ? 'error' : ''}
        onBlur={(event) => {
          const typed = Number.parseInt(event.target.value, 10)
          if (!Number.isNaN(typed) && typed !== count) record(typed)
        }}
        onPressEnter={(event) => event.currentTarget.blur()}
      />
      <span lang="zh-CN">{item.text}</span>
      <span className="muted">{equipment.wanted(item.quantity!)}</span>
      {short && <b className="eq-bad">{equipment.short}</b>}
    </span>
  )
}
