import { Button, Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import type { ScoreRowView } from '../../../core/calls/after-exam.ts'
import type { Exam } from '../../../core/model/exam.ts'
import { useCall } from '../../api/use-call.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../words/use-words.ts'
import type { ReviewState } from './review-state.ts'
import { useAddToReview } from './use-review.ts'

/** Whom to ask about: those whose score contradicts the day, and whoever else is named. */
export function Questions({ exam, review }: { readonly exam: Exam; readonly review: ReviewState }) {
  const words = useWords()
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set())
  const [part, setPart] = useState<string>(words.after.field.total!)
  const [reason, setReason] = useState('')
  const { add, busy, failure } = useAddToReview(exam.id, review.reviews)
  const asked = new Set(review.reviews.flatMap((one) => one.items.map((item) => item.candidate)))
  const open = review.questions.filter((row) => !asked.has(row.candidate))
  const picked = open.filter((row) => chosen.has(row.candidate))
  const toggle = (row: ScoreRowView): void => {
    const next = new Set(chosen)
    if (!next.delete(row.candidate)) next.add(row.candidate)
    choose(next)
  }
  const put = async (people: readonly ScoreRowView[]): Promise<void> => {
    const reasonOf = (row: ScoreRowView) =>
      reason.trim() || (row.doubt ? words.after.doubt[row.doubt] : words.after.review)
    if (await add(people, part, reasonOf)) choose(new Set())
  }
  return (
    <section className="panel stack" aria-labelledby="questions-title">
      <h2 id="questions-title">{words.after.questions}</h2>
      <p className="muted">{words.after.questionsText}</p>
      {open.length === 0 && <p className="muted">{words.after.noQuestions}</p>}
      <ul className="question-lines">
        {open.map((row) => (
          <li key={row.candidate}>
            <Checkbox
              checked={chosen.has(row.candidate)}
              aria-label={words.after.choose(row.name)}
              onChange={() => toggle(row)}
            />
            <strong>{row.name}</strong>
            <span className="number muted">{row.admissionNumber}</span>
            <span className="grow">{row.school}</span>
            <span className="number">{row.score?.total ?? row.score?.result ?? ''}</span>
            {row.doubt && <span className="doubt">{words.after.doubt[row.doubt]}</span>}
          </li>
        ))}
      </ul>
      <div className="office-fields">
        <Input
          aria-label={words.after.part}
          addonBefore={words.after.part}
          maxLength={40}
          value={part}
          onChange={(event) => setPart(event.target.value)}
        />
        <Input
          aria-label={words.after.reason}
          placeholder={words.after.reason}
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
      <div className="row">
        <Button type="primary" disabled={picked.length === 0} loading={busy} onClick={() => void put(picked)}>
          {words.after.addToReview(picked.length)}
        </Button>
        <AddOther exam={exam} put={(row) => void put([row])} />
      </div>
      <FailureNote failure={failure} />
    </section>
  )
}

/** Anybody can be asked about: found by name, pinyin or number as in the roster. */
function AddOther({ exam, put }: { readonly exam: Exam; readonly put: (row: ScoreRowView) => void }) {
  const words = useWords()
  const [text, setText] = useState('')
  const found = useCall('roster.page', text.trim() === '' ? undefined : { exam: exam.id, find: text.trim(), limit: 20 })
  const rows = useCall('scores.list', text.trim() === '' ? undefined : { exam: exam.id }).value?.rows ?? []
  return (
    <Select
      className="grow"
      showSearch={{ filterOption: false, onSearch: setText, searchValue: text }}
      value={null}
      aria-label={words.after.addOther}
      placeholder={words.after.addOther}
      options={(found.value?.candidates ?? []).map((one) => ({
        value: one.id,
        label: [one.name, one.admissionNumber, one.school].filter(Boolean).join(' · '),
      }))}
      onChange={(id: string | null) => {
        const row = rows.find((one) => one.candidate === id)
        if (row) put(row)
        setText('')
      }}
    />
  )
}
