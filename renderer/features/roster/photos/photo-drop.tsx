import { FileImageOutlined } from '@ant-design/icons'
import { DropZone } from '../../../ui/drop-zone.tsx'
import { FileButton } from '../../../ui/file-button.tsx'
import { useWords } from '../../../words/use-words.ts'

type Choose = (files: readonly File[]) => void

/** Takes folders, zips and pictures, dropped or chosen. */
export function PhotoDrop({ choose }: { readonly choose: Choose }) {
  const { photos } = useWords()
  return (
    <DropZone label={photos.title} icon={<FileImageOutlined className="drop-icon" aria-hidden="true" />} take={choose}>
      <p className="row">
        {photos.drop} <ChoosePhotos choose={choose} primary />
      </p>
      <p className="muted">{photos.dropHint}</p>
      <p className="muted">{photos.dropLocal}</p>
    </DropZone>
  )
}

/** Two buttons, because the system's dialog chooses either a folder or files. */
export function ChoosePhotos({ choose, primary }: { readonly choose: Choose; readonly primary?: boolean }) {
  const { photos } = useWords()
  return (
    <>
      <FileButton
        label={photos.chooseFolder}
        folder
        type={primary ? 'primary' : 'default'}
        take={(_first, all) => choose(all)}
      />
      <FileButton label={photos.chooseFiles} multiple accept={`.zip,${pictures}`} take={(_first, all) => choose(all)} />
    </>
  )
}

/** Endings of the pictures that are read. */
export const pictures = '.jpg,.jpeg,.png,.webp,.bmp'
