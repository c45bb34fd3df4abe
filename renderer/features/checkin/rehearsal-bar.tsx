import { ExperimentOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useWords } from '../../words/use-words.ts'
import type { DeskClock } from './desk-clock.ts'

/** Says that this is a rehearsal, and moves its clock. */
export function RehearsalBar({ clock }: { readonly clock: DeskClock }) {
  const words = useWords()
  return (
    <div className="rehearsal" role="note">
      <ExperimentOutlined aria-hidden="true" />
      <span className="grow">{words.checkin.practiceBanner}</span>
      <span className="row" role="group" aria-label={words.checkin.practiceClock}>
        <Button size="small" onClick={() => clock.move(-10)}>{words.checkin.earlier(10)}</Button>
        <Button size="small" onClick={() => clock.move(10)}>{words.checkin.later(10)}</Button>
        <Button size="small" onClick={() => clock.move(60)}>{words.checkin.later(60)}</Button>
        <Button size="small" onClick={clock.reset}>{words.checkin.resetClock}</Button>
      </span>
    </div>
  )
}
