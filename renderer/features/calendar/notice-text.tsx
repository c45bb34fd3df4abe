import { App, Button } from 'antd'
import { useState } from 'react'
import type { Exam } from '../../../core/model/exam.ts'
import { useCall } from '../../api/use-call.ts'
import { useWords } from '../../words/use-words.ts'
import { NoticeForm } from './notice-form.tsx'

/** The notice at hand without a network: what it says, whom to call, its attachments and addresses. */
export function NoticeText({ exam }: { readonly exam: Exam }) {
  const words = useWords()
  const [editing, setEditing] = useState(false)
  const notice = useCall('notice.get', { exam: exam.id }, { needs: ['notice', 'exam'] }).value?.notice
  if (!notice) return null
  const edit = <Button onClick={() => setEditing(true)}>{words.calendar.editNotice}</Button>
  if (editing) return <NoticeForm exam={exam} notice={notice} close={() => setEditing(false)} />
  if (notice.title === '') {
    return (
      <div className="row">
        <p className="muted grow">{words.calendar.noNotice}</p>
        {edit}
      </div>
    )
  }
  return (
    <div className="notice">
      <section className="panel stack" aria-labelledby="articles-title">
        <h2 id="articles-title">{notice.number ? words.calendar.source(notice.number, notice.title) : notice.title}</h2>
        <div className="row">
          <p className="muted grow">{notice.issuer}</p>
          {edit}
        </div>
        {notice.articles.map((article) => (
          <div key={article.title}>
            <h3>{article.title}</h3>
            <p>{article.text}</p>
          </div>
        ))}
      </section>
      <div className="stack">
        {notice.contacts.length > 0 && (
          <section className="panel stack" aria-labelledby="notice-contacts">
            <h2 id="notice-contacts">{words.calendar.contacts}</h2>
            {notice.contacts.map((contact) => (
              <Copied key={contact.label} label={contact.label} value={contact.value} />
            ))}
          </section>
        )}
        {notice.links.length > 0 && (
          <section className="panel stack" aria-labelledby="notice-links">
            <h2 id="notice-links">{words.calendar.links}</h2>
            {notice.links.map((link) => (
              <div key={link.url}>
                <Copied label={link.title} value={link.url} />
                {link.caution && <p className="caution">{link.caution}</p>}
              </div>
            ))}
          </section>
        )}
        <section className="panel stack" aria-labelledby="notice-attachments">
          <h2 id="notice-attachments">{words.calendar.attachments}</h2>
          <ul>
            {notice.attachments.map((one) => (
              <li key={one.label}>
                <strong>{one.label}</strong> {one.title}
              </li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  )
}

/** A value with the button that copies it: the window itself opens nothing outside. */
function Copied({ label, value }: { readonly label: string; readonly value: string }) {
  const words = useWords()
  const { message } = App.useApp()
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(value)
    message.success(words.calendar.copied)
  }
  return (
    <div className="row">
      <span className="muted">{label}</span>
      <strong className="number grow copied">{value}</strong>
      <Button size="small" aria-label={words.office.copyNamed(label)} onClick={() => void copy()}>
        {words.office.copy}
      </Button>
    </div>
  )
}
