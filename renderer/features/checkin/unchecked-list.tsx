import { Button } from 'antd'
import type { Output } from '../../../core/contract.ts'
import type { IdentityStep } from '../../../core/model/record.ts'
import { useAction } from '../../api/use-action.ts'
import { useSettings } from '../../state/settings.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../words/use-words.ts'

type Props = {
  readonly exam: string
  readonly room: string | undefined
  readonly steps: readonly IdentityStep[]
  readonly unchecked: Output<'checkin.events'>['unchecked']
  readonly now: () => string | undefined
}

/** Who went in before the identity steps were confirmed: nobody was held up, and nobody is forgotten. */
export function UncheckedList({ exam, room, steps, unchecked, now }: Props) {
  const words = useWords()
  const operator = useSettings((state) => state.settings.operator)
  const work = useAction('checkin.identity')
  if (unchecked.length === 0) return <p className="muted nothing">{words.day.uncheckedNone}</p>
  return (
    <>
      <FailureNote failure={work.failure} />
      <ul className="missing">
        {unchecked.map((one) => (
          <li key={one.record}>
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
            </span>
            <Button
              size="small"
              onClick={() => void work.run({ exam, of: one.record, steps: [...steps], operator, now: now() })}
            >
              {words.day.confirmIdentity}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
