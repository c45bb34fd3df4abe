import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons'
import { Button, Checkbox, Collapse } from 'antd'
import { useWords } from '../../../words/use-words.ts'
import type { Choices } from './use-choices.ts'

type Props = {
  readonly ordered: readonly string[]
  readonly choices: Choices
  readonly change: (part: Partial<Choices>) => void
}

/** Which rooms are used, and in what order they are filled. */
export function RoomOrder({ ordered, choices, change }: Props) {
  const words = useWords()
  const used = ordered.filter((id) => !choices.without.has(id)).length
  const toggle = (id: string, isUsed: boolean): void => {
    const without = new Set(choices.without)
    if (isUsed) without.delete(id)
    else without.add(id)
    change({ without })
  }
  const shift = (at: number, by: number): void => {
    const order = [...ordered]
    const [moved] = order.splice(at, 1)
    order.splice(at + by, 0, moved!)
    change({ order })
  }
  const list = (
    <div className="stack-tight">
      <div className="row">
        <Button size="small" type="text" onClick={() => change({ without: new Set() })}>
          {words.arranging.allRooms}
        </Button>
        <Button size="small" type="text" onClick={() => change({ without: new Set(ordered) })}>
          {words.arranging.noRooms}
        </Button>
        <Button size="small" type="text" onClick={() => change({ order: [] })}>
          {words.arranging.byNumber}
        </Button>
      </div>
      <ol className="room-order">
        {ordered.map((id, i) => (
          <li key={id} className="row">
            <Checkbox
              className="grow"
              checked={!choices.without.has(id)}
              onChange={({ target }) => toggle(id, target.checked)}
            >
              {words.common.room(id)}
            </Checkbox>
            <Button
              size="small"
              type="text"
              aria-label={words.arranging.earlier(words.common.room(id))}
              icon={<ArrowUpOutlined aria-hidden="true" />}
              disabled={i === 0}
              onClick={() => shift(i, -1)}
            />
            <Button
              size="small"
              type="text"
              aria-label={words.arranging.later(words.common.room(id))}
              icon={<ArrowDownOutlined aria-hidden="true" />}
              disabled={i === ordered.length - 1}
              onClick={() => shift(i, 1)}
            />
          </li>
        ))}
      </ol>
    </div>
  )
  return (
    <Collapse
      size="small"
      items={[{ key: 'rooms', label: words.arranging.rooms(used, ordered.length), children: list }]}
    />
  )
}
