import { PrinterOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import { type EquipmentForm, equipmentForms } from '../../../core/calls/equipment.ts'
import type { Failure } from '../../../core/model/failure.ts'
import { useJob } from '../../api/use-job.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useMadeNote } from '../../ui/use-made-note.tsx'
import { useWords } from '../../words/use-words.ts'

/** Makes the papers of the equipment and the staff as PDF. */
export function PrintPapers({ exam }: { readonly exam: string }) {
  const { equipment } = useWords()
  const job = useJob('equipment.print')
  const note = useMadeNote()
  const [failure, setFailure] = useState<Failure>()
  const print = async (form: EquipmentForm): Promise<void> => {
    setFailure(undefined)
    const answer = await job.run({ exam, form })
    if (answer.ok) note(equipment.printed(answer.value.files.length), answer.value.folder)
    else setFailure(answer.failure)
  }
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: equipmentForms.map((form) => ({ key: form, label: equipment.papers[form] })),
          onClick: ({ key }) => void print(key as EquipmentForm),
        }}
      >
        <Button icon={<PrinterOutlined aria-hidden="true" />} loading={job.busy}>
          {equipment.print}
        </Button>
      </Dropdown>
      <FailureNote failure={failure} />
    </>
  )
}
