import { PlusOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import type { LevelRate } from '../../../core/model/notice.ts'
import { readYuan, writeYuan } from '../../../core/notice/money.ts'
import { useWords } from '../../words/use-words.ts'

export type RateDraft = readonly { readonly level: string; readonly yuan: string }[]

/** The rates as they are typed, with an empty one for every level that has none. */
export const draftOf = (rates: readonly LevelRate[], more: readonly string[]): RateDraft => [
  ...rates.map((rate) => ({ level: rate.level, yuan: writeYuan(rate.fen) })),
  ...more.filter((level) => level !== '').map((level) => ({ level, yuan: '' })),
]

/** The rates; a level without an amount is left out. Undefined while an amount cannot be read or a level is there twice. */
export function ratesOf(draft: RateDraft): LevelRate[] | undefined {
  const rates: LevelRate[] = []
  for (const { level, yuan } of draft) {
    if (level.trim() === '' || yuan.trim() === '') continue
    const fen = readYuan(yuan)
    if (fen === undefined || fen < 0 || rates.some((rate) => rate.level === level.trim())) return undefined
    rates.push({ level: level.trim(), fen })
  }
  return rates
}

/** A level and an amount in each line. */
export function RateFields({
  draft,
  change,
}: {
  readonly draft: RateDraft
  readonly change: (draft: RateDraft) => void
}) {
  const words = useWords()
  const set = (at: number, fields: Partial<RateDraft[number]>): void =>
    change(draft.map((line, i) => (i === at ? { ...line, ...fields } : line)))
  return (
    <div className="stack">
      {draft.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other identity and are never reordered
        <div key={at} className="row rate-line">
          <Input
            aria-label={words.fees.level}
            placeholder={words.fees.level}
            maxLength={40}
            value={line.level}
            onChange={(event) => set(at, { level: event.target.value })}
          />
          <Input
            aria-label={`${line.level} ${words.fees.ratePerHead}`}
            inputMode="decimal"
            status={line.yuan.trim() !== '' && readYuan(line.yuan) === undefined ? 'error' : ''}
            suffix={words.fees.ratePerHead}
            value={line.yuan}
            onChange={(event) => set(at, { yuan: event.target.value })}
          />
        </div>
      ))}
      <div>
        <Button
          size="small"
          icon={<PlusOutlined aria-hidden="true" />}
          onClick={() => change([...draft, { level: '', yuan: '' }])}
        >
          {words.fees.addLevel}
        </Button>
      </div>
    </div>
  )
}
