import { App, Button, Popconfirm } from 'antd'
import { pathOf } from '../../../api/bridge.ts'
import { useAction } from '../../../api/use-action.ts'
import { useCall } from '../../../api/use-call.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { FileButton } from '../../../ui/file-button.tsx'
import { PhotoFrame } from '../../../ui/photo-frame.tsx'
import { useWords } from '../../../words/use-words.ts'
import { pictures } from './photo-drop.tsx'

type Props = { readonly exam: string; readonly candidate: string; readonly name: string }

/** One candidate's photo, with what can be done about it. */
export function CandidatePhoto({ exam, candidate, name }: Props) {
  const words = useWords()
  const { photos } = words
  const { message } = App.useApp()
  const { value, failure } = useCall('photos.get', { exam, candidate }, { needs: ['photos'] })
  const set = useAction('photos.set')
  const remove = useAction('photos.remove')
  const give = async (file: File): Promise<void> => {
    const answer = await set.run({ exam, candidate, file: (await pathOf(file)) || file.name })
    if (answer.ok) message.success(photos.setDone(name))
  }
  const take = async (): Promise<void> => {
    const answer = await remove.run({ exam, candidate })
    if (answer.ok) message.success(photos.removeDone(name))
  }
  if (!value) return <FailureNote failure={failure} />
  const hasPhoto = value.url !== undefined || value.missing
  return (
    <section className="candidate-photo" aria-label={photos.of(name)}>
      <PhotoFrame url={value.url ?? null} name={name} {...(value.missing && { instead: photos.gone })} />
      <div className="stack">
        <FileButton label={hasPhoto ? photos.replace : photos.add} accept={pictures} take={(file) => void give(file)} />
        {hasPhoto && (
          <Popconfirm
            title={photos.removeSure(name)}
            description={<p className="confirm-text">{photos.removeText}</p>}
            okText={photos.remove}
            cancelText={words.common.cancel}
            onConfirm={() => void take()}
          >
            <Button loading={remove.busy}>{photos.remove}</Button>
          </Popconfirm>
        )}
        <FailureNote failure={set.failure ?? remove.failure} />
      </div>
    </section>
  )
}
