import { DownOutlined, UpOutlined } from '@ant-design/icons'
import { Button, Checkbox } from 'antd'
import type { TemplateField } from '../../../../core/model/template.ts'
import { useWords } from '../../../words/use-words.ts'

type Props = {
  readonly all: readonly TemplateField[]
  readonly shown: readonly TemplateField[]
  readonly change: (shown: TemplateField[]) => void
}

/** What is shown, in its order, and below it what could be. */
export function FieldList({ all, shown, change }: Props) {
  const words = useWords()
  const hidden = all.filter((field) => !shown.includes(field))
  const move = (from: number, by: number): void => {
    const next = [...shown]
    const [field] = next.splice(from, 1)
    next.splice(from + by, 0, field!)
    change(next)
  }
  const toggle = (field: TemplateField, isShown: boolean): void =>
    change(isShown ? [...shown, field] : shown.filter((one) => one !== field))
  return (
    <fieldset className="knob-set">
      <legend>{words.templates.fields}</legend>
      <ul className="field-list">
        {[...shown, ...hidden].map((field, i) => {
          const isShown = i < shown.length
          const name = words.templates.field[field]
          return (
            <li key={field} className="row">
              <Checkbox className="grow" checked={isShown} onChange={(event) => toggle(field, event.target.checked)}>
                {name}
              </Checkbox>
              {isShown && (
                <>
                  <Button
                    size="small"
                    type="text"
                    icon={<UpOutlined aria-hidden="true" />}
                    aria-label={words.templates.up(name)}
                    disabled={i === 0}
                    onClick={() => move(i, -1)}
                  />
                  <Button
                    size="small"
                    type="text"
                    icon={<DownOutlined aria-hidden="true" />}
                    aria-label={words.templates.down(name)}
                    disabled={i === shown.length - 1}
                    onClick={() => move(i, 1)}
                  />
                </>
              )}
            </li>
          )
        })}
      </ul>
    </fieldset>
  )
}
