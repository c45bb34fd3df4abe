import { Drawer } from 'antd'
import type { CandidateRow } from '../../../core/contract.ts'
import type { Session } from '../../../core/model/exam.ts'
import { useWords } from '../../words/use-words.ts'
import { Cell } from './cell.tsx'
import { columns } from './columns.ts'

type Props = {
  readonly row: CandidateRow | undefined
  readonly sessions: readonly Session[]
  readonly showIds: boolean
  readonly close: () => void
}

/** Everything the roster says about one candidate. */
export function CandidateDrawer({ row, sessions, showIds, close }: Props) {
  const words = useWords()
  return (
    <Drawer open={row !== undefined} onClose={close} title={row && words.roster.details(row.name)} destroyOnHidden>
      {row && (
        <dl className="candidate-facts">
          {columns
            .filter((column) => column === 'status' || row[column])
            .map((column) => (
              <div key={column}>
                <dt>{words.common.field[column]}</dt>
                <dd>
                  <Cell row={row} column={column} sessions={sessions} showIds={showIds} />
                </dd>
              </div>
            ))}
          {Object.entries(row.extra ?? {}).map(([header, value]) => (
            <div key={header}>
              <dt>{header}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </Drawer>
  )
}
