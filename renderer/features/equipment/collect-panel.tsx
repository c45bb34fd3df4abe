import { Alert, Button, Input, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import type { PlaceSummary, ProbeView } from '../../../core/calls/equipment-views.ts'
import type { Output } from '../../../core/contract.ts'
import { useAction } from '../../api/use-action.ts'
import { useCall } from '../../api/use-call.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { Field } from '../../ui/field.tsx'
import { stampOf } from '../../ui/moments.ts'
import { useWords } from '../../words/use-words.ts'

type Props = { readonly exam: string; readonly places: readonly PlaceSummary[] }

/** Results of many PCs from a folder; one that does not say where it stands is placed by hand. */
export function CollectPanel({ exam, places }: Props) {
  const { equipment } = useWords()
  const [folder, setFolder] = useState('')
  const [told, setTold] = useState<Output<'equipment.collect'>>()
  const work = useAction('equipment.collect')
  const probes = useCall('equipment.probes', { exam }, { needs: ['probes', 'equipment-setup'] }).value?.probes ?? []
  const run = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const answer = await work.run({ exam, folder: folder.trim() })
    if (answer.ok) setTold(answer.value)
  }
  return (
    <section className="panel stack" aria-label={equipment.collect}>
      <h2>{equipment.collect}</h2>
      <p className="muted">{equipment.collectIntro}</p>
      <form className="row" onSubmit={(event) => void run(event)}>
        <div className="grow">
          <Field label={equipment.collectFolder}>
            {(id) => (
              <Input
                id={id}
                maxLength={1000}
                placeholder="E:\"
                value={folder}
                onChange={(event) => setFolder(event.target.value)}
              />
            )}
          </Field>
        </div>
        <Button className="eq-low" type="primary" htmlType="submit" loading={work.busy} disabled={folder.trim() === ''}>
          {equipment.collect}
        </Button>
      </form>
      <FailureNote failure={work.failure} />
      {told && <Alert type="success" showIcon title={equipment.collected(told.added, told.known, told.ticks)} />}
      {told && told.rejected.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={equipment.rejected(told.rejected.length, told.rejected.map((one) => one.file).join(equipment.comma))}
        />
      )}
      {told && told.unplaced.length > 0 && (
        <Alert type="info" showIcon title={equipment.unplaced(told.unplaced.length)} />
      )}
      <h3>{equipment.results(probes.length)}</h3>
      {probes.length === 0 && <p className="muted">{equipment.noResults}</p>}
      <ul className="eq-results">
        {probes.map((probe) => (
          <li key={probe.report.id}>
            <Result exam={exam} probe={probe} places={places} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Result({ exam, probe, places }: Props & { readonly probe: ProbeView }) {
  const words = useWords()
  const { equipment } = words
  const [room, setRoom] = useState<string>()
  const [machine, setMachine] = useState('')
  const work = useAction('equipment.place-probe')
  const { report, findings, state } = probe
  const wrong = findings.filter((one) => one.state === 'bad' || one.state === 'attention')
  return (
    <div className="stack">
      <p className="row">
        <span className={`eq-finding ${state}`}>{equipment.probeState[state]}</span>
        <strong>{probe.subject ? equipment.at(words.common.room(probe.room), probe.subject) : report.device}</strong>
        <span className="muted number">{stampOf(report.at)}</span>
        <span className="muted">
          {wrong.map((one) => `${equipment.probeTest[one.test]} ${one.found}`).join(equipment.semicolon)}
        </span>
      </p>
      {probe.subject === '' && (
        <div className="row">
          <Select
            className="eq-medium"
            aria-label={words.common.roomLabel}
            placeholder={words.common.roomLabel}
            value={room}
            onChange={setRoom}
            options={places
              .filter((place) => place.room !== '')
              .map((place) => ({ value: place.room, label: words.common.room(place.room) }))}
          />
          <Input
            className="eq-short"
            aria-label={equipment.place}
            placeholder={equipment.place}
            value={machine}
            onChange={(event) => setMachine(event.target.value)}
          />
          <Button
            disabled={!room || machine.trim() === ''}
            loading={work.busy}
            onClick={() => void work.run({ exam, probe: report.id, room: room!, subject: machine.trim() })}
          >
            {equipment.placeIt}
          </Button>
        </div>
      )}
      <FailureNote failure={work.failure} />
    </div>
  )
}
