import { CloseOutlined, PaperClipOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { Attachment } from '../../../core/model/incident.ts'
import { pathOf } from '../../api/bridge.ts'
import { FileButton } from '../../ui/file-button.tsx'
import { useWords } from '../../words/use-words.ts'

export type NewFile = { readonly name: string; readonly path: string }

type Props = {
  readonly kept: readonly Attachment[]
  readonly added: readonly NewFile[]
  readonly add: (files: readonly NewFile[]) => void
  readonly drop: (file: Attachment | NewFile) => void
}

/** Photos and scans that belong to the incident; they are copied into the exam when it is saved. */
export function AttachmentField({ kept, added, add, drop }: Props) {
  const words = useWords()
  const take = async (files: readonly File[]): Promise<void> =>
    add(await Promise.all(files.map(async (file) => ({ name: file.name, path: await pathOf(file) }))))
  return (
    <div className="field">
      <span>{words.incidents.attachments}</span>
      <ul className="attachments">
        {[...kept, ...added].map((file) => (
          <li key={'sha256' in file ? file.sha256 : file.path}>
            <span>{file.name}</span>
            <Button
              size="small"
              type="text"
              aria-label={words.incidents.dropFile(file.name)}
              icon={<CloseOutlined aria-hidden="true" />}
              onClick={() => drop(file)}
            />
          </li>
        ))}
      </ul>
      <FileButton
        label={words.incidents.attach}
        icon={<PaperClipOutlined aria-hidden="true" />}
        multiple
        take={(_first, all) => void take(all)}
      />
    </div>
  )
}
