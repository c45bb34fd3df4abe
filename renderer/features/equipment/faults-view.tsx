import { CheckCircleOutlined } from '@ant-design/icons'
import { Segmented } from 'antd'
import { useState } from 'react'
import type { FaultView } from '../../../core/calls/equipment-views.ts'
import type { Exam } from '../../../core/model/exam.ts'
import { EmptyNote } from '../../ui/empty-note.tsx'
import { useWords } from '../../words/use-words.ts'
import type { Equipment } from './check-view.tsx'
import { FaultCard } from './fault-card.tsx'

const isOver = ({ state }: FaultView): boolean => state === 'closed' || state === 'withdrawn'

/** Every fault of the site: what is to be done first, what has ended below. */
export function FaultsView({ exam, equipment }: { readonly exam: Exam; readonly equipment: Equipment }) {
  const { equipment: words } = useWords()
  const [over, setOver] = useState(false)
  const { faults } = equipment
  const open = faults.filter((fault) => !isOver(fault))
  const shown = over ? faults.filter(isOver) : open
  if (faults.length === 0)
    return (
      <EmptyNote icon={<CheckCircleOutlined aria-hidden="true" />} title={words.noFaults} text={words.noFaultsText} />
    )
  return (
    <div className="stack">
      <div className="row">
        <Segmented
          value={over}
          onChange={setOver}
          options={[
            { value: false, label: words.faultsOpen(open.length) },
            { value: true, label: words.faultsClosed(faults.length - open.length) },
          ]}
        />
      </div>
      <ul className="eq-faults">
        {shown.map((fault) => (
          <li key={fault.record.id}>
            <FaultCard exam={exam} fault={fault} />
          </li>
        ))}
      </ul>
    </div>
  )
}
