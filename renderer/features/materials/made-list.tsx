import { DownloadOutlined, EyeOutlined, FolderOpenOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import { useAction } from '../../api/use-action.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../words/use-words.ts'
import type { Press, Sheet } from './use-press.ts'
import { WarningList } from './warning-list.tsx'

type Props = { readonly press: Press; readonly print: (files: readonly Sheet[]) => void }

/** The files of the latest job: what to look at, each file, the folder, and the way to a printer. */
export function MadeList({ press, print }: Props) {
  const words = useWords()
  const reveal = useAction('files.reveal')
  const made = press.made
  if (!made) return null
  const pages = made.files.reduce((sum, file) => sum + file.pages, 0)
  return (
    <section className="panel stack" aria-label={words.materials.files}>
      <div className="row">
        <span className="grow" role="status">
          {words.materials.made(made.files.length, pages, (made.ms / 1000).toFixed(1))}
        </span>
        <Button icon={<FolderOpenOutlined aria-hidden="true" />} onClick={() => void reveal.run({ path: made.folder })}>
          {words.materials.folder}
        </Button>
        <Button type="primary" icon={<PrinterOutlined aria-hidden="true" />} onClick={() => print(made.files)}>
          {words.printing.printAll(made.files.length)}
        </Button>
      </div>
      <p className="muted made-folder">{made.folder}</p>
      <FailureNote failure={reveal.failure} />
      {made.warnings.length > 0 && <WarningList warnings={made.warnings} />}
      <ul className="made-files">
        {made.files.map((file) => (
          <MadeRow key={file.path} file={file} at={file.path === press.shown?.path} show={press.show} print={print} />
        ))}
      </ul>
    </section>
  )
}

type RowProps = {
  readonly file: Sheet
  readonly at: boolean
  readonly show: (file: Sheet) => void
  readonly print: Props['print']
}

function MadeRow({ file, at, show, print }: RowProps) {
  const words = useWords()
  const button = { size: 'small', type: 'text' } as const
  return (
    <li className={at ? 'made-file at' : 'made-file'}>
      <span className="grow">
        {file.title} <span className="muted">{words.materials.pages(file.pages)}</span>
      </span>
      <Tooltip title={words.materials.preview}>
        <Button
          {...button}
          icon={<EyeOutlined aria-hidden="true" />}
          aria-label={words.materials.previewOf(file.title)}
          onClick={() => show(file)}
        />
      </Tooltip>
      <Tooltip title={words.printing.print}>
        <Button
          {...button}
          icon={<PrinterOutlined aria-hidden="true" />}
          aria-label={words.printing.printOf(file.title)}
          onClick={() => print([file])}
        />
      </Tooltip>
      <Tooltip title={words.materials.download}>
        <Button
          {...button}
          icon={<DownloadOutlined aria-hidden="true" />}
          aria-label={`${words.materials.download} ${file.title}`}
          href={file.url}
          download={nameOf(file.path)}
        />
      </Tooltip>
    </li>
  )
}

const nameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path
