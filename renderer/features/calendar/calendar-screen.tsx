import { Alert, Tabs } from 'antd'
import { useState } from 'react'
import type { Exam } from '../../../core/model/exam.ts'
import { useCall } from '../../api/use-call.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { PrintForm } from '../../ui/print-form.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useWords } from '../../words/use-words.ts'
import { ExamFacts } from './exam-facts.tsx'
import { ExportIcs } from './export-ics.tsx'
import { NoticeText } from './notice-text.tsx'
import { PhaseList } from './phase-list.tsx'
import { SavePreset } from './save-preset.tsx'
import { SessionTable } from './session-table.tsx'
import { Timeline } from './timeline.tsx'
import '../../ui/office.css'
import './calendar.css'

/** 日程: the phases of the notice on a line with today, their tasks, and the notice itself. */
export function CalendarScreen({ exam }: { readonly exam: Exam }) {
  const words = useWords()
  const [tab, setTab] = useState('phases')
  const calendar = useCall('calendar.get', { exam: exam.id }, { needs: ['tasks', 'notice', 'exam'] })
  const value = calendar.value
  const actions = (
    <>
      <SavePreset exam={exam} />
      <ExportIcs exam={exam} />
      <PrintForm exam={exam.id} form="calendar" type="primary">
        {words.calendar.print}
      </PrintForm>
    </>
  )
  const phases = value && (
    <div className="stack">
      {value.moved && <Alert type="warning" showIcon title={words.calendar.moved} />}
      <Timeline calendar={value} />
      <PhaseList exam={exam} calendar={value} />
    </div>
  )
  const sessions = (
    <div className="stack">
      <SessionTable exam={exam} />
      <ExamFacts key={JSON.stringify([exam.name, exam.site, exam.rules])} exam={exam} />
    </div>
  )
  const items = [
    { key: 'phases', label: words.calendar.phases, children: phases },
    { key: 'sessions', label: words.calendar.sessions, children: sessions },
    { key: 'notice', label: words.calendar.notice, children: <NoticeText exam={exam} /> },
  ]
  return (
    <Screen title={words.calendar.title} note={value && words.office.countdown(value.countdown)} actions={actions}>
      <FailureNote failure={calendar.failure} retry={calendar.reload} />
      <Tabs items={items} activeKey={tab} onChange={setTab} destroyOnHidden />
    </Screen>
  )
}
