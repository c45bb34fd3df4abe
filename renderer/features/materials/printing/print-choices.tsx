import { Input, InputNumber, Select } from 'antd'
import type { Input as CallInput } from '../../../../core/contract.ts'
import { type Printer, sides } from '../../../../core/model/printer.ts'
import { Field } from '../../../ui/field.tsx'
import { useWords } from '../../../words/use-words.ts'

export type Choice = NonNullable<CallInput<'printers.send'>['choice']>

type Props = {
  readonly printer: Printer | undefined
  /** Pages can be chosen where it is one file. */
  readonly single: boolean
  readonly choice: Choice
  readonly change: (to: Partial<Choice>) => void
  readonly wrong: boolean
}

/** Copies, and what else this printer lets one choose. */
export function Choices({ printer, single, choice, change, wrong }: Props) {
  const words = useWords()
  const side = words.printing.dialog.side
  return (
    <div className="print-choices">
      <Field label={words.printing.dialog.copies}>
        {(id) => (
          <InputNumber
            id={id}
            min={1}
            max={99}
            value={choice.copies ?? 1}
            onChange={(n) => change({ copies: n ?? 1 })}
          />
        )}
      </Field>
      {printer?.duplex && (
        <Field label={words.printing.dialog.sides}>
          {(id) => (
            <Select
              id={id}
              value={choice.sides ?? ''}
              onChange={(value) => change({ sides: value === '' ? undefined : (value as (typeof sides)[number]) })}
              options={[{ value: '', label: side.default }, ...sides.map((value) => ({ value, label: side[value] }))]}
            />
          )}
        </Field>
      )}
      {printer && printer.trays.length > 0 && (
        <Field label={words.printing.dialog.tray}>
          {(id) => (
            <Select
              id={id}
              value={choice.tray ?? ''}
              onChange={(value) => change({ tray: value || undefined })}
              options={[
                { value: '', label: words.printing.dialog.trayDefault },
                ...printer.trays.map((value) => ({ value, label: value })),
              ]}
            />
          )}
        </Field>
      )}
      {single && (
        <Field
          label={words.printing.dialog.pages}
          note={
            <span className={wrong ? 'field-wrong' : 'muted'}>
              {wrong ? words.printing.dialog.pagesWrong : words.printing.dialog.pagesHint}
            </span>
          }
        >
          {(id) => (
            <Input
              id={id}
              value={choice.pages ?? ''}
              status={wrong ? 'error' : ''}
              onChange={(event) =>
                change({ pages: event.target.value.replace(/[，、\s]+/g, ',').replace(/[—–~－]/g, '-') || undefined })
              }
            />
          )}
        </Field>
      )}
    </div>
  )
}
