import { SafetyCertificateOutlined } from '@ant-design/icons'
import { App, Button, Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import type { CertificateRow } from '../../../core/calls/after-exam.ts'
import type { CertificateStep } from '../../../core/model/certificate.ts'
import type { Exam } from '../../../core/model/exam.ts'
import { useAction } from '../../api/use-action.ts'
import { useCall } from '../../api/use-call.ts'
import { EmptyNote } from '../../ui/empty-note.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { PrintForm } from '../../ui/print-form.tsx'
import { useWords } from '../../words/use-words.ts'
import { CertificateTable } from './certificate-table.tsx'

/** Certificates from the platform to the hand of their holders, marked many at a time. */
export function Certificates({ exam }: { readonly exam: Exam }) {
  const words = useWords()
  const [school, setSchool] = useState<string>()
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set())
  const list = useCall('certificates.list', { exam: exam.id }, { settle: 300 })
  if (!list.value) return <FailureNote failure={list.failure} retry={list.reload} />
  const { rows: all, counts } = list.value
  if (all.length === 0) {
    return (
      <EmptyNote
        icon={<SafetyCertificateOutlined aria-hidden="true" />}
        title={words.after.certificatesEmptyTitle}
        text={words.after.certificatesEmptyText}
      />
    )
  }
  const schools = [...new Set(all.map((row) => row.school))]
  const rows = all.filter((row) => school === undefined || row.school === school)
  const picked = rows.filter((row) => chosen.has(row.candidate))
  return (
    <div className="stack">
      <dl className="panel certificate-counts">
        {(['expected', 'electronic', 'received', 'handedOut'] as const).map((key) => (
          <div key={key}>
            <dt>{words.after[key]}</dt>
            <dd className="number">{words.common.count(counts[key])}</dd>
          </div>
        ))}
      </dl>
      <div className="row">
        <Checkbox
          checked={picked.length > 0 && picked.length === rows.length}
          indeterminate={picked.length > 0 && picked.length < rows.length}
          onChange={(event) => choose(new Set(event.target.checked ? rows.map((row) => row.candidate) : []))}
        >
          {words.after.selectAll}
        </Checkbox>
        <Select
          aria-label={words.office.school}
          value={school ?? ''}
          popupMatchSelectWidth={false}
          onChange={(value) => setSchool(value || undefined)}
          options={[
            { value: '', label: words.office.allSchools },
            ...schools.filter(Boolean).map((one) => ({ value: one, label: one })),
          ]}
        />
        <span className="grow" />
        <PrintForm exam={exam.id} form="certificate-lists" school={school}>
          {words.after.printList}
        </PrintForm>
      </div>
      {picked.length > 0 && <MarkBar exam={exam} picked={picked} done={() => choose(new Set())} />}
      <CertificateTable rows={rows} chosen={chosen} choose={choose} />
    </div>
  )
}

type BarProps = { readonly exam: Exam; readonly picked: readonly CertificateRow[]; readonly done: () => void }

/** What can be marked for those selected. */
function MarkBar({ exam, picked, done }: BarProps) {
  const words = useWords()
  const { message } = App.useApp()
  const [to, setTo] = useState('')
  const work = useAction('certificates.mark')
  const mark = async (step: CertificateStep, isDone: boolean): Promise<void> => {
    const candidates = picked.map((row) => row.candidate)
    const answer = await work.run({ exam: exam.id, candidates, step, done: isDone, to })
    if (!answer.ok) return
    message.success(words.after.marked(answer.value.changed))
    done()
  }
  const latest = (['handed-out', 'received', 'electronic'] as const).find((step) =>
    picked.every((row) => (step === 'handed-out' ? row.certificate?.handedOut : row.certificate?.[step])),
  )
  return (
    <div className="panel row" role="status">
      <strong>{words.after.selected(picked.length)}</strong>
      <Button disabled={work.busy} onClick={() => void mark('electronic', true)}>
        {words.after.markElectronic}
      </Button>
      <Button disabled={work.busy} onClick={() => void mark('received', true)}>
        {words.after.markReceived}
      </Button>
      <Input
        className="taken-by"
        aria-label={words.after.takenBy}
        placeholder={words.after.takenBy}
        maxLength={40}
        value={to}
        onChange={(event) => setTo(event.target.value)}
      />
      <Button type="primary" disabled={work.busy} onClick={() => void mark('handed-out', true)}>
        {words.after.markHandedOut}
      </Button>
      {latest && (
        <Button type="text" disabled={work.busy} onClick={() => void mark(latest, false)}>
          {words.after.takeBack}
        </Button>
      )}
      <FailureNote failure={work.failure} />
    </div>
  )
}
