import { Alert, Button, Input, Select } from 'antd'
import { useState } from 'react'
import type { FaultView } from '../../../core/calls/equipment-views.ts'
import type { FaultStepName } from '../../../core/model/equipment.ts'
import type { Exam } from '../../../core/model/exam.ts'
import { useAction } from '../../api/use-action.ts'
import { useCall } from '../../api/use-call.ts'
import { usePlace } from '../../state/place.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { stampOf } from '../../ui/moments.ts'
import { useWords } from '../../words/use-words.ts'

/** One fault: what it is, what was done, what comes next. */
export function FaultCard({ exam, fault }: { readonly exam: Exam; readonly fault: FaultView }) {
  const words = useWords()
  const { equipment } = words
  const { record, state, steps, owner, seated, next } = fault
  const [chosen, setChosen] = useState<FaultStepName>()
  const room = record.room === '' ? equipment.site : words.common.room(record.room)
  const what = record.subject === 'server' ? `${room} ${equipment.server}` : equipment.at(room, fault.machine)
  const nameOf = (session: string) => exam.sessions.find((one) => one.id === session)?.name ?? session
  return (
    <article className={`panel stack eq-fault ${state}`} aria-label={`${what} ${record.text}`}>
      <header className="row">
        <h2>{what}</h2>
        <strong className="grow">{record.text}</strong>
        <span className={`eq-fault-state ${state}`}>{equipment.faultState[state]}</span>
      </header>
      <ol className="eq-steps">
        <li className="muted">
          {stampOf(record.at)} {record.operator} {equipment.report}
          {record.attachments && ` · ${record.attachments.map((file) => file.name).join(equipment.comma)}`}
        </li>
        {steps.map((step) => (
          <li key={step.id} className="muted">
            {stampOf(step.at)} {step.operator} {equipment.faultStep[step.step]} {step.owner} {step.spare} {step.note}
          </li>
        ))}
      </ol>
      {owner && (
        <p>
          {equipment.owner} <strong>{owner}</strong>
        </p>
      )}
      {seated.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={equipment.seated(seated.map((one) => `${one.name} · ${nameOf(one.session)}`).join(equipment.comma))}
          action={
            <Button size="small" onClick={() => usePlace.getState().go('rooms')}>
              {equipment.toSeats}
            </Button>
          }
        />
      )}
      {next.length > 0 && (
        <div className="row">
          {next.map((step) => (
            <Button
              key={step}
              type={step === chosen ? 'primary' : 'default'}
              aria-pressed={step === chosen}
              onClick={() => setChosen(step === chosen ? undefined : step)}
            >
              {equipment.faultStep[step]}
            </Button>
          ))}
        </div>
      )}
      {chosen && next.includes(chosen) && (
        <StepForm key={chosen} exam={exam.id} fault={fault} step={chosen} close={() => setChosen(undefined)} />
      )}
    </article>
  )
}

type StepProps = {
  readonly exam: string
  readonly fault: FaultView
  readonly step: FaultStepName
  readonly close: () => void
}

function StepForm({ exam, fault, step, close }: StepProps) {
  const { equipment } = useWords()
  const [owner, setOwner] = useState(fault.owner)
  const [spare, setSpare] = useState<string>()
  const [note, setNote] = useState('')
  const work = useAction('equipment.fault-step')
  const { room, stage } = fault.record
  const asks = step === 'replaced' && room !== ''
  const spares =
    useCall('equipment.place', asks ? { exam, room, stage } : undefined).value?.machines.filter(
      (one) => one.state === 'spare',
    ) ?? []
  const ready = step === 'assigned' ? owner.trim() !== '' : step === 'replaced' ? spare !== undefined : true
  const save = async (): Promise<void> => {
    const more = { ...(step === 'assigned' && { owner: owner.trim() }), ...(step === 'replaced' && { spare: spare! }) }
    const answer = await work.run({ exam, fault: fault.record.id, step, note: note.trim(), ...more })
    if (answer.ok) close()
  }
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) void save()
      }}
    >
      {step === 'assigned' && (
        <Input
          autoFocus
          className="eq-medium"
          aria-label={equipment.owner}
          placeholder={equipment.owner}
          maxLength={40}
          value={owner}
          onChange={(event) => setOwner(event.target.value)}
        />
      )}
      {step === 'replaced' && (
        <Select
          className="eq-medium"
          aria-label={equipment.spareMachine}
          placeholder={spares.length > 0 ? equipment.chooseSpare : equipment.noSpare}
          showSearch
          mode="tags"
          maxCount={1}
          value={spare === undefined ? [] : [spare]}
          onChange={(values: string[]) => setSpare(values.at(-1))}
          options={spares.map((one) => ({ value: one.number, label: one.name }))}
        />
      )}
      <Input
        className="eq-step-note"
        aria-label={equipment.stepNote}
        placeholder={equipment.stepNote}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <Button type="primary" htmlType="submit" loading={work.busy} disabled={!ready}>
        {equipment.faultStep[step]}
      </Button>
      <FailureNote failure={work.failure} />
    </form>
  )
}
