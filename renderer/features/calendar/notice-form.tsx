import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import type { Exam } from '../../../core/model/exam.ts'
import type { Notice } from '../../../core/model/notice.ts'
import { useAction } from '../../api/use-action.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { OfficeField } from '../../ui/office-field.tsx'
import { useWords } from '../../words/use-words.ts'
import { PairList } from './pair-list.tsx'

type Props = { readonly exam: Exam; readonly notice: Notice; readonly close: () => void }

/** The notice's words, changed by hand: a new year's one is entered from last year's. */
export function NoticeForm({ exam, notice, close }: Props) {
  const words = useWords().calendar
  const { cancel } = useWords().common
  const { save } = useWords().office
  const [draft, setDraft] = useState(notice)
  const work = useAction('notice.set')
  const set = (fields: Partial<Notice>): void => setDraft({ ...draft, ...fields })
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if ((await work.run({ exam: exam.id, notice: withoutBlanks(draft) })).ok) close()
  }
  return (
    <form className="panel stack" onSubmit={(event) => void submit(event)}>
      <p className="muted">{words.editNoticeText}</p>
      <div className="office-fields">
        <OfficeField label={words.noticeNumber}>
          {(id) => (
            <Input
              id={id}
              maxLength={60}
              value={draft.number}
              onChange={(event) => set({ number: event.target.value })}
            />
          )}
        </OfficeField>
        <OfficeField label={words.issuer}>
          {(id) => (
            <Input
              id={id}
              maxLength={120}
              value={draft.issuer}
              onChange={(event) => set({ issuer: event.target.value })}
            />
          )}
        </OfficeField>
      </div>
      <OfficeField label={words.noticeTitle}>
        {(id) => (
          <Input id={id} maxLength={200} value={draft.title} onChange={(event) => set({ title: event.target.value })} />
        )}
      </OfficeField>
      <PairList
        title={words.articles}
        names={[words.articleTitle, words.articleText]}
        add={words.addArticle}
        long
        max={[80, 2000]}
        pairs={draft.articles.map(({ title, text }) => [title, text])}
        change={(pairs) => set({ articles: pairs.map(([title, text]) => ({ title, text })) })}
      />
      <PairList
        title={words.contacts}
        names={[words.contactLabel, words.contactValue]}
        add={words.addContact}
        max={[60, 120]}
        pairs={draft.contacts.map(({ label, value }) => [label, value])}
        change={(pairs) =>
          set({
            contacts: pairs.map(([label, value], at) => ({ kind: draft.contacts[at]?.kind ?? 'other', label, value })),
          })
        }
      />
      <PairList
        title={words.links}
        names={[words.linkTitle, words.linkUrl]}
        add={words.addLink}
        max={[200, 300]}
        pairs={draft.links.map(({ title, url }) => [title, url])}
        change={(pairs) =>
          set({ links: pairs.map(([title, url]) => ({ ...draft.links.find((link) => link.url === url), title, url })) })
        }
      />
      <PairList
        title={words.attachments}
        names={[words.attachmentLabel, words.attachmentTitle]}
        add={words.addAttachment}
        max={[20, 200]}
        pairs={draft.attachments.map(({ label, title }) => [label, title])}
        change={(pairs) => set({ attachments: pairs.map(([label, title]) => ({ label, title })) })}
      />
      <FailureNote failure={work.failure} />
      <div className="row">
        <Button type="primary" htmlType="submit" loading={work.busy}>
          {save}
        </Button>
        <Button onClick={close}>{cancel}</Button>
        <span className="muted">{words.leftOut}</span>
      </div>
    </form>
  )
}

/** Lines that nothing was written in are not kept. */
function withoutBlanks(notice: Notice): Notice {
  return {
    ...notice,
    articles: notice.articles.filter(({ text }) => text.trim() !== ''),
    contacts: notice.contacts.filter(({ value }) => value.trim() !== ''),
    links: notice.links.filter(({ url }) => url.trim() !== ''),
    attachments: notice.attachments.filter(({ title }) => title.trim() !== ''),
  }
}
