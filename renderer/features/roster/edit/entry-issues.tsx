import { CloseCircleFilled, WarningFilled } from '@ant-design/icons'
import type { EntryIssue } from '../../../../core/calls/roster.ts'

/** What is to be said of a value, errors first. */
export function EntryIssues({ issues }: { readonly issues: readonly EntryIssue[] }) {
  if (issues.length === 0) return null
  const inOrder = [...issues].sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'))
  return (
    <ul className="entry-issues">
      {inOrder.map(({ code, field, severity, message }) => (
        <li key={`${field} ${code}`} className={severity}>
          <span aria-hidden="true">{severity === 'error' ? <CloseCircleFilled /> : <WarningFilled />}</span> {message}
        </li>
      ))}
    </ul>
  )
}
