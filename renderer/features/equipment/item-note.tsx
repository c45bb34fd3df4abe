import { Button, Input } from 'antd'
import { useState } from 'react'
import type { PlaceView } from '../../../core/calls/equipment-views.ts'
import { useAction } from '../../api/use-action.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { type ChosenFile, FileField } from '../../ui/file-field.tsx'
import { useWords } from '../../words/use-words.ts'
import type { StageAt } from './collections.ts'

type Props = { readonly at: StageAt; readonly one: PlaceView['items'][number]; readonly close: () => void }

/** A note and photos that go with a tick. */
export function ItemNote({ at, one, close }: Props) {
  const { equipment } = useWords()
  const [note, setNote] = useState(one.tick?.note ?? '')
  const [files, setFiles] = useState<readonly ChosenFile[]>([])
  const work = useAction('equipment.check')
  const save = async (): Promise<void> => {
    const count = one.item.quantity === undefined ? undefined : (one.tick?.count ?? 0)
    const answer = await work.run({
      ...at,
      items: [one.item.id],
      note,
      files: files.map((file) => file.path),
      ...(count !== undefined && { count }),
    })
    if (answer.ok) close()
  }
  return (
    <div className="stack">
      <Input.TextArea
        rows={2}
        maxLength={500}
        aria-label={equipment.noteOf(one.item.text)}
        placeholder={equipment.note}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      {one.tick?.attachments && (
        <p className="muted">{one.tick.attachments.map((file) => file.name).join(equipment.comma)}</p>
      )}
      <FileField label={equipment.attach} files={files} change={setFiles} />
      <FailureNote failure={work.failure} />
      <div className="row">
        <Button type="primary" size="small" loading={work.busy} onClick={() => void save()}>
          {equipment.saveNote}
        </Button>
      </div>
    </div>
  )
}
