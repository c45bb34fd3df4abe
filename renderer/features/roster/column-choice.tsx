import { ArrowUpOutlined, ColumnWidthOutlined } from '@ant-design/icons'
import { Button, Checkbox, Popover } from 'antd'
import { useWords } from '../../words/use-words.ts'
import { type Columns, type Shown, useColumns } from './columns.ts'

/** Chooses what the table shows and in which order: the exam's own columns too. */
export function ColumnChoice({ exam }: { readonly exam: string }) {
  const words = useWords()
  const chosen = useColumns(exam)
  return (
    <Popover trigger="click" placement="bottomRight" content={<Choice chosen={chosen} />}>
      <Button icon={<ColumnWidthOutlined aria-hidden="true" />}>{words.roster.columns}</Button>
    </Popover>
  )
}

function Choice({ chosen }: { readonly chosen: Columns }) {
  const words = useWords()
  const title = (one: Shown): string => ('field' in one ? words.common.field[one.field] : one.own)
  return (
    <section className="stack column-choice" aria-label={words.roster.columns}>
      <p className="muted">{words.rosterEdit.columnsHint}</p>
      <ul>
        {chosen.shown.map((one, at) => (
          <li key={one.key}>
            <Checkbox checked disabled={one.key === 'name'} onChange={() => chosen.toggle(one.key)}>
              {title(one)}
            </Checkbox>
            {at > 1 && (
              <Button
                type="text"
                size="small"
                aria-label={words.rosterEdit.columnsUp(title(one))}
                icon={<ArrowUpOutlined aria-hidden="true" />}
                onClick={() => chosen.forward(one.key)}
              />
            )}
          </li>
        ))}
        {chosen.offered.map((one) => (
          <li key={one.key}>
            <Checkbox checked={false} onChange={() => chosen.toggle(one.key)}>
              {title(one)}
            </Checkbox>
          </li>
        ))}
      </ul>
      <div>
        <Button size="small" onClick={chosen.reset}>
          {words.rosterEdit.columnsReset}
        </Button>
      </div>
    </section>
  )
}
