import { App } from 'antd'
import type { Exam } from '../../../core/model/exam.ts'
import { pathOf } from '../../api/bridge.ts'
import { useAction } from '../../api/use-action.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { FileButton } from '../../ui/file-button.tsx'
import { useWords } from '../../words/use-words.ts'

/** Brings a list of rooms in. */
export function ImportRooms({ exam }: { readonly exam: Exam }) {
  const words = useWords()
  const { message } = App.useApp()
  const work = useAction('rooms.import')
  const bring = async (file: File): Promise<void> => {
    const answer = await work.run({ exam: exam.id, file: await pathOf(file) })
    if (answer.ok) message.success(words.rooms.imported(answer.value.added, answer.value.changed))
  }
  return (
    <>
      <FileButton
        label={words.rooms.importRooms}
        accept=".csv,.txt,.tsv,.json"
        loading={work.busy}
        take={(file) => void bring(file)}
      />
      <FailureNote failure={work.failure} />
    </>
  )
}
