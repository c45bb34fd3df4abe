import { Tooltip } from 'antd'
import type { CandidateRow } from '../../../core/contract.ts'
import type { Session } from '../../../core/model/exam.ts'
import { maskIdNumber, maskPhone } from '../../../core/roster/mask.ts'
import { StatusMark } from '../../ui/status-mark.tsx'
import { useWords } from '../../words/use-words.ts'
import type { Shown } from './columns.ts'

type Props = {
  readonly row: CandidateRow
  readonly column: Shown
  readonly sessions: readonly Session[]
  readonly showIds: boolean
}

/** What a column shows of a candidate. */
export function Cell({ row, column: shown, sessions, showIds }: Props) {
  const words = useWords()
  if ('own' in shown) return <>{row.extra?.[shown.own]}</>
  const { field: column } = shown
  if (column === 'name') return <NameCell row={row} />
  if (column === 'status') return <StatusMark status={row.status} />
  if (column === 'session') return <>{sessions.find((session) => session.id === row.session)?.name ?? row.session}</>
  if (column === 'idType') return <>{row.idType && words.common.idType[row.idType]}</>
  if (column === 'idNumber')
    return <span className="number">{row.idNumber && (showIds ? row.idNumber : maskIdNumber(row.idNumber))}</span>
  if (column === 'phone')
    return <span className="number">{row.phone && (showIds ? row.phone : maskPhone(row.phone))}</span>
  return <span className="number">{row[column]}</span>
}

function NameCell({ row }: { readonly row: CandidateRow }) {
  const words = useWords()
  return (
    <span className="name-cell">
      {row.sourceName ? (
        <Tooltip title={words.roster.sourceName(row.sourceName)}>
          <span className="spelt">{row.name}</span>
        </Tooltip>
      ) : (
        row.name
      )}
      {row.sameName && (
        <Tooltip title={words.roster.sameNameHelp}>
          <span className="same-name">{words.roster.sameName}</span>
        </Tooltip>
      )}
    </span>
  )
}
