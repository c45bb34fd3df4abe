import { Alert, App, Button, Modal } from 'antd'
import { useState } from 'react'
import type { Exam } from '../../../core/model/exam.ts'
import { useAction } from '../../api/use-action.ts'
import { useCall } from '../../api/use-call.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../words/use-words.ts'

type Props = { readonly exam: Exam; readonly session: string; readonly seated: number }

/** Puts those without a seat on free ones: shown first, done when the user agrees. */
export function Arrange({ exam, session, seated }: Props) {
  const words = useWords()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {words.rooms.arrange}
      </Button>
      {open && <ArrangeDialog exam={exam} session={session} seated={seated} close={() => setOpen(false)} />}
    </>
  )
}

function ArrangeDialog({ exam, session, seated, close }: Props & { readonly close: () => void }) {
  const words = useWords()
  const { message } = App.useApp()
  const asked = { exam: exam.id, session, strategy: 'admission-number' as const }
  const trial = useCall('rooms.arrange', { ...asked, dryRun: true })
  const work = useAction('rooms.arrange')
  const coming = (trial.value?.placed ?? seated) - seated
  const left = trial.value?.unplaced.filter((one) => one.reason !== 'withdrawn') ?? []
  const arrange = async (): Promise<void> => {
    const answer = await work.run(asked)
    if (!answer.ok) return
    message.success(words.rooms.arranged(answer.value.placed - seated))
    close()
  }
  return (
    <Modal
      open
      title={words.rooms.arrangeTitle}
      onCancel={close}
      okText={words.rooms.confirm}
      cancelText={words.common.cancel}
      okButtonProps={{ disabled: coming === 0, loading: work.busy }}
      onOk={() => void arrange()}
    >
      <div className="stack">
        <p>{words.rooms.arrangeText}</p>
        <FailureNote failure={trial.failure ?? work.failure} />
        {trial.value && (
          <p role="status">
            <strong>{coming > 0 ? words.rooms.willPlace(coming) : words.rooms.nothingToPlace}</strong>
          </p>
        )}
        {left.length > 0 && (
          <Alert
            type="warning"
            showIcon
            title={words.rooms.unplacedTitle(left.length)}
            description={
              <ul className="unplaced">
                {left.map((one) => (
                  <li key={one.candidate}>
                    {one.name} <span className="muted">{words.rooms.unplaced[one.reason]}</span>
                  </li>
                ))}
              </ul>
            }
          />
        )}
      </div>
    </Modal>
  )
}
