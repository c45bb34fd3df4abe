import { EditOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useState } from 'react'
import type { Correction, ImportReport, RowIssue } from '../../../../core/model/roster.ts'
import { useWords } from '../../../words/use-words.ts'

/** The column of the file in which the issue is; none where the file lacks it. */
export function columnOf({ mapping }: ImportReport, { field }: RowIssue): number | undefined {
  return (mapping.find((one) => one.field === field) ?? mapping.find((one) => one.header === field))?.column
}

type Props = {
  readonly issue: RowIssue
  readonly column: number | undefined
  readonly busy: boolean
  readonly correct: (correction: Correction) => void
}

/** What stands in the cell; it can be put right here, and the file stays as it is. */
export function IssueCell({ issue, column, busy, correct }: Props) {
  const { imports } = useWords()
  const [text, setText] = useState<string>()
  const { row, repair } = issue
  const label = imports.correctCell(row, imports.value)
  if (column === undefined) return <>{issue.value}</>
  if (text !== undefined)
    return (
      <form
        className="row issue-edit"
        onSubmit={(event) => {
          event.preventDefault()
          setText(undefined)
          correct({ row, column, value: text })
        }}
      >
        <Input
          size="small"
          autoFocus
          aria-label={label}
          value={text}
          onChange={({ target }) => setText(target.value)}
          onKeyDown={(event) => event.key === 'Escape' && setText(undefined)}
        />
        <Button size="small" type="primary" htmlType="submit" disabled={busy}>
          {imports.correctDone}
        </Button>
      </form>
    )
  return (
    <span className="row issue-edit">
      <span className="grow">{issue.value}</span>
      {repair !== undefined && (
        <Button size="small" disabled={busy} onClick={() => correct({ row, column, value: repair })}>
          {imports.takeRepair}
        </Button>
      )}
      <Button
        size="small"
        type="text"
        aria-label={label}
        title={imports.correct}
        disabled={busy}
        icon={<EditOutlined aria-hidden="true" />}
        onClick={() => setText(issue.code === 'seat-taken' ? '' : issue.value)}
      />
    </span>
  )
}
