import { Button, Checkbox, Input, Modal, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import type { StaffView } from '../../../core/calls/staff.ts'
import { type StaffRole, staffRoles } from '../../../core/model/staff.ts'
import { useAction } from '../../api/use-action.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { Field } from '../../ui/field.tsx'
import { useWords } from '../../words/use-words.ts'

type Props = { readonly exam: string; readonly member: StaffView | undefined; readonly close: () => void }

const texts = ['number', 'unit', 'phone', 'note'] as const

/** Somebody new, or what is known of somebody. */
export function StaffDialog({ exam, member, close }: Props) {
  const words = useWords()
  const { equipment } = words
  const [name, setName] = useState(member?.name ?? '')
  const [role, setRole] = useState<StaffRole>(member?.role ?? 'invigilator')
  const [left, setLeft] = useState(member?.left ?? false)
  const [more, setMore] = useState(() => ({
    number: member?.number ?? '',
    unit: member?.unit ?? '',
    phone: member?.phone ?? '',
    note: member?.note ?? '',
  }))
  const work = useAction('staff.save')
  const labels = { number: equipment.number, unit: equipment.unit, phone: equipment.phone, note: equipment.remark }
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const { number, ...others } = more
    const answer = await work.run({
      exam,
      name,
      role,
      ...others,
      ...(number.trim() && { number }),
      ...(member && { staff: member.id, left }),
    })
    if (answer.ok) close()
  }
  return (
    <Modal open title={member ? equipment.editStaff(member.name) : equipment.addStaff} onCancel={close} footer={null}>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <div className="field-row">
          <Field label={equipment.name}>
            {(id) => (
              <Input id={id} autoFocus maxLength={60} value={name} onChange={(event) => setName(event.target.value)} />
            )}
          </Field>
          <Field label={equipment.role}>
            {(id) => (
              <Select
                id={id}
                value={role}
                onChange={setRole}
                options={staffRoles.map((one) => ({ value: one, label: equipment.roles[one] }))}
              />
            )}
          </Field>
        </div>
        <div className="field-row">
          {texts.map((field) => (
            <Field key={field} label={labels[field]}>
              {(id) => (
                <Input
                  id={id}
                  maxLength={field === 'number' ? 20 : 40}
                  value={more[field]}
                  onChange={(event) => setMore({ ...more, [field]: event.target.value })}
                />
              )}
            </Field>
          ))}
        </div>
        {member && (
          <Checkbox checked={left} onChange={(event) => setLeft(event.target.checked)}>
            {equipment.offDutyOf(member.name)}
          </Checkbox>
        )}
        <FailureNote failure={work.failure} />
        <div className="row dialog-actions">
          <Button onClick={close}>{words.common.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={work.busy} disabled={name.trim() === ''}>
            {equipment.save}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
