import { type ComponentProps, useMemo } from 'react'
import { TableVirtuoso } from 'react-virtuoso'
import type { CandidateRow } from '../../../core/contract.ts'
import type { Session } from '../../../core/model/exam.ts'
import { useWords } from '../../words/use-words.ts'
import { Cell } from './cell.tsx'
import { type Shown, useColumns } from './columns.ts'
import type { Pages } from './use-pages.ts'

type Props = {
  readonly exam: string
  readonly pages: Pages
  readonly sessions: readonly Session[]
  readonly showIds: boolean
  readonly open: (row: CandidateRow) => void
}

type Shared = { readonly label: string; readonly total: number; readonly open: (index: number) => void }

/** The roster: only the rows on the screen exist, however many there are. */
export function RosterTable({ exam, pages, sessions, showIds, open }: Props) {
  const words = useWords()
  const { shown } = useColumns(exam)
  const total = pages.total ?? 0
  const shared: Shared = useMemo(
    () => ({
      label: words.roster.table,
      total,
      open: (index) => {
        const row = pages.rowAt(index)
        if (row) open(row)
      },
    }),
    [words, total, pages, open],
  )
  return (
    <TableVirtuoso<undefined, Shared>
      className="roster-table"
      totalCount={total}
      context={shared}
      increaseViewportBy={400}
      components={parts}
      rangeChanged={({ startIndex, endIndex }) => pages.show(startIndex, endIndex)}
      fixedHeaderContent={() => (
        <tr>
          {shown.map((column) => (
            <th key={column.key} scope="col">
              {'field' in column ? words.common.field[column.field] : column.own}
            </th>
          ))}
        </tr>
      )}
      itemContent={(index) => <RowCells row={pages.rowAt(index)} shown={shown} sessions={sessions} showIds={showIds} />}
    />
  )
}

type RowProps = {
  readonly row: CandidateRow | undefined
  readonly shown: readonly Shown[]
  readonly sessions: readonly Session[]
  readonly showIds: boolean
}

function RowCells({ row, shown, sessions, showIds }: RowProps) {
  if (!row)
    return (
      <td colSpan={shown.length} className="not-yet">
        &nbsp;
      </td>
    )
  return shown.map((column) => (
    <td key={column.key}>
      <Cell row={row} column={column} sessions={sessions} showIds={showIds} />
    </td>
  ))
}

const parts = {
  Table: ({ context, ...rest }: ComponentProps<'table'> & { context?: Shared }) => (
    <table {...rest} aria-label={context?.label} aria-rowcount={(context?.total ?? 0) + 1} />
  ),
  TableRow: ({
    context,
    item: _item,
    ...rest
  }: ComponentProps<'tr'> & { context?: Shared; item?: unknown; 'data-index'?: number }) => {
    const index = rest['data-index'] ?? 0
    return (
      <tr
        {...rest}
        tabIndex={0}
        aria-rowindex={index + 2}
        onClick={() => context?.open(index)}
        onKeyDown={(event) => event.key === 'Enter' && context?.open(index)}
      />
    )
  },
}
