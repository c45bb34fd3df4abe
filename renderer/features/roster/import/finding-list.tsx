import { CloseCircleFilled, WarningFilled } from '@ant-design/icons'
import { Input, Select } from 'antd'
import { useMemo, useState } from 'react'
import { TableVirtuoso } from 'react-virtuoso'
import type { ImportReport, RowIssue } from '../../../../core/model/roster.ts'
import { useWords } from '../../../words/use-words.ts'
import { columnOf, IssueCell } from './issue-cell.tsx'
import type { Import } from './use-import.ts'

type Props = {
  readonly kind: 'error' | 'warning'
  readonly work: Import
  readonly report: ImportReport
  readonly issues: readonly RowIssue[]
  readonly none: string
}

/** Errors or warnings by row of the spreadsheet, with a filter by text and by kind of problem; cells can be put right here. */
export function FindingList({ kind, work, report, issues, none }: Props) {
  const words = useWords()
  const { imports } = words
  const [find, setFind] = useState('')
  const [code, setCode] = useState('')
  const codes = useMemo(() => [...Map.groupBy(issues, (issue) => issue.code)], [issues])
  const shown = useMemo(
    () =>
      issues.filter(
        (issue) =>
          (code === '' || issue.code === code) &&
          (find === '' || `${issue.row} ${issue.message} ${issue.value}`.includes(find)),
      ),
    [issues, code, find],
  )
  if (issues.length === 0) return <p className="muted nothing">{none}</p>
  const icon =
    kind === 'error' ? <CloseCircleFilled className="error-icon" /> : <WarningFilled className="warning-icon" />
  return (
    <div className="stack">
      <div className="row">
        <Input
          aria-label={imports.filterIssues}
          placeholder={imports.filterIssues}
          value={find}
          allowClear
          className="finding-filter"
          onChange={(event) => setFind(event.target.value.trim())}
        />
        {codes.length > 1 && (
          <Select
            aria-label={imports.problem}
            value={code}
            popupMatchSelectWidth={false}
            onChange={setCode}
            options={[
              { value: '', label: words.common.all },
              ...codes.map(([value, list]) => ({ value, label: `${list[0]!.message} (${list.length})` })),
            ]}
          />
        )}
      </div>
      {/* A problem mostly takes two lines. */}
      <TableVirtuoso
        className="finding-table"
        style={{ height: `min(26rem, ${3 + 3.75 * shown.length}rem)` }}
        data={shown}
        components={parts}
        fixedHeaderContent={() => (
          <tr>
            <th scope="col">{imports.row}</th>
            <th scope="col">{imports.fieldLabel}</th>
            <th scope="col">{imports.problem}</th>
            <th scope="col">{imports.value}</th>
          </tr>
        )}
        itemContent={(_index, issue) => (
          <>
            <td className="number">{issue.row}</td>
            <td>{fieldName(issue.field, words.common.field)}</td>
            <td>
              <span aria-hidden="true">{icon}</span> {issue.message}
            </td>
            <td className="number issue-value">
              <IssueCell
                issue={issue}
                column={columnOf(report, issue)}
                busy={work.reading.busy || work.writing.busy}
                correct={(one) => void work.correct([...(work.options.corrections ?? []), one])}
              />
            </td>
          </>
        )}
      />
    </div>
  )
}

const fieldName = (field: string, names: Readonly<Record<string, string>>): string => names[field] ?? field

const parts = { Table: (props: React.ComponentProps<'table'>) => <table {...props} className="sheet" /> }
