import { UploadOutlined } from '@ant-design/icons'
import { App, Button, Modal } from 'antd'
import { useState } from 'react'
import type { Output } from '../../../core/contract.ts'
import type { Exam } from '../../../core/model/exam.ts'
import type { Failure } from '../../../core/model/failure.ts'
import { pathOf } from '../../api/bridge.ts'
import { useJob } from '../../api/use-job.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { FileButton } from '../../ui/file-button.tsx'
import { useWords } from '../../words/use-words.ts'

type Report = Output<'scores.import'>

/** Brings scores in: first shows what a file would do, then does it. */
export function ImportScores({ exam, primary }: { readonly exam: Exam; readonly primary?: boolean }) {
  const words = useWords()
  const { message } = App.useApp()
  const job = useJob('scores.import')
  const [preview, setPreview] = useState<{ file: string; report: Report }>()
  const [failure, setFailure] = useState<Failure>()

  const look = async (chosen: File): Promise<void> => {
    setFailure(undefined)
    const file = await pathOf(chosen)
    const answer = await job.run({ exam: exam.id, file, dryRun: true })
    if (answer.ok) setPreview({ file, report: answer.value })
    else setFailure(answer.failure)
  }
  const bring = async (): Promise<void> => {
    if (!preview) return
    const answer = await job.run({ exam: exam.id, file: preview.file })
    if (!answer.ok) return setFailure(answer.failure)
    message.success(words.after.imported(answer.value.matched))
    setPreview(undefined)
  }
  return (
    <>
      <FileButton
        label={words.after.importScores}
        type={primary ? 'primary' : 'default'}
        icon={<UploadOutlined aria-hidden="true" />}
        accept=".xlsx,.xls,.csv,.txt,.tsv,.ods,.et"
        loading={job.busy}
        take={(file) => void look(file)}
      />
      <FailureNote failure={failure} />
      {preview && (
        <Modal open title={words.after.importScores} onCancel={() => setPreview(undefined)} footer={null}>
          <Preview report={preview.report} />
          <div className="row dialog-actions">
            <Button onClick={() => setPreview(undefined)}>{words.common.cancel}</Button>
            <Button
              type="primary"
              loading={job.busy}
              disabled={preview.report.changed + preview.report.certificates === 0}
              onClick={() => void bring()}
            >
              {words.after.confirmImport}
            </Button>
          </div>
        </Modal>
      )}
    </>
  )
}

/** What the file holds, and the rows that fit nobody. */
function Preview({ report }: { readonly report: Report }) {
  const words = useWords()
  const { rows, matched, changed, certificates, columns, issues } = report
  return (
    <div className="stack">
      <p>{words.after.preview(rows, matched, changed)}</p>
      {certificates > 0 && <p>{words.after.previewCertificates(certificates)}</p>}
      {changed + certificates === 0 && <p className="muted">{words.after.nothingNew}</p>}
      <p className="muted">
        {words.after.columnsFound}:{' '}
        {columns.map(({ header, field }) => `${header} → ${words.after.field[field] ?? field}`).join(' · ')}
      </p>
      {issues.length > 0 && (
        <>
          <p className="doubt">{words.after.previewIssues(issues.length)}</p>
          <ul className="issue-lines">
            {issues.slice(0, 200).map((issue) => (
              <li key={issue.row}>{words.after.issueLine(issue.row, words.after.issue[issue.code], issue.value)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
