import { DeleteOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useState } from 'react'
import type { ReviewView } from '../../../core/calls/after-exam.ts'
import type { Exam } from '../../../core/model/exam.ts'
import { useAction } from '../../api/use-action.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { PrintForm } from '../../ui/print-form.tsx'
import { useWords } from '../../words/use-words.ts'
import { AnswerField } from './answer-field.tsx'

/** The application of one school: who is in it, whom to call, printed, submitted, answered. */
export function Application({ exam, review }: { readonly exam: Exam; readonly review: ReviewView }) {
  const words = useWords()
  const [contact, setContact] = useState(review.contact)
  const [phone, setPhone] = useState(review.phone)
  const save = useAction('review.save')
  const submit = useAction('review.submit')
  const reopen = useAction('review.reopen')
  const at = { exam: exam.id, school: review.school }
  const plain = review.items.map(({ candidate, part, reason }) => ({ candidate, part, reason }))
  const keep = (items = plain): void => void save.run({ ...at, contact, phone, items })
  const name = review.school || words.office.noSchool
  return (
    <section className="panel stack" aria-label={name}>
      <header className="row">
        <h3 className="grow">
          {name} <span className="muted">{words.after.people(review.items.length)}</span>
        </h3>
        {review.submitted && <span className="state-mark ready">{words.after.submitted(review.submitted.on)}</span>}
      </header>
      <ul className="review-items">
        {review.items.map((item) => (
          <li key={item.candidate}>
            <div className="grow">
              <p>
                <strong>{item.name}</strong> <span className="number muted">{item.admissionNumber}</span>{' '}
                <span className="number">{item.score?.total ?? item.score?.result ?? ''}</span>
              </p>
              <p className="muted">
                {item.part} · {item.reason}
              </p>
            </div>
            {review.submitted ? (
              <AnswerField exam={exam} school={review.school} item={item} />
            ) : (
              <Button
                type="text"
                size="small"
                icon={<DeleteOutlined aria-hidden="true" />}
                aria-label={words.after.takeOut(item.name)}
                onClick={() => keep(plain.filter((one) => one.candidate !== item.candidate))}
              />
            )}
          </li>
        ))}
      </ul>
      {!review.submitted && (
        <div className="office-fields">
          <Input
            aria-label={words.after.contact}
            placeholder={words.after.contact}
            maxLength={40}
            value={contact}
            onChange={(event) => setContact(event.target.value)}
            onBlur={() => contact !== review.contact && keep()}
          />
          <Input
            aria-label={words.after.phone}
            placeholder={words.after.phone}
            maxLength={40}
            value={phone}
            onChange={(event) => setPhone(event.target.value)}
            onBlur={() => phone !== review.phone && keep()}
          />
        </div>
      )}
      <FailureNote failure={save.failure ?? submit.failure ?? reopen.failure} />
      <div className="row">
        <PrintForm exam={exam.id} form="review-forms" school={review.school}>
          {words.after.printForm}
        </PrintForm>
        {review.submitted ? (
          <Button loading={reopen.busy} onClick={() => void reopen.run(at)}>
            {words.after.reopen}
          </Button>
        ) : (
          <Button type="primary" loading={submit.busy} onClick={() => void submit.run(at)}>
            {words.after.submit}
          </Button>
        )}
      </div>
    </section>
  )
}
