import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import type { PlaceSummary } from '../../../core/calls/equipment-views.ts'
import type { Output } from '../../../core/contract.ts'
import type { Exam } from '../../../core/model/exam.ts'
import { useAction } from '../../api/use-action.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { Field } from '../../ui/field.tsx'
import { useMadeNote } from '../../ui/use-made-note.tsx'
import { useWords } from '../../words/use-words.ts'
import { CollectPanel } from './collect-panel.tsx'
import { Findings } from './findings.tsx'

/** This PC against what the exam asks for, and the results of the others. */
export function ProbeView({ exam, places }: { readonly exam: Exam; readonly places: readonly PlaceSummary[] }) {
  return (
    <div className="eq-two">
      <ThisPc exam={exam} />
      <CollectPanel exam={exam.id} places={places} />
    </div>
  )
}

type Probed = Output<'equipment.probe'>

function ThisPc({ exam }: { readonly exam: Exam }) {
  const { equipment } = useWords()
  const [time, setTime] = useState('')
  const [room, setRoom] = useState('')
  const [machine, setMachine] = useState('')
  const [out, setOut] = useState('')
  const [probed, setProbed] = useState<Probed>()
  const work = useAction('equipment.probe')
  const note = useMadeNote()
  const run = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const where = { ...(room.trim() && { room: room.trim() }), ...(machine.trim() && { machine: machine.trim() }) }
    const asked = { ...where, ...(time.trim() && { time: time.trim() }), ...(out.trim() && { out: out.trim() }) }
    const answer = await work.run({ exam: exam.id, screens: [ownScreen()], ...asked })
    if (!answer.ok) return
    setProbed(answer.value)
    if (answer.value.file) note(equipment.probeFile, answer.value.file)
  }
  return (
    <section className="panel stack" aria-label={equipment.view.probe}>
      <h2>{equipment.view.probe}</h2>
      <p className="muted">{equipment.probeIntro}</p>
      <form className="stack" onSubmit={(event) => void run(event)}>
        <div className="field-row">
          <Field label={equipment.probeTime}>
            {(id) => (
              <Input
                id={id}
                maxLength={40}
                placeholder="14:03:20"
                value={time}
                onChange={(event) => setTime(event.target.value)}
              />
            )}
          </Field>
        </div>
        <div className="field-row">
          <Field label={equipment.probeWhere}>
            {(id) => (
              <div className="row">
                <Input
                  id={id}
                  className="eq-short"
                  maxLength={40}
                  placeholder="01"
                  value={room}
                  onChange={(event) => setRoom(event.target.value)}
                />
                <Input
                  className="eq-short"
                  aria-label={equipment.place}
                  maxLength={40}
                  placeholder="12"
                  value={machine}
                  onChange={(event) => setMachine(event.target.value)}
                />
              </div>
            )}
          </Field>
          <Field label={equipment.probeOut}>
            {(id) => (
              <Input
                id={id}
                maxLength={1000}
                placeholder="E:\"
                value={out}
                onChange={(event) => setOut(event.target.value)}
              />
            )}
          </Field>
        </div>
        <div className="row">
          <Button type="primary" htmlType="submit" loading={work.busy}>
            {equipment.probeRun}
          </Button>
          {probed && <span className="muted number">{equipment.probeDone((probed.ms / 1000).toFixed(1))}</span>}
        </div>
        <FailureNote failure={work.failure} />
      </form>
      {probed && <Findings findings={probed.findings} />}
    </section>
  )
}

/** In the PC's own pixels, whatever the zoom of the window. */
function ownScreen(): { width: number; height: number } {
  const { screen, devicePixelRatio } = window
  const zoom = window.outerWidth > 0 && window.innerWidth > 0 ? devicePixelRatio : 1
  return { width: Math.round(screen.width * zoom), height: Math.round(screen.height * zoom) }
}
