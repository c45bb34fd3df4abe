import { Button, InputNumber } from 'antd'
import { useState } from 'react'
import { type Measured, trueMeasures } from '../../../../core/materials/calibration.ts'
import type { Printer } from '../../../../core/model/printer.ts'
import { useAction } from '../../../api/use-action.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { Field } from '../../../ui/field.tsx'
import { useWords } from '../../../words/use-words.ts'

const lengths = ['left', 'across', 'top', 'down'] as const

type Props = { readonly printer: Printer; readonly done: () => void }

/** Four lengths measured on a printer's test page; what was true may be left as it is. */
export function CalibrationForm({ printer, done }: Props) {
  const words = useWords()
  const [measured, setMeasured] = useState<Measured>(trueMeasures)
  const save = useAction('printers.calibrate')
  const run = async (input: { measured: Measured } | { calibration: null }): Promise<void> => {
    const answer = await save.run({ printer: printer.name, ...input })
    if (answer.ok) done()
  }
  return (
    <section className="stack calibration" aria-label={words.printing.printers.calibrateOf(printer.title)}>
      <p>{words.printing.printers.measureFirst}</p>
      <div className="print-choices">
        {lengths.map((length) => (
          <Field
            key={length}
            label={`${words.printing.printers[length]}（${words.printing.printers.mm}）`}
            note={<span className="muted">{words.printing.printers.shouldBe(trueMeasures[length])}</span>}
          >
            {(id) => (
              <InputNumber
                id={id}
                min={0}
                max={400}
                step={0.1}
                value={measured[length]}
                onChange={(value) => setMeasured((now) => ({ ...now, [length]: value ?? trueMeasures[length] }))}
              />
            )}
          </Field>
        ))}
      </div>
      <FailureNote failure={save.failure} />
      <div className="row">
        <Button type="primary" loading={save.busy} onClick={() => void run({ measured })}>
          {words.printing.printers.save}
        </Button>
        {printer.calibration && (
          <Button disabled={save.busy} onClick={() => void run({ calibration: null })}>
            {words.printing.printers.forget}
          </Button>
        )}
      </div>
    </section>
  )
}
