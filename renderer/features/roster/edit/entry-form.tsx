import { Button, Checkbox, Input } from 'antd'
import { type ReactNode, useDeferredValue, useState } from 'react'
import type { EntryIssue } from '../../../../core/calls/roster.ts'
import type { Candidate } from '../../../../core/model/candidate.ts'
import { type CandidateEntry, entryFields } from '../../../../core/model/candidate-entry.ts'
import type { Exam } from '../../../../core/model/exam.ts'
import type { Failure } from '../../../../core/model/failure.ts'
import { useCall } from '../../../api/use-call.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { Field } from '../../../ui/field.tsx'
import { useWords } from '../../../words/use-words.ts'
import { EntryControl } from './entry-control.tsx'
import { EntryIssues } from './entry-issues.tsx'
import { isFieldName, useDraft } from './use-draft.ts'
import './edit.css'

type Props = {
  readonly exam: Exam
  /** As he stands; somebody new: the session he is meant for. */
  readonly before: Partial<Candidate>
  readonly busy: boolean
  readonly failure: Failure | undefined
  readonly save: (entry: CandidateEntry, seat: 'as-given' | 'next-free') => void
  readonly cancel: () => void
}

/** Every detail of a candidate to type over, judged while it is typed. */
export function EntryForm({ exam, before, busy, failure, save, cancel }: Props) {
  const words = useWords()
  const isNew = before.id === undefined
  const draft = useDraft(before)
  const [wantsFree, setNextFree] = useState<boolean>()
  const entry = isNew ? { session: before.session, ...draft.entry } : draft.entry
  const asked = useDeferredValue(entry)
  const checked = useCall('candidates.check', { exam: exam.id, candidate: before.id, entry: asked }, { settle: 200 })
  const rooms =
    useCall('rooms.list', { exam: exam.id }, { settle: 500, needs: ['rooms', 'candidates'] }).value?.rooms ?? []
  const nextFree = isNew && (wantsFree ?? rooms.some((room) => hasFree(room, draft.text('session'))))
  const extra = useCall('roster.columns', { exam: exam.id }, { settle: 1000, needs: ['candidates'] }).value?.extra ?? []
  const touched = Object.keys(draft.entry).length > 0
  const issues = shownIssues(checked.value?.issues ?? [], isNew, touched)
  const wrong = issues.some(({ severity }) => severity === 'error')
  const about = (field: string): EntryIssue[] => issues.filter((issue) => issue.field === field)
  const ready = touched && !wrong && !busy && (isNew || (checked.value?.changed.length ?? 0) > 0)
  const headers = [...new Set([...extra, ...Object.keys(before.extra ?? {})])]
  return (
    <form
      className="entry-form"
      aria-label={isNew ? words.rosterEdit.addTitle : words.rosterEdit.editOf(before.name ?? '')}
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) save(entry, nextFree ? 'next-free' : 'as-given')
      }}
    >
      <div className="entry-fields">
        {entryFields
          .filter((field) => !nextFree || (field !== 'room' && field !== 'seat'))
          .map((field) => (
            <Field key={field} label={words.common.field[field]} note={<EntryIssues issues={about(field)} />}>
              {(id) => (
                <EntryControl
                  id={id}
                  field={field}
                  exam={exam}
                  rooms={rooms.map((room) => room.id)}
                  value={draft.text(field)}
                  wrong={about(field).some(({ severity }) => severity === 'error')}
                  autoFocus={field === 'name'}
                  change={(text) => draft.set(field, text)}
                />
              )}
            </Field>
          ))}
        {headers.map((header) => (
          <Field key={`extra ${header}`} label={header} note={<EntryIssues issues={about(header)} />}>
            {(id) => (
              <Input
                id={id}
                value={draft.extra(header)}
                onChange={({ target }) => draft.setExtra(header, target.value)}
              />
            )}
          </Field>
        ))}
      </div>
      <EntryIssues issues={issues.filter(({ field }) => !isFieldName(field) && !headers.includes(field))} />
      <FailureNote failure={failure ?? checked.failure} />
      <footer className="entry-footer">
        <Save
          ready={ready}
          busy={busy}
          hint={wrong ? words.rosterEdit.fix : touched || isNew ? undefined : words.rosterEdit.nothing}
        >
          {isNew ? words.rosterEdit.add : words.rosterEdit.save}
        </Save>
        <Button onClick={cancel}>{words.common.cancel}</Button>
        {isNew && (
          <Checkbox checked={nextFree} onChange={({ target }) => setNextFree(target.checked)}>
            {words.rosterEdit.addAndSeat}
          </Checkbox>
        )}
      </footer>
    </form>
  )
}

type SaveProps = {
  readonly ready: boolean
  readonly busy: boolean
  readonly hint: string | undefined
  readonly children: ReactNode
}

function Save({ ready, busy, hint, children }: SaveProps) {
  return (
    <>
      <Button type="primary" htmlType="submit" disabled={!ready} loading={busy}>
        {children}
      </Button>
      {hint && <span className="muted">{hint}</span>}
    </>
  )
}

/** Whether the room has a machine that nobody of the session has. */
const hasFree = ({ capacity, taken }: { capacity: number; taken: Readonly<Record<string, number>> }, session: string) =>
  capacity > (taken[session] ?? 0)

/** An empty form does not scold. */
function shownIssues(issues: readonly EntryIssue[], isNew: boolean, touched: boolean): readonly EntryIssue[] {
  return isNew && !touched ? [] : issues
}
