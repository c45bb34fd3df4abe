import { FileDoneOutlined } from '@ant-design/icons'
import { Segmented, Select } from 'antd'
import { useState } from 'react'
import type { Input } from '../../../core/contract.ts'
import type { Exam } from '../../../core/model/exam.ts'
import { useCall } from '../../api/use-call.ts'
import { EmptyNote } from '../../ui/empty-note.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../words/use-words.ts'
import { ImportScores } from './import-scores.tsx'
import { PassRules } from './pass-rules.tsx'
import { ScoreTable } from './score-table.tsx'

type Only = NonNullable<Input<'scores.list'>['only']>
const choices = ['doubtful', 'passed', 'failed', 'absent', 'unknown'] as const

/** The scores as they were published, and what about them contradicts the day. */
export function Scores({ exam }: { readonly exam: Exam }) {
  const words = useWords()
  const [only, setOnly] = useState<Only>('all')
  const [school, setSchool] = useState<string>()
  const list = useCall('scores.list', { exam: exam.id, only, school }, { settle: 300 })
  if (!list.value) return <FailureNote failure={list.failure} retry={list.reload} />
  const { counts, rows, rules, schools } = list.value
  if (counts.scored === 0) {
    return (
      <EmptyNote
        icon={<FileDoneOutlined aria-hidden="true" />}
        title={words.after.scoresEmptyTitle}
        text={words.after.scoresEmptyText}
      >
        <ImportScores exam={exam} primary />
      </EmptyNote>
    )
  }
  const count = (which: (typeof choices)[number]) => (which === 'doubtful' ? counts.doubtful : counts.outcomes[which])
  return (
    <div className="stack">
      <FailureNote failure={list.failure} retry={list.reload} />
      <div className="row">
        <Segmented
          aria-label={words.after.show}
          value={only}
          onChange={(value) => setOnly(value as Only)}
          options={[
            { value: 'all', label: words.after.all(counts.all) },
            ...choices.map((which) => ({ value: which, label: words.after.only[which](count(which)) })),
          ]}
        />
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
        <PassRules exam={exam} rules={rules} />
        <ImportScores exam={exam} />
      </div>
      <ScoreTable rows={rows} />
    </div>
  )
}
