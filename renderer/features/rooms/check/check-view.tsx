import { CheckCircleFilled, WarningFilled } from '@ant-design/icons'
import { Button } from 'antd'
import type { Exam } from '../../../../core/model/exam.ts'
import { type PlanIssue, planIssueCodes } from '../../../../core/model/seating.ts'
import { useAction } from '../../../api/use-action.ts'
import { useCall } from '../../../api/use-call.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { useWords } from '../../../words/use-words.ts'
import type { Words } from '../../../words/zh.ts'

type Props = {
  readonly exam: Exam
  readonly session: string
  readonly show: (room: string, seat: string) => void
  readonly arrange: () => void
  readonly edit: (room: string) => void
}

const shownAtOnce = 200

/** The organiser's rooms and seats against the real ones: what does not fit, each with offers. Nothing changes by itself. */
export function CheckView({ exam, session, show, arrange, edit }: Props) {
  const words = useWords()
  const check = useCall('rooms.check', { exam: exam.id, session }, { settle: 200 })
  const adopt = useAction('rooms.adopt')
  const issues = check.value?.issues ?? []
  const gaps = check.value?.gaps ?? []
  const unknown = [
    ...new Set(
      issues
        .filter((issue) => issue.code === 'unknown-room' || issue.code === 'unknown-seat')
        .map((issue) => issue.room),
    ),
  ]
  return (
    <div className="stack">
      <FailureNote failure={check.failure ?? adopt.failure} retry={check.reload} />
      {check.value && <Checked issues={issues} />}
      {issues.length > 0 && (
        <section className="panel stack" aria-label={words.rooms.issues(issues.length)}>
          <div className="row">
            <h2 className="state-mark attention">
              <WarningFilled aria-hidden="true" /> {words.rooms.issues(issues.length)}
            </h2>
            <span className="muted grow">{words.rooms.issuesText}</span>
            {unknown.length > 1 && (
              <Button
                size="small"
                loading={adopt.busy}
                onClick={() => void adopt.run({ exam: exam.id, rooms: unknown })}
              >
                {words.check.adoptAll(unknown.length)}
              </Button>
            )}
          </div>
          <ul className="issues">
            {issues.slice(0, shownAtOnce).map((issue) => (
              <li key={`${issue.code} ${issue.room} ${issue.seat} ${issue.candidates[0]?.id ?? ''}`} className="issue">
                <span className="grow">
                  <strong>{sentence(issue, words)}</strong>{' '}
                  <span className="muted">{words.rooms.offer[issue.code]}</span>
                </span>
                <Offers
                  issue={issue}
                  exam={exam}
                  show={show}
                  arrange={arrange}
                  edit={edit}
                  adopt={(room) => void adopt.run({ exam: exam.id, rooms: [room] })}
                />
              </li>
            ))}
          </ul>
          {issues.length > shownAtOnce && <p className="muted">{words.check.more(issues.length - shownAtOnce)}</p>}
        </section>
      )}
      {gaps.length > 0 && (
        <section className="panel stack" aria-label={words.check.gaps}>
          <h2>{words.check.gaps}</h2>
          <p className="muted">{words.check.gapsText}</p>
          <ul className="gaps">
            {gaps.map((gap) => (
              <li key={gap.room} className="row">
                <button type="button" className="plain-link" onClick={() => show(gap.room, gap.seats[0]!)}>
                  {words.common.room(gap.room)}
                </button>
                <span className="number">
                  {gap.seats.slice(0, 40).join('、')}
                  {gap.seats.length > 40 ? ' …' : ''}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

/** Everything that was looked at, with how much of it does not fit. */
function Checked({ issues }: { readonly issues: readonly PlanIssue[] }) {
  const words = useWords()
  const counts = new Map<string, number>()
  for (const issue of issues)
    counts.set(
      issue.code,
      (counts.get(issue.code) ?? 0) +
        (issue.seat === '' && issue.code !== 'over-capacity' ? issue.candidates.length : 1),
    )
  return (
    <section className="panel stack" aria-label={words.check.checked}>
      {issues.length === 0 && (
        <p className="state-mark ready plan-good" role="status">
          <CheckCircleFilled aria-hidden="true" /> {words.rooms.issuesNone}
        </p>
      )}
      <ul className="checked">
        {planIssueCodes.map((code) => {
          const count = counts.get(code) ?? 0
          return (
            <li key={code} className={count > 0 ? 'state-mark attention' : 'state-mark ready'}>
              {count > 0 ? <WarningFilled aria-hidden="true" /> : <CheckCircleFilled aria-hidden="true" />}{' '}
              {words.check.kinds[code]} <span className="number">{count}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

type OfferProps = Omit<Props, 'session'> & { readonly issue: PlanIssue; readonly adopt: (room: string) => void }

/** What can be done about an issue; each is set off by a person and can be taken back. */
function Offers({ issue, exam, show, arrange, edit, adopt }: OfferProps) {
  const words = useWords()
  const mark = useAction('rooms.mark')
  const { code, room, seat } = issue
  const look = (
    <Button size="small" onClick={() => show(room, seat)}>
      {words.check.look}
    </Button>
  )
  if (code === 'no-room' || code === 'no-seat')
    return (
      <Button size="small" onClick={arrange}>
        {words.check.arrange}
      </Button>
    )
  if (code === 'unknown-room')
    return (
      <Button size="small" onClick={() => adopt(room)}>
        {words.check.adoptRoom}
      </Button>
    )
  if (code === 'unknown-seat') {
    return (
      <span className="row">
        <Button size="small" onClick={() => adopt(room)}>
          {words.check.adoptSeat}
        </Button>
        {look}
      </span>
    )
  }
  if (code === 'dead-seat' || code === 'kept-seat') {
    return (
      <span className="row">
        {look}
        <Button
          size="small"
          loading={mark.busy}
          onClick={() => void mark.run({ exam: exam.id, room, seats: [seat], state: 'usable' })}
        >
          {words.check.usableNow}
        </Button>
      </span>
    )
  }
  if (code === 'over-capacity') {
    return (
      <span className="row">
        {look}
        <Button size="small" onClick={() => edit(room)}>
          {words.check.editRoom}
        </Button>
      </span>
    )
  }
  return look
}

function sentence(issue: PlanIssue, words: Words): string {
  const where = [issue.room && words.common.room(issue.room), issue.seat && words.common.seat(issue.seat)]
    .filter(Boolean)
    .join(' ')
  const names = issue.candidates
    .map((one) => one.name)
    .slice(0, 6)
    .join('、')
  const { code } = issue
  if (code === 'double-seat' || code === 'unknown-seat' || code === 'dead-seat' || code === 'kept-seat')
    return words.rooms.issue[code](where, names)
  return words.rooms.issue[code](where, issue.candidates.length)
}
