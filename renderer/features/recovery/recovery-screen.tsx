import { Alert, App, Button } from 'antd'
import { useEffect } from 'react'
import { describe } from '../../../core/describe/describe.ts'
import type { Failure } from '../../../core/model/failure.ts'
import { useAction } from '../../api/use-action.ts'
import { useCall } from '../../api/use-call.ts'
import { usePlace } from '../../state/place.ts'
import { useSettings } from '../../state/settings.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { stampOf } from '../../ui/moments.ts'
import { Screen } from '../../ui/screen.tsx'
import { useWords } from '../../words/use-words.ts'
import { BackupChoice } from './backup-choice.tsx'

type Props = { readonly exam: string; readonly leave: () => void; readonly reopened: () => void }

/** An exam that does not open: what happened, what is intact, and the ways on. Nothing is changed unasked. */
export function RecoveryScreen({ exam, leave, reopened }: Props) {
  const words = useWords()
  const { message } = App.useApp()
  const language = useSettings((state) => state.settings.language)
  const found = useCall('recovery.inspect', { exam })
  const readOnly = useAction('recovery.open-read-only')
  const restore = useAction('recovery.restore')
  const state = found.value

  const goOn = (): void => {
    reopened()
    usePlace.getState().openExam(exam)
  }
  const openReadOnly = async (): Promise<void> => {
    if ((await readOnly.run({ exam })).ok) goOn()
  }
  const restoreBackup = async (backup: string): Promise<void> => {
    const answer = await restore.run({ exam, backup })
    if (!answer.ok) return
    message.success({ content: words.recovery.restored(answer.value.entries, answer.value.kept), duration: 12 })
    goOn()
  }
  useEffect(() => {
    if (found.failure?.code === 'exam-not-found') leave()
  }, [found.failure, leave])

  if (state?.state === 'ready') {
    return (
      <Screen title={words.shell.exams}>
        <Alert
          type="success"
          showIcon
          title={words.recovery.ready}
          action={
            <Button type="primary" onClick={goOn}>
              {words.recovery.open}
            </Button>
          }
        />
      </Screen>
    )
  }
  return (
    <Screen title={words.recovery.title} actions={<Button onClick={leave}>{words.recovery.otherExams}</Button>}>
      <FailureNote
        failure={found.failure ?? readOnly.failure ?? restore.failure}
        retry={found.failure && found.reload}
      />
      {state && (
        <>
          <section className="panel stack" aria-label={words.recovery.what}>
            <h2>{words.recovery.what}</h2>
            <p>{state.failure ? describe(state.failure as Failure, language) : null}</p>
            <h2>{words.recovery.intact}</h2>
            <p>
              {state.state === 'newer'
                ? words.recovery.newerText
                : words.recovery.intactText(state.intact, state.lastAt ? stampOf(state.lastAt) : '')}{' '}
              {words.recovery.safe}
            </p>
          </section>
          {state.state !== 'newer' && (
            <section className="panel stack" aria-label={words.recovery.todo}>
              <h2>{words.recovery.todo}</h2>
              {state.intact > 0 && (
                <div className="row">
                  <p className="grow">{words.recovery.readOnlyText}</p>
                  <Button loading={readOnly.busy} onClick={() => void openReadOnly()}>
                    {words.recovery.readOnly}
                  </Button>
                </div>
              )}
              <BackupChoice
                backups={state.backups}
                busy={restore.busy}
                restore={(backup) => void restoreBackup(backup)}
              />
            </section>
          )}
        </>
      )}
    </Screen>
  )
}
