import { CloseOutlined, PaperClipOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { pathOf } from '../api/bridge.ts'
import { useWords } from '../words/use-words.ts'
import { FileButton } from './file-button.tsx'

export type ChosenFile = { readonly name: string; readonly path: string }

type Props = {
  readonly label: string
  readonly files: readonly ChosenFile[]
  readonly change: (files: readonly ChosenFile[]) => void
}

/** Files to attach; they are copied when what they belong to is saved. */
export function FileField({ label, files, change }: Props) {
  const words = useWords()
  const take = async (chosen: readonly File[]): Promise<void> =>
    change([
      ...files,
      ...(await Promise.all(chosen.map(async (file) => ({ name: file.name, path: await pathOf(file) })))),
    ])
  return (
    <div className="row">
      <FileButton
        label={label}
        size="small"
        icon={<PaperClipOutlined aria-hidden="true" />}
        multiple
        take={(_first, all) => void take(all)}
      />
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
