import { Button, Popconfirm } from 'antd'
import type { Output } from '../../../core/contract.ts'
import { stampOf } from '../../ui/moments.ts'
import { useWords } from '../../words/use-words.ts'

type Props = {
  readonly backups: Output<'recovery.inspect'>['backups']
  readonly busy: boolean
  readonly restore: (backup: string) => void
}

/** The backups that could take the damaged journal's place. */
export function BackupChoice({ backups, busy, restore }: Props) {
  const words = useWords()
  return (
    <>
      <h3>{words.recovery.backups}</h3>
      <p className="muted">{backups.length > 0 ? words.recovery.restoreText : words.recovery.backupsNone}</p>
      <ul className="stack">
        {backups.map((backup) => (
          <li key={backup.id} className="row">
            <span className="grow number">
              {words.summary.backupLine(stampOf(backup.at), backup.entries, Math.ceil(backup.bytes / 1024))}
            </span>
            {backup.usable ? (
              <Popconfirm
                title={words.recovery.restoreSure(stampOf(backup.at))}
                okText={words.recovery.restore}
                cancelText={words.common.cancel}
                onConfirm={() => restore(backup.id)}
              >
                <Button loading={busy}>{words.recovery.restore}</Button>
              </Popconfirm>
            ) : (
              <span className="muted">{words.summary.unusable}</span>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
