import { SafetyCertificateOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import type { Output } from '../../../core/contract.ts'
import type { Exam } from '../../../core/model/exam.ts'
import { useAction } from '../../api/use-action.ts'
import { useCall } from '../../api/use-call.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../words/use-words.ts'

const step = 100
const most = 1000

/** What was done when, by whom and on which computer; and the proof that nothing was altered. */
export function Journal({ exam }: { readonly exam: Exam }) {
  const words = useWords()
  const [limit, setLimit] = useState(step)
  const page = useCall('journal.page', { exam: exam.id, offset: 0, limit }, { settle: 300 })
  const verify = useAction('journal.verify')
  const [verified, setVerified] = useState<Output<'journal.verify'>>()
  const check = async (): Promise<void> => {
    const answer = await verify.run({ exam: exam.id })
    setVerified(answer.ok ? answer.value : undefined)
  }
  const entries = page.value?.entries ?? []
  const total = page.value?.total ?? 0
  return (
    <div className="stack">
      <div className="row">
        <p className="muted grow">{words.summary.journalText}</p>
        <Button
          icon={<SafetyCertificateOutlined aria-hidden="true" />}
          loading={verify.busy}
          onClick={() => void check()}
        >
          {words.summary.verify}
        </Button>
      </div>
      <FailureNote failure={verify.failure ?? page.failure} />
      {verified && (
        <Alert
          type="success"
          showIcon
          role="status"
          title={words.summary.verified(verified.entries, verified.head)}
          description={verified.torn ? words.summary.torn : undefined}
        />
      )}
      <div className="panel scroll-x">
        <table className="sheet">
          <thead>
            <tr>
              {(['seq', 'at', 'action', 'by', 'device'] as const).map((column) => (
                <th key={column} scope="col">
                  {words.summary[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr key={entry.seq}>
                <td>{entry.seq}</td>
                <td>{entry.at.slice(0, 19).replace('T', ' ')}</td>
                <td>{actionName(entry.action, words.summary.actions)}</td>
                <td>{entry.by}</td>
                <td>{entry.device}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <div className="row">
          <p className="muted grow">{words.summary.shownOf(entries.length, total)}</p>
          {entries.length < total && limit < most && (
            <Button onClick={() => setLimit((now) => Math.min(most, now + step))}>{words.summary.more}</Button>
          )}
        </div>
      </div>
    </div>
  )
}

/** An action's word; one without a word is shown as the journal names it. */
const actionName = (action: string, names: Readonly<Record<string, string>>): string => names[action] ?? action
