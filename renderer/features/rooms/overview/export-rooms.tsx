import { App, Button, Dropdown } from 'antd'
import { safeFileName } from '../../../../core/materials/file-name.ts'
import type { Exam } from '../../../../core/model/exam.ts'
import { useAction } from '../../../api/use-action.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { useWords } from '../../../words/use-words.ts'

type Props = { readonly exam: Exam; readonly rooms: readonly string[]; readonly disabled: boolean }

/** Writes the chosen rooms, or all, to the exam's folder. */
export function ExportRooms({ exam, rooms, disabled }: Props) {
  const words = useWords()
  const { message } = App.useApp()
  const work = useAction('rooms.export')
  const reveal = useAction('files.reveal')
  const write = async (kind: 'csv' | 'json'): Promise<void> => {
    const file = `${safeFileName(words.rooms.exportName)}.${kind}`
    const answer = await work.run({ exam: exam.id, file, ...(rooms.length > 0 && { rooms: [...rooms] }) })
    if (!answer.ok) return
    message.success(words.rooms.exported(answer.value.rooms, answer.value.seats, answer.value.file), 6)
    void reveal.run({ path: answer.value.file })
  }
  const items = (['csv', 'json'] as const).map((key) => ({
    key,
    label: words.rooms.exportKind[key],
    onClick: () => void write(key),
  }))
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items }} disabled={disabled}>
        <Button loading={work.busy}>{words.rooms.exportRooms}</Button>
      </Dropdown>
      <FailureNote failure={work.failure} />
    </>
  )
}
