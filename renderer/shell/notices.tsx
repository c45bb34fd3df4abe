import { Alert } from 'antd'
import { useEffect, useState } from 'react'
import { useCall } from '../api/use-call.ts'
import { usePlace } from '../state/place.ts'
import { useSettings } from '../state/settings.ts'
import { FailureNote } from '../ui/failure-note.tsx'
import { useWords } from '../words/use-words.ts'

/** What the program found at its start, until the user closes it; and a setting that could not be stored. */
export function Notices() {
  const words = useWords()
  const exam = usePlace((place) => place.exam)
  const info = useCall('app.info', {}, { needs: ['exam'] })
  const { reload } = info
  useEffect(() => {
    if (exam !== undefined) reload() // opening an exam may find something
  }, [exam, reload])
  const failure = useSettings((state) => state.failure)
  const [closed, setClosed] = useState<readonly string[]>([])
  const keyOf = (notice: { code: string; exam: string; file: string }): string =>
    `${notice.code} ${notice.exam} ${notice.file}`
  const open = (info.value?.notices ?? []).filter((notice) => !closed.includes(keyOf(notice)))
  if (info.failure?.code === 'internal' && info.failure.ref === 'host') {
    return (
      <Alert type="error" banner title={words.shell.hostGone} description={words.shell.hostGoneText} role="alert" />
    )
  }
  return (
    <>
      <FailureNote failure={failure} />
      {open.map((notice) => (
        <Alert
          key={keyOf(notice)}
          banner
          type={notice.code === 'torn-line' ? 'warning' : 'info'}
          title={words.shell.notice[notice.code](notice.exam, notice.file)}
          closable={{ onClose: () => setClosed((all) => [...all, keyOf(notice)]) }}
        />
      ))}
    </>
  )
}
