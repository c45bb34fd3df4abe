import { InboxOutlined } from '@ant-design/icons'
import { type DragEvent, useState } from 'react'
import { FileButton } from '../../../ui/file-button.tsx'
import { useWords } from '../../../words/use-words.ts'

const accepted = '.csv,.txt,.tsv,.xlsx,.xlsm,.xls,.et,.html,.htm,.ods'

/** Takes the roster file, dropped or chosen. */
export function DropZone({ choose }: { readonly choose: (file: File) => void }) {
  const words = useWords()
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file) choose(file)
  }
  return (
    <section
      aria-label={words.imports.choose}
      className={over ? 'drop-zone over' : 'drop-zone'}
      onDrop={drop}
      onDragLeave={() => setOver(false)}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
    >
      <InboxOutlined className="drop-icon" aria-hidden="true" />
      <p className="row">
        {words.imports.drop} <ChooseFile label={words.imports.choose} primary choose={choose} />
      </p>
      <p className="muted">{words.imports.dropHint}</p>
    </section>
  )
}

type ChooseProps = { readonly label: string; readonly primary?: boolean; readonly choose: (file: File) => void }

/** Chooses a roster. */
export const ChooseFile = ({ label, primary, choose }: ChooseProps) => (
  <FileButton label={label} type={primary ? 'primary' : 'default'} accept={accepted} take={choose} />
)
