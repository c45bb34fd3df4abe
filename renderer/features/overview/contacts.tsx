import type { Exam } from '../../../core/model/exam.ts'
import { useCall } from '../../api/use-call.ts'
import { useWords } from '../../words/use-words.ts'

/** Whom to call, at hand without a network. */
export function Contacts({ exam }: { readonly exam: Exam }) {
  const words = useWords()
  const notice = useCall('notice.get', { exam: exam.id }, { needs: ['notice', 'exam'] }).value?.notice
  if (!notice || notice.contacts.length === 0) return null
  return (
    <section className="panel stack" aria-labelledby="contacts-title">
      <h2 id="contacts-title">{words.office.contacts}</h2>
      <dl className="contact-list">
        {notice.contacts.map((contact) => (
          <div key={contact.label}>
            <dt>{contact.label}</dt>
            <dd className="number">{contact.value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
