import { InboxOutlined } from '@ant-design/icons'
import { DropZone } from '../../../ui/drop-zone.tsx'
import { FileButton } from '../../../ui/file-button.tsx'
import { useWords } from '../../../words/use-words.ts'

const accepted = '.csv,.txt,.tsv,.xlsx,.xlsm,.xls,.et,.html,.htm,.ods'

/** Takes the roster file, dropped or chosen. */
export function RosterDrop({ choose }: { readonly choose: (file: File) => void }) {
  const words = useWords()
  return (
    <DropZone
      label={words.imports.choose}
      icon={<InboxOutlined className="drop-icon" aria-hidden="true" />}
      take={([file]) => file && choose(file)}
    >
      <p className="row">
        {words.imports.drop} <ChooseFile label={words.imports.choose} primary choose={choose} />
      </p>
      <p className="muted">{words.imports.dropHint}</p>
    </DropZone>
  )
}

type ChooseProps = { readonly label: string; readonly primary?: boolean; readonly choose: (file: File) => void }

/** Chooses a roster. */
export const ChooseFile = ({ label, primary, choose }: ChooseProps) => (
  <FileButton label={label} type={primary ? 'primary' : 'default'} accept={accepted} take={choose} />
)
