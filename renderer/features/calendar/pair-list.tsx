import { PlusOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'

type Pair = readonly [string, string]

type Props = {
  readonly title: string
  readonly names: Pair
  readonly add: string
  readonly max: readonly [number, number]
  /** The second text of a pair runs over several lines. */
  readonly long?: boolean
  readonly pairs: readonly Pair[]
  readonly change: (pairs: readonly Pair[]) => void
}

/** Lines of two texts, to be changed and added to. */
export function PairList({ title, names, add, max, long, pairs, change }: Props) {
  const set = (at: number, which: 0 | 1, text: string): void =>
    change(pairs.map((pair, i): Pair => (i !== at ? pair : which === 0 ? [text, pair[1]] : [pair[0], text])))
  return (
    <fieldset className="pairs">
      <legend>{title}</legend>
      {pairs.map((pair, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other identity and are never reordered
        <div key={at} className="pair">
          <Input
            aria-label={`${names[0]} ${at + 1}`}
            placeholder={names[0]}
            maxLength={max[0]}
            value={pair[0]}
            onChange={(event) => set(at, 0, event.target.value)}
          />
          {long ? (
            <Input.TextArea
              aria-label={`${names[1]} ${at + 1}`}
              placeholder={names[1]}
              rows={linesOf(pair[1])}
              maxLength={max[1]}
              value={pair[1]}
              onChange={(event) => set(at, 1, event.target.value)}
            />
          ) : (
            <Input
              aria-label={`${names[1]} ${at + 1}`}
              placeholder={names[1]}
              maxLength={max[1]}
              value={pair[1]}
              onChange={(event) => set(at, 1, event.target.value)}
            />
          )}
        </div>
      ))}
      <Button size="small" icon={<PlusOutlined aria-hidden="true" />} onClick={() => change([...pairs, ['', '']])}>
        {add}
      </Button>
    </fieldset>
  )
}

/** Lines that a text of this length takes up at the width of the page, so that most are seen without scrolling. */
const linesOf = (text: string): number => Math.min(8, Math.max(2, Math.ceil(text.length / 60)))
