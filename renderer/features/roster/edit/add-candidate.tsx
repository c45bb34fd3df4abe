import { UserAddOutlined } from '@ant-design/icons'
import { App, Button, Drawer } from 'antd'
import { useState } from 'react'
import type { CandidateEntry } from '../../../../core/model/candidate-entry.ts'
import type { Exam } from '../../../../core/model/exam.ts'
import { useAction } from '../../../api/use-action.ts'
import { useWords } from '../../../words/use-words.ts'
import { EntryForm } from './entry-form.tsx'

type Props = { readonly exam: Exam; readonly session: string | undefined }

/** Somebody who is in no file: onto the roster by hand, and onto a seat. */
export function AddCandidate({ exam, session }: Props) {
  const words = useWords()
  const [isOpen, setOpen] = useState(false)
  const close = (): void => setOpen(false)
  return (
    <>
      <Button icon={<UserAddOutlined aria-hidden="true" />} onClick={() => setOpen(true)}>
        {words.rosterEdit.add}
      </Button>
      <Drawer
        open={isOpen}
        size="large"
        title={words.rosterEdit.addTitle}
        onClose={close}
        mask={{ closable: false }}
        keyboard={false}
        destroyOnHidden
      >
        <NewCandidate exam={exam} session={session ?? exam.sessions[0]?.id} close={close} />
      </Drawer>
    </>
  )
}

function NewCandidate({ exam, session, close }: Props & { readonly close: () => void }) {
  const words = useWords()
  const { message } = App.useApp()
  const work = useAction('candidates.add')
  const save = async (entry: CandidateEntry, seat: 'as-given' | 'next-free'): Promise<void> => {
    const answer = await work.run({ exam: exam.id, entry, seat })
    if (!answer.ok) return
    const { name, room, seat: number } = answer.value.candidate
    message.success(
      room && number ? words.seating.movedTo(name, words.common.room(room), number) : words.rosterEdit.added(name),
    )
    close()
  }
  const level = exam.sessions.find((one) => one.id === session)?.level
  return (
    <EntryForm
      exam={exam}
      before={{ session, ...(level && { level }) }}
      busy={work.busy}
      failure={work.failure}
      save={(entry, seat) => void save(entry, seat)}
      cancel={close}
    />
  )
}
