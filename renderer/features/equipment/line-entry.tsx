import { Alert, Button, Input, type InputRef } from 'antd'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { PlaceView } from '../../../core/calls/equipment-views.ts'
import { readExceptions } from '../../../core/equipment/exception-line.ts'
import { useAction } from '../../api/use-action.ts'
import { usePlace } from '../../state/place.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../words/use-words.ts'
import type { StageAt } from './collections.ts'

type Props = { readonly at: StageAt; readonly place: PlaceView; readonly items: readonly string[] }

/** 除这些外全部通过: what a line means is shown while it is typed, Enter records it. */
export function LineEntry({ at, place, items }: Props) {
  const { equipment } = useWords()
  const [line, setLine] = useState('')
  const [told, setTold] = useState<{ text: string; seated: string }>()
  const work = useAction('equipment.exceptions')
  const input = useRef<InputRef>(null)
  useEffect(() => input.current?.focus(), [])
  const read = preview(line, place)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (line.trim() === '' || read.problems.length > 0 || work.busy) return
    const answer = await work.run({ ...at, line, items: [...items] })
    if (!answer.ok) return
    const { passed, faults, seated } = answer.value
    setTold({
      text: equipment.recorded(passed, faults.length),
      seated: [...new Set(seated.map((one) => `${one.seat} ${one.name}`))].join(equipment.comma),
    })
    setLine('')
    input.current?.focus()
  }
  return (
    <form className="stack eq-line" onSubmit={(event) => void submit(event)}>
      <div className="row">
        <Input
          ref={input}
          className="grow"
          size="large"
          aria-label={equipment.line}
          prefix={equipment.line}
          placeholder={equipment.linePlaceholder}
          maxLength={500}
          value={line}
          onChange={(event) => {
            setLine(event.target.value)
            setTold(undefined)
          }}
        />
        <Button
          size="large"
          type="primary"
          htmlType="submit"
          loading={work.busy}
          disabled={line.trim() === '' || read.problems.length > 0}
        >
          {equipment.lineRecord}
        </Button>
      </div>
      <p className="eq-preview" aria-live="polite">
        {told && line === '' ? <b className="eq-good">✓ {told.text}</b> : <Reading line={line} place={place} />}
      </p>
      {told?.seated && (
        <Alert
          type="warning"
          showIcon
          title={equipment.seatedThere(told.seated)}
          action={
            <Button size="small" onClick={() => usePlace.getState().go('rooms')}>
              {equipment.toSeats}
            </Button>
          }
        />
      )}
      <FailureNote failure={work.failure} />
    </form>
  )
}

function preview(line: string, { machines }: PlaceView) {
  const faulty = new Set(machines.filter((one) => one.fault !== undefined).map((one) => one.number))
  return readExceptions(
    line,
    machines.filter((one) => one.state !== 'broken'),
    faulty,
  )
}

function Reading({ line, place }: { readonly line: string; readonly place: PlaceView }) {
  const { equipment } = useWords()
  const { passed, faults, problems } = preview(line, place)
  if (line.trim() === '') return <span className="muted">{equipment.lineHint}</span>
  if (problems.length > 0)
    return (
      <b className="eq-bad">
        ✕ {problems.map(({ code, value }) => equipment.lineProblem[code](value)).join(equipment.semicolon)}
      </b>
    )
  const nameOf = (seat: string) => place.machines.find((one) => one.number === seat)?.name ?? seat
  return (
    <>
      <b className="eq-good">{equipment.linePasses(passed.length)}</b>
      {faults.length > 0 && (
        <b className="eq-bad">
          {' '}
          {equipment.lineFaults(faults.length)}:{' '}
          {faults
            .map(({ subject, text }) => `${nameOf(subject)} ${text || equipment.faultDefault}`)
            .join(equipment.comma)}
        </b>
      )}
    </>
  )
}
