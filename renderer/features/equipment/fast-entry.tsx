import { Segmented } from 'antd'
import { useState } from 'react'
import type { PlaceView } from '../../../core/calls/equipment-views.ts'
import { useWords } from '../../words/use-words.ts'
import type { StageAt } from './collections.ts'
import { LineEntry } from './line-entry.tsx'
import { TagEntry } from './tag-entry.tsx'

type Props = {
  readonly at: StageAt
  readonly place: PlaceView
  readonly items: readonly string[]
  /** The one item that is recorded, where one was chosen. */
  readonly only: string | undefined
}

/** Many machines at once: one line with the exceptions, or tag after tag. */
export function FastEntry({ at, place, items, only }: Props) {
  const { equipment } = useWords()
  const [mode, setMode] = useState<'line' | 'tags'>('line')
  const chosen = place.items.find(({ item }) => item.id === only)
  if (place.signed) return null
  return (
    <section className="panel eq-fast" aria-label={equipment.mode}>
      <div className="row">
        <Segmented
          value={mode}
          onChange={setMode}
          options={[
            { value: 'line', label: equipment.modes.line },
            { value: 'tags', label: equipment.modes.tags },
          ]}
        />
        <span className="muted">
          {chosen && items.length === 1 ? equipment.onlyItem(chosen.item.text) : equipment.allItems}
        </span>
      </div>
      {mode === 'line' ? <LineEntry at={at} place={place} items={items} /> : <TagEntry at={at} />}
    </section>
  )
}
