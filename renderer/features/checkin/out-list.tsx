import { Button } from 'antd'
import type { Output } from '../../../core/contract.ts'
import { millisecondsBetween } from '../../../core/rules/moment.ts'
import { useAction } from '../../api/use-action.ts'
import { type DeskClock, useTime } from '../../state/desk-clock.ts'
import { useSettings } from '../../state/settings.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { timeOf } from '../../ui/moments.ts'
import { useWords } from '../../words/use-words.ts'

type Props = {
  readonly exam: string
  readonly room: string | undefined
  readonly out: Output<'checkin.events'>['out']
  readonly clock: DeskClock
}

/** Who is out of the room, since when and why, and the way back. */
export function OutList({ exam, room, out, clock }: Props) {
  const words = useWords()
  const shown = useTime(clock)
  const operator = useSettings((state) => state.settings.operator)
  const work = useAction('checkin.return')
  if (out.length === 0) return <p className="muted nothing">{words.day.outNone}</p>
  return (
    <>
      <FailureNote failure={work.failure} />
      <ul className="missing">
        {out.map((one) => (
          <li key={one.candidate}>
            <span>
              <span className="recent-who">{one.name}</span>{' '}
              <span className="muted">
                {[
                  room === undefined && one.room && words.common.room(one.room),
                  one.seat && words.common.seat(one.seat),
                ]
                  .filter(Boolean)
                  .join(' ')}
              </span>
              <br />
              <span className="muted">
                {[
                  `${timeOf(one.since)} ${one.reason}`,
                  one.escort,
                  words.day.outFor(Math.max(0, Math.floor(millisecondsBetween(one.since, shown) / 60_000))),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            <Button
              size="small"
              aria-label={words.day.comeBackOf(one.name)}
              onClick={() => void work.run({ exam, candidate: one.candidate, room, operator, now: clock.sent() })}
            >
              {words.day.comeBack}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
