import { ExperimentOutlined } from '@ant-design/icons'
import { Button, Popconfirm } from 'antd'
import type { ReactNode } from 'react'
import { useAction } from '../../api/use-action.ts'
import type { DeskClock } from '../../state/desk-clock.ts'
import { useSettings } from '../../state/settings.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../words/use-words.ts'

/** Says that this is a rehearsal, moves its clock, and begins it anew. */
export function RehearsalBar({
  exam,
  clock,
  children,
}: {
  readonly exam: string
  readonly clock: DeskClock
  readonly children?: ReactNode
}) {
  const words = useWords()
  const operator = useSettings((state) => state.settings.operator)
  const reset = useAction('checkin.reset')
  const anew = async (): Promise<void> => {
    const answer = await reset.run({ exam, operator })
    if (answer.ok) clock.reset()
  }
  return (
    <div className="rehearsal" role="note">
      <ExperimentOutlined aria-hidden="true" />
      <span className="grow">{words.checkin.practiceBanner}</span>
      <FailureNote failure={reset.failure} />
      <fieldset className="row plain" aria-label={words.checkin.practiceClock}>
        {children}
        <Button size="small" onClick={() => clock.move(-10)}>
          {words.checkin.earlier(10)}
        </Button>
        <Button size="small" onClick={() => clock.move(10)}>
          {words.checkin.later(10)}
        </Button>
        <Button size="small" onClick={() => clock.move(60)}>
          {words.checkin.later(60)}
        </Button>
        <Button size="small" onClick={clock.reset}>
          {words.checkin.resetClock}
        </Button>
        <Popconfirm
          title={words.checkin.anewQuestion}
          okText={words.checkin.anew}
          cancelText={words.common.cancel}
          onConfirm={() => void anew()}
        >
          <Button size="small">{words.checkin.anew}</Button>
        </Popconfirm>
      </fieldset>
    </div>
  )
}
