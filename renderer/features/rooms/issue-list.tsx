import { CheckCircleFilled, WarningFilled } from '@ant-design/icons'
import type { ReactNode } from 'react'
import type { PlanIssue } from '../../../core/model/seating.ts'
import { useWords } from '../../words/use-words.ts'
import type { Words } from '../../words/zh.ts'

type Props = {
  readonly issues: readonly PlanIssue[]
  readonly show: (room: string) => void
  readonly children: ReactNode
}

/** What does not fit between the roster's seats and the rooms, each with a plain offer. Nothing is changed silently. */
export function IssueList({ issues, show, children }: Props) {
  const words = useWords()
  if (issues.length === 0) {
    return (
      <p className="state-mark ready plan-good" role="status">
        <CheckCircleFilled aria-hidden="true" /> {words.rooms.issuesNone}
      </p>
    )
  }
  return (
    <section className="panel stack" aria-label={words.rooms.issues(issues.length)}>
      <div className="row">
        <h2 className="state-mark attention">
          <WarningFilled aria-hidden="true" /> {words.rooms.issues(issues.length)}
        </h2>
        <span className="muted grow">{words.rooms.issuesText}</span>
        {children}
      </div>
      <ul className="issues">
        {issues.map((issue) => (
          <li key={`${issue.code} ${issue.room} ${issue.seat}`}>
            {issue.room ? (
              <button type="button" className="plain-link" onClick={() => show(issue.room)}>
                {sentence(issue, words)}
              </button>
            ) : (
              <span>{sentence(issue, words)}</span>
            )}
            <span className="muted"> {words.rooms.offer[issue.code]}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function sentence(issue: PlanIssue, words: Words): string {
  const where = [issue.room && words.common.room(issue.room), issue.seat && words.common.seat(issue.seat)]
    .filter(Boolean)
    .join(' ')
  const names = issue.candidates
    .map((one) => one.name)
    .slice(0, 6)
    .join('、')
  switch (issue.code) {
    case 'double-seat':
    case 'unknown-seat':
    case 'dead-seat':
    case 'kept-seat':
      return words.rooms.issue[issue.code](where, names)
    default:
      return words.rooms.issue[issue.code](where, issue.candidates.length)
  }
}
