import { App, Button } from 'antd'
import type { Exam } from '../../../core/model/exam.ts'
import { useAction } from '../../api/use-action.ts'
import { useCall } from '../../api/use-call.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { stampOf } from '../../ui/moments.ts'
import { useWords } from '../../words/use-words.ts'

/** The exam's backups, and the button that makes one. */
export function Backups({ exam }: { readonly exam: Exam }) {
  const words = useWords()
  const { message } = App.useApp()
  const list = useCall('backups.list', { exam: exam.id })
  const work = useAction('backups.make')
  const make = async (): Promise<void> => {
    const answer = await work.run({ exam: exam.id })
    if (!answer.ok) return
    message.success(words.summary.backedUp(answer.value.entries))
    list.reload()
  }
  const backups = list.value?.backups ?? []
  return (
    <div className="stack">
      <div className="row">
        <p className="muted grow">{words.summary.backupsText}</p>
        <Button type="primary" loading={work.busy} onClick={() => void make()}>
          {words.summary.backUp}
        </Button>
      </div>
      <FailureNote failure={work.failure ?? list.failure} />
      {list.value && backups.length === 0 && <p className="muted">{words.summary.backupsNone}</p>}
      {backups.length > 0 && (
        <ul className="panel backups">
          {backups.map((backup) => (
            <li key={backup.id} className="number">
              {words.summary.backupLine(stampOf(backup.at), backup.entries, Math.ceil(backup.bytes / 1024))}{' '}
              {!backup.usable && <span className="over">{words.summary.unusable}</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
