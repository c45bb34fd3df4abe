import { TeamOutlined } from '@ant-design/icons'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import type { PlaceSummary } from '../../../core/calls/equipment-views.ts'
import type { StaffView as Member } from '../../../core/calls/staff.ts'
import type { Exam } from '../../../core/model/exam.ts'
import { useCall } from '../../api/use-call.ts'
import { EmptyNote } from '../../ui/empty-note.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../words/use-words.ts'
import { StaffDialog } from './staff-dialog.tsx'
import { StaffSignIn } from './staff-sign-in.tsx'
import { StaffTable } from './staff-table.tsx'

/** Who works at the site, where in a session, and who has come. */
export function StaffView({ exam, places }: { readonly exam: Exam; readonly places: readonly PlaceSummary[] }) {
  const words = useWords()
  const { equipment } = words
  const [session, setSession] = useState(exam.sessions[0]!.id)
  const [edited, setEdited] = useState<Member | 'new'>()
  const found = useCall(
    'staff.list',
    { exam: exam.id },
    { needs: ['staff', 'duties', 'staff-sign-ins', 'candidates', 'exam', 'equipment-setup'] },
  )
  const value = found.value
  const needs = value?.needs.filter((one) => one.session === session) ?? []
  const short = needs.filter((one) => one.have < one.invigilators || !one.technician)
  const dialog = edited !== undefined && (
    <StaffDialog
      key={edited === 'new' ? 'new' : edited.id}
      exam={exam.id}
      member={edited === 'new' ? undefined : edited}
      close={() => setEdited(undefined)}
    />
  )
  if (value && value.staff.length === 0)
    return (
      <>
        <EmptyNote icon={<TeamOutlined aria-hidden="true" />} title={equipment.noStaff} text={equipment.noStaffText}>
          <Button type="primary" onClick={() => setEdited('new')}>
            {equipment.addStaff}
          </Button>
        </EmptyNote>
        {dialog}
      </>
    )
  return (
    <div className="stack">
      <FailureNote failure={found.failure} retry={found.reload} />
      <div className="row">
        <Segmented
          aria-label={words.common.session}
          value={session}
          onChange={setSession}
          options={exam.sessions.map((one) => ({ value: one.id, label: one.name }))}
        />
        <Button onClick={() => setEdited('new')}>{equipment.addStaff}</Button>
      </div>
      {value && <StaffSignIn exam={exam.id} session={session} />}
      {value && (
        <section className="panel stack" aria-label={equipment.needs}>
          <h2>{equipment.needs}</h2>
          {short.length === 0 && <p className="eq-good">✓ {equipment.needsMet}</p>}
          <p className="row">
            {short.map((one) => (
              <span key={one.room} className="eq-need">
                {equipment.need(words.common.room(one.room), one.have, one.invigilators, one.technician)}
              </span>
            ))}
          </p>
        </section>
      )}
      {value && <StaffTable exam={exam.id} session={session} staff={value.staff} places={places} edit={setEdited} />}
      {dialog}
    </div>
  )
}
