import { App, Button, Popconfirm } from 'antd'
import { useAction } from '../../../api/use-action.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { useWords } from '../../../words/use-words.ts'

/** Takes the last step with photos back after asking. */
export function UndoPhotos({ exam }: { readonly exam: string }) {
  const words = useWords()
  const { photos } = words
  const { message } = App.useApp()
  const undo = useAction('photos.undo')
  const take = async (): Promise<void> => {
    const answer = await undo.run({ exam })
    if (answer.ok) message.success(photos.undoDone(answer.value.restored, answer.value.removed))
  }
  return (
    <>
      <Popconfirm
        title={photos.undoSure}
        description={<p className="confirm-text">{photos.undoText}</p>}
        okText={words.checkin.undo}
        cancelText={words.common.cancel}
        onConfirm={() => void take()}
      >
        <Button loading={undo.busy}>{photos.undo}</Button>
      </Popconfirm>
      <FailureNote failure={undo.failure} />
    </>
  )
}
