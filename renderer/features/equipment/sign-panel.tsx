import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import type { PlaceView } from '../../../core/calls/equipment-views.ts'
import { useAction } from '../../api/use-action.ts'
import { useSettings } from '../../state/settings.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { Field } from '../../ui/field.tsx'
import { stampOf } from '../../ui/moments.ts'
import { useWords } from '../../words/use-words.ts'
import type { StageAt } from './collections.ts'

/** Two signatures under a stage, or who gave them and how to open it again. */
export function SignPanel({ at, place }: { readonly at: StageAt; readonly place: PlaceView }) {
  const { equipment } = useWords()
  const { signed, reopened, stage } = place
  return (
    <section className="panel stack" aria-label={equipment.sign}>
      <h2>{equipment.sign}</h2>
      {signed ? <Reopen at={at} signed={signed} /> : <Sign at={at} open={stage.open} />}
      {reopened.map((one) => (
        <p key={one.at} className="muted">
          {equipment.reopenedBy(one.operator, stampOf(one.at), one.reason)}
        </p>
      ))}
    </section>
  )
}

function Sign({ at, open }: { readonly at: StageAt; readonly open: number }) {
  const { equipment } = useWords()
  const [operator, setOperator] = useState(useSettings.getState().settings.operator)
  const [second, setSecond] = useState('')
  const work = useAction('equipment.sign')
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void work.run({ ...at, operator: operator.trim(), second: second.trim() })
  }
  return (
    <form className="stack" onSubmit={submit}>
      {open > 0 && (
        <p className="muted">
          {equipment.signLeft(open)}。{equipment.signFirst}
        </p>
      )}
      <div className="field-row">
        <Field label={equipment.first}>
          {(id) => (
            <Input id={id} maxLength={40} value={operator} onChange={(event) => setOperator(event.target.value)} />
          )}
        </Field>
        <Field label={equipment.second}>
          {(id) => <Input id={id} maxLength={40} value={second} onChange={(event) => setSecond(event.target.value)} />}
        </Field>
      </div>
      <FailureNote failure={work.failure} />
      <Button
        type="primary"
        htmlType="submit"
        loading={work.busy}
        disabled={open > 0 || operator.trim() === '' || second.trim() === ''}
      >
        {equipment.signTitle}
      </Button>
    </form>
  )
}

function Reopen({ at, signed }: { readonly at: StageAt; readonly signed: NonNullable<PlaceView['signed']> }) {
  const { equipment } = useWords()
  const [reason, setReason] = useState('')
  const work = useAction('equipment.reopen')
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void work.run({ ...at, reason: reason.trim() })
      }}
    >
      <p className="eq-good">✔ {equipment.signedBy(signed.operator, signed.second, stampOf(signed.at))}</p>
      <Field label={equipment.reopenReason}>
        {(id) => <Input id={id} maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
      <FailureNote failure={work.failure} />
      <Button htmlType="submit" loading={work.busy} disabled={reason.trim() === ''}>
        {equipment.reopen}
      </Button>
    </form>
  )
}
