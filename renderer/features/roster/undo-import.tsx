import { App, Button, Popconfirm } from 'antd'
import type { Exam } from '../../../core/model/exam.ts'
import { useAction } from '../../api/use-action.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../words/use-words.ts'

/** Takes the last import back after asking. */
export function UndoImport({ exam }: { readonly exam: Exam }) {
  const words = useWords()
  const { message } = App.useApp()
  const undo = useAction('roster.undo-import')
  const take = async (): Promise<void> => {
    const answer = await undo.run({ exam: exam.id })
    if (answer.ok) message.success(words.roster.undoDone(answer.value.restored, answer.value.removed))
  }
  return (
    <>
      <Popconfirm
        title={words.roster.undoSure}
        description={<p className="confirm-text">{words.roster.undoText}</p>}
        okText={words.roster.undoImport}
        cancelText={words.common.cancel}
        onConfirm={() => void take()}
      >
        <Button loading={undo.busy}>{words.roster.undoImport}</Button>
      </Popconfirm>
      <FailureNote failure={undo.failure} />
    </>
  )
}
