import { Button, Input, Radio } from 'antd'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { IncidentView } from '../../../core/calls/exam-day.ts'
import { concernsPerson } from '../../../core/day/incident-check.ts'
import { incidentWord } from '../../../core/describe/incident.ts'
import type { Session } from '../../../core/model/exam.ts'
import { type Attachment, type IncidentKind, incidentKinds } from '../../../core/model/incident.ts'
import { useAction } from '../../api/use-action.ts'
import { useSettings } from '../../state/settings.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { Field } from '../../ui/field.tsx'
import { useWords } from '../../words/use-words.ts'
import { AttachmentField, type NewFile } from './attachment-field.tsx'
import { badTimes, type Draft, draftOf, emptyDraft, givesTime, inputOf, type Person } from './incident-draft.ts'
import { RoomField, Staff, TextField, TimeBack } from './incident-fields.tsx'
import { MachineFields } from './machine-fields.tsx'
import { PersonField } from './person-field.tsx'
import '../../ui/day.css'
import './incidents.css'

export type IncidentFormProps = {
  readonly exam: string
  readonly session: Session
  readonly room: string | undefined
  /** The desk's clock, and what a rehearsal sends along. */
  readonly read: () => string
  readonly now: () => string | undefined
  readonly incident?: IncidentKind | undefined
  readonly candidate?: Person | undefined
  /** The incident to correct. */
  readonly corrects?: IncidentView | undefined
  readonly close: () => void
}

/** Writes an incident down, or a corrected version of one; everything by keyboard. */
export function IncidentForm({
  exam,
  session,
  room,
  read,
  now,
  incident,
  candidate,
  corrects,
  close,
}: IncidentFormProps) {
  const words = useWords()
  const { operator, language } = useSettings((state) => state.settings)
  const [draft, setDraft] = useState<Draft>(() =>
    corrects
      ? draftOf(corrects.incident, corrects.name)
      : emptyDraft({ incident, candidate, room, now: read(), operator }),
  )
  const [kept, setKept] = useState<readonly Attachment[]>(corrects?.incident.attachments ?? [])
  const [added, setAdded] = useState<readonly NewFile[]>([])
  const work = useAction('incidents.record')
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('input:checked, input')?.focus(), [])
  const change = (part: Partial<Draft>): void => setDraft((all) => ({ ...all, ...part }))
  const bad = badTimes(draft, session.start)

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (work.busy || bad.length > 0) return
    const without = (corrects?.incident.attachments ?? []).filter((one) => !kept.includes(one)).map((one) => one.sha256)
    const fields = inputOf(draft, session.start)
    const answer = await work.run({
      exam,
      session: session.id,
      operator,
      now: now(),
      ...fields,
      files: added.map((one) => one.path),
      replaces: corrects?.incident.id,
      without,
    })
    if (answer.ok) close()
  }
  return (
    <form
      ref={form}
      className="incident-form"
      aria-label={corrects ? words.incidents.correct : words.incidents.add}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => event.key === 'Escape' && !isListOpen(event.target) && close()}
    >
      <Radio.Group
        className="kinds"
        optionType="button"
        size="small"
        aria-label={words.incidents.kind}
        value={draft.incident}
        onChange={(event) => change({ incident: event.target.value as IncidentKind })}
        options={incidentKinds.map((kind) => ({ value: kind, label: incidentWord(kind, language) }))}
      />
      <PersonField
        exam={exam}
        session={session.id}
        candidate={draft.candidate}
        person={draft.person}
        choose={(one, person) =>
          change({ candidate: one, person, ...(one && { room: one.room ?? draft.room, from: one.seat ?? draft.from }) })
        }
      />
      <div className="field-row">
        <RoomField exam={exam} session={session.id} room={draft.room} change={(value) => change({ room: value })} />
        {draft.incident !== 'machine-change' && (
          <Field label={words.incidents.happened}>
            {(id) => (
              <Input
                id={id}
                value={draft.happened}
                maxLength={5}
                status={bad.includes('happened') ? 'error' : ''}
                placeholder={words.incidents.timeHint}
                onChange={(event) => change({ happened: event.target.value })}
              />
            )}
          </Field>
        )}
      </div>
      {draft.incident === 'machine-change' && (
        <MachineFields exam={exam} session={session.id} draft={draft} like={session.start} change={change} bad={bad} />
      )}
      {givesTime(draft.incident) && <TimeBack draft={draft} change={change} />}
      <TextField
        label={words.incidents.text}
        value={draft.text}
        choices={words.incidents.texts[draft.incident]}
        change={(text) => change({ text })}
      />
      <TextField
        label={words.incidents.action}
        value={draft.action}
        choices={words.incidents.actions[draft.incident]}
        change={(action) => change({ action })}
      />
      <Staff draft={draft} change={change} />
      <AttachmentField
        kept={kept}
        added={added}
        add={(files) => setAdded((all) => [...all, ...files])}
        drop={(file) =>
          'sha256' in file
            ? setKept((all) => all.filter((one) => one !== file))
            : setAdded((all) => all.filter((one) => one !== file))
        }
      />
      <FailureNote failure={work.failure} />
      <div className="row form-foot">
        <Button
          type="primary"
          htmlType="submit"
          loading={work.busy}
          disabled={
            bad.length > 0 || (concernsPerson(draft.incident) && !draft.candidate && draft.person.trim() === '')
          }
        >
          {corrects ? words.incidents.saveCorrection : words.incidents.save}
        </Button>
        <Button onClick={close}>{words.common.cancel}</Button>
      </div>
    </form>
  )
}

/** Escape closes an open list of choices first. */
const isListOpen = (target: EventTarget): boolean =>
  target instanceof Element && target.getAttribute('aria-expanded') === 'true'
