import { Tabs } from 'antd'
import { useState } from 'react'
import type { Exam } from '../../../core/model/exam.ts'
import { useCall } from '../../api/use-call.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useWords } from '../../words/use-words.ts'
import { AttendanceTable } from './attendance-table.tsx'
import { Backups } from './backups.tsx'
import { ExportAttendance } from './export-attendance.tsx'
import { Journal } from './journal.tsx'
import { Outstanding } from './outstanding.tsx'
import './summary.css'

/** 汇总: the counts of the day, who is missing, and what the program wrote down. */
export function SummaryScreen({ exam }: { readonly exam: Exam }) {
  const words = useWords()
  const [tab, setTab] = useState('attendance')
  const counts = useCall('attendance.counts', { exam: exam.id }, { settle: 200 })
  const rooms = counts.value?.rooms ?? []
  const missing = rooms.reduce((sum, room) => sum + room.unrecorded, 0)
  const items = [
    { key: 'attendance', label: words.summary.attendance, children: <AttendanceTable exam={exam} rooms={rooms} /> },
    { key: 'outstanding', label: words.summary.outstanding(missing), children: <Outstanding exam={exam} /> },
    { key: 'journal', label: words.summary.journal, children: <Journal exam={exam} /> },
    { key: 'backups', label: words.summary.backups, children: <Backups exam={exam} /> },
  ]
  return (
    <Screen title={words.summary.title} actions={<ExportAttendance exam={exam} />}>
      <FailureNote failure={counts.failure} retry={counts.reload} />
      <Tabs items={items} activeKey={tab} onChange={setTab} destroyOnHidden />
    </Screen>
  )
}
