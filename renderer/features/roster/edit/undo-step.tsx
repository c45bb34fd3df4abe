import { UndoOutlined } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import { useUndo } from '../../../ui/use-undo.ts'
import { useUndoKeys } from '../../../ui/use-undo-keys.ts'
import { useWords } from '../../../words/use-words.ts'

/** Takes the last change of candidates, seats or rooms back (Ctrl+Z), makes it again (Ctrl+Y), and says what it was. */
export function UndoStep({ exam }: { readonly exam: string }) {
  const words = useWords()
  const undo = useUndo(exam)
  useUndoKeys(undo.undo, undo.redo)
  const title = undo.undoWhat ? `${words.plan.undo}：${undo.undoWhat} (Ctrl+Z)` : words.plan.undo
  return (
    <Tooltip title={title}>
      <Button
        aria-label={words.plan.undo}
        aria-keyshortcuts="Control+Z"
        icon={<UndoOutlined aria-hidden="true" />}
        disabled={!undo.undoWhat}
        onClick={undo.undo}
      />
    </Tooltip>
  )
}
