import { Slider } from 'antd'
import type { SizedPart, Template } from '../../../../core/model/template.ts'
import { useWords } from '../../../words/use-words.ts'

type Props = {
  readonly parts: readonly SizedPart[]
  readonly sizes: Template['sizes']
  readonly change: (sizes: Template['sizes']) => void
}

/** How large each part is set, in percent of the preset. */
export function Sizes({ parts, sizes, change }: Props) {
  const words = useWords()
  return (
    <fieldset className="knob-set">
      <legend>{words.templates.sizes}</legend>
      {parts.map((part) => (
        <div key={part} className="size-row">
          <span>{words.templates.size[part]}</span>
          <Slider
            min={50}
            max={160}
            step={5}
            value={sizes[part]}
            onChange={(value) => change({ ...sizes, [part]: value })}
            ariaLabelForHandle={words.templates.size[part]}
          />
          <span className="number">{sizes[part]}</span>
        </div>
      ))}
    </fieldset>
  )
}
