import { CloseOutlined, PaperClipOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useRef } from 'react'
import { pathOf } from '../api/bridge.ts'
import { useWords } from '../words/use-words.ts'

export type ChosenFile = { readonly name: string; readonly path: string }

type Props = {
  readonly label: string
  readonly files: readonly ChosenFile[]
  readonly change: (files: readonly ChosenFile[]) => void
}

/** Files to attach; they are copied when what they belong to is saved. */
export function FileField({ label, files, change }: Props) {
  const words = useWords()
  const chooser = useRef<HTMLInputElement>(null)
  const take = async (chosen: readonly File[]): Promise<void> =>
    change([
      ...files,
      ...(await Promise.all(chosen.map(async (file) => ({ name: file.name, path: await pathOf(file) })))),
    ])
  return (
    <div className="row">
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        aria-label={label}
        onChange={(event) => {
          void take([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <Button size="small" icon={<PaperClipOutlined aria-hidden="true" />} onClick={() => chooser.current?.click()}>
        {label}
      </Button>
      {files.map((file) => (
        <span key={file.path}>
          {file.name}
          <Button
            size="small"
            type="text"
            aria-label={words.incidents.dropFile(file.name)}
            icon={<CloseOutlined aria-hidden="true" />}
            onClick={() => change(files.filter((one) => one !== file))}
          />
        </span>
      ))}
    </div>
  )
}
