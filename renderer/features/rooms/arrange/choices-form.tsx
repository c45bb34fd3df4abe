import { Checkbox, InputNumber, Radio, Segmented, Select, Switch } from 'antd'
import { apartKeys, spacings } from '../../../../core/model/seating.ts'
import { useWords } from '../../../words/use-words.ts'
import { Line } from '../line.tsx'
import { RoomOrder } from './room-order.tsx'
import type { Choices } from './use-choices.ts'

type Props = {
  readonly choices: Choices
  readonly change: (part: Partial<Choices>) => void
  readonly ordered: readonly string[]
}

/** How the seats are to be given: each choice with what it means. */
export function ChoicesForm({ choices, change, ordered }: Props) {
  const words = useWords()
  const spread = choices.strategy === 'spread'
  return (
    <form className="stack choices" onSubmit={(event) => event.preventDefault()}>
      <Radio.Group
        className="strategies"
        aria-label={words.arranging.strategy}
        value={choices.strategy}
        onChange={({ target }) => change({ strategy: target.value as Choices['strategy'] })}
      >
        {(['spread', 'random', 'admission-number'] as const).map((value) => (
          <Radio key={value} value={value}>
            <strong>{words.arranging.strategies[value].name}</strong>{' '}
            <span className="muted">{words.arranging.strategies[value].text}</span>
          </Radio>
        ))}
      </Radio.Group>
      {spread && (
        <fieldset className="needs">
          <legend>{words.arranging.apart}</legend>
          {apartKeys.map((key) => (
            <Checkbox
              key={key}
              checked={choices.apart.includes(key)}
              onChange={({ target }) =>
                change({ apart: target.checked ? [...choices.apart, key] : choices.apart.filter((one) => one !== key) })
              }
            >
              {words.arranging.apartKeys[key]}
            </Checkbox>
          ))}
          <Checkbox checked={choices.diagonal} onChange={({ target }) => change({ diagonal: target.checked })}>
            {words.arranging.diagonal}
          </Checkbox>
        </fieldset>
      )}
      <div className="line-field">
        <span className="line-label">{words.arranging.fill}</span>
        <Segmented
          size="small"
          aria-label={words.arranging.fill}
          value={choices.fill}
          options={[
            { value: 'balance', label: words.arranging.balance },
            { value: 'fill', label: words.arranging.fillUp },
          ]}
          onChange={(fill) => change({ fill: fill as Choices['fill'] })}
        />
      </div>
      <Line label={words.arranging.spacing}>
        <Select
          size="small"
          className="grow"
          aria-label={words.arranging.spacing}
          value={choices.spacing}
          options={spacings.map((value) => ({ value, label: words.arranging.spacings[value] }))}
          onChange={(spacing) => change({ spacing })}
        />
      </Line>
      <div className="line-field">
        <label className="line-label" htmlFor="reserve">
          {words.arranging.reserve}
        </label>
        <InputNumber
          id="reserve"
          size="small"
          min={0}
          max={90}
          precision={0}
          suffix="%"
          placeholder={words.arranging.ownRatio}
          className="grow"
          value={choices.reserve ?? null}
          onChange={(value) => change({ reserve: value ?? undefined })}
        />
      </div>
      {choices.strategy !== 'admission-number' && (
        <div className="line-field">
          <label className="line-label" htmlFor="seed">
            {words.arranging.seed}
          </label>
          <InputNumber
            id="seed"
            size="small"
            min={0}
            max={4_294_967_295}
            precision={0}
            className="grow"
            placeholder={words.arranging.seedByChance}
            value={choices.seed ?? null}
            onChange={(value) => change({ seed: value ?? undefined })}
          />
        </div>
      )}
      <RoomOrder ordered={ordered} choices={choices} change={change} />
      <div className="line-field">
        <Switch
          id="rearrange"
          size="small"
          checked={choices.rearrange}
          onChange={(rearrange) => change({ rearrange })}
        />
        <label htmlFor="rearrange">{words.arranging.rearrange}</label>
      </div>
      <p className={choices.rearrange ? 'over' : 'muted'}>
        {choices.rearrange ? words.arranging.rearrangeWarning : words.arranging.keepText}
      </p>
    </form>
  )
}
