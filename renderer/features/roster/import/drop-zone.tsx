import { InboxOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type DragEvent, useRef, useState } from 'react'
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

/** A button that opens the system's dialog for files. */
export function ChooseFile({ label, primary, choose }: ChooseProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button type={primary ? 'primary' : 'default'} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={label}
        accept={accepted}
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) choose(file)
          event.target.value = '' // the same file can be chosen again after it was corrected
        }}
      />
    </>
  )
}
