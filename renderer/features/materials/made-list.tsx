import { DownloadOutlined, EyeOutlined, FolderOpenOutlined } from '@ant-design/icons'
import { Alert, Button, Tooltip } from 'antd'
import type { Exam } from '../../../core/model/exam.ts'
import type { MadeFile } from '../../../core/model/material.ts'
import { useAction } from '../../api/use-action.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../words/use-words.ts'
import type { Words } from '../../words/zh.ts'
import type { Press } from './use-press.ts'

/** The files of the latest job: what to look at, each file, and the folder. */
export function MadeList({ exam, press }: { readonly exam: Exam; readonly press: Press }) {
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
      </div>
      <p className="muted made-folder">{made.folder}</p>
      <FailureNote failure={reveal.failure} />
      {made.warnings.length > 0 && <Warnings warnings={made.warnings} />}
      <ul className="made-files">
        {made.files.map((file) => (
          <li key={file.path} className={file.path === press.shown?.path ? 'made-file at' : 'made-file'}>
            <span className="grow">
              {fileTitle(file, exam, words)} <span className="muted">{words.materials.pages(file.pages)}</span>
            </span>
            <Tooltip title={words.materials.preview}>
              <Button
                size="small"
                type="text"
                icon={<EyeOutlined aria-hidden="true" />}
                aria-label={words.materials.previewOf(fileTitle(file, exam, words))}
                onClick={() => press.show(file)}
              />
            </Tooltip>
            <Tooltip title={words.materials.download}>
              <Button
                size="small"
                type="text"
                icon={<DownloadOutlined aria-hidden="true" />}
                aria-label={`${words.materials.download} ${fileTitle(file, exam, words)}`}
                href={file.url}
                download={nameOf(file.path)}
              />
            </Tooltip>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** 桌签 · 第01考场 · 上午 中级 */
export function fileTitle(file: MadeFile, exam: Exam, words: Words): string {
  const session = exam.sessions.find((one) => one.id === file.session)?.name
  return [
    words.materials.material[file.material],
    file.room === 'all' ? words.materials.wholeSite : words.common.room(file.room),
    session,
  ]
    .filter(Boolean)
    .join(' · ')
}

const nameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path

function Warnings({ warnings }: { readonly warnings: NonNullable<Press['made']>['warnings'] }) {
  const words = useWords()
  return (
    <Alert
      type="warning"
      showIcon
      title={words.materials.warnings(warnings.length)}
      description={
        <ul className="warning-list">
          {warnings.map((warning) => (
            <li key={`${warning.code} ${warning.candidate} ${warning.value}`}>
              <strong>{warning.name}</strong> {words.materials.warning[warning.code](warning.value)}
            </li>
          ))}
        </ul>
      }
    />
  )
}
