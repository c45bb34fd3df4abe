import { PaperClipOutlined } from '@ant-design/icons'
import type { Attachment } from '../../../core/model/incident.ts'
import { useAction } from '../../api/use-action.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../words/use-words.ts'

/** Attachments by name; choosing one shows its folder on this computer. */
export function AttachmentLinks({
  exam,
  attachments,
}: {
  readonly exam: string
  readonly attachments: readonly Attachment[]
}) {
  const words = useWords()
  const find = useAction('incidents.file')
  const reveal = useAction('files.reveal')
  if (attachments.length === 0) return null
  const show = async (sha256: string): Promise<void> => {
    const answer = await find.run({ exam, sha256 })
    if (answer.ok) await reveal.run({ path: answer.value.path })
  }
  return (
    <div className="row">
      {attachments.map((one) => (
        <button
          key={one.sha256}
          type="button"
          className="plain-link"
          title={words.incidents.showFile}
          onClick={() => void show(one.sha256)}
        >
          <PaperClipOutlined aria-hidden="true" /> {one.name}
        </button>
      ))}
      <FailureNote failure={find.failure ?? reveal.failure} />
    </div>
  )
}
