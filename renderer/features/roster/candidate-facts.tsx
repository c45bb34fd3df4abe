import type { CandidateRow } from '../../../core/contract.ts'
import type { Exam } from '../../../core/model/exam.ts'
import { maskIdNumber } from '../../../core/roster/mask.ts'
import { useCall } from '../../api/use-call.ts'
import { useWords } from '../../words/use-words.ts'
import { Cell } from './cell.tsx'
import { columns } from './columns.ts'
import { CandidateActs } from './edit/candidate-acts.tsx'
import { EntryIssues } from './edit/entry-issues.tsx'
import { CandidatePhoto } from './photos/candidate-photo.tsx'

type Props = {
  readonly exam: Exam
  readonly row: CandidateRow
  readonly showIds: boolean
  readonly edit: (row: CandidateRow) => void
}

/** A candidate's details as they are now, what is to be checked about them, and what can be done. */
export function CandidateFacts({ exam, row, showIds, edit }: Props) {
  const words = useWords()
  const asked = { exam: exam.id, candidate: row.id, entry: {} }
  const { value } = useCall('candidates.check', asked, { needs: ['candidates', 'exam'] })
  const now: CandidateRow = value ? { ...value.candidate, status: row.status, sameName: row.sameName } : row
  const status = now.withdrawn ? 'withdrawn' : now.status === 'withdrawn' ? 'expected' : now.status
  const shown: CandidateRow = { ...now, status }
  const hidden = showIds ? undefined : now.idNumber
  const issues = (value?.issues ?? []).map((issue) =>
    hidden ? { ...issue, message: issue.message.replaceAll(hidden, maskIdNumber(hidden)) } : issue,
  )
  return (
    <div className="stack">
      <CandidateActs exam={exam.id} row={shown} edit={() => edit(shown)} />
      <CandidatePhoto exam={exam.id} candidate={row.id} name={shown.name} />
      {issues.length > 0 && (
        <section aria-label={words.rosterEdit.problems}>
          <EntryIssues issues={issues} />
        </section>
      )}
      <dl className="candidate-facts">
        {columns
          .filter((column) => column === 'status' || shown[column])
          .map((column) => (
            <Fact key={column} label={words.common.field[column]}>
              <Cell row={shown} column={{ key: column, field: column }} sessions={exam.sessions} showIds={showIds} />
            </Fact>
          ))}
        {Object.entries(shown.extra ?? {}).map(([header, value]) => (
          <Fact key={`extra ${header}`} label={header}>
            {value}
          </Fact>
        ))}
      </dl>
    </div>
  )
}

const Fact = ({ label, children }: { readonly label: string; readonly children: React.ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)
