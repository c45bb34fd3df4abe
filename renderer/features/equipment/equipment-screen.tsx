import { DesktopOutlined } from '@ant-design/icons'
import { Button, Segmented } from 'antd'
import type { Exam } from '../../../core/model/exam.ts'
import { useCall } from '../../api/use-call.ts'
import { equipmentViews, useEquipmentView } from '../../state/equipment-view.ts'
import { usePlace } from '../../state/place.ts'
import { EmptyNote } from '../../ui/empty-note.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { ReadinessTable } from '../../ui/readiness-table.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useWords } from '../../words/use-words.ts'
import { CheckView } from './check-view.tsx'
import { equipmentCollections } from './collections.ts'
import { FaultsView } from './faults-view.tsx'
import { PrintPapers } from './print-papers.tsx'
import { ProbeView } from './probe-view.tsx'
import { SetupView } from './setup-view.tsx'
import { StaffView } from './staff-view.tsx'
import { UndoEntry } from './undo-entry.tsx'
import '../../ui/day.css'
import './equipment.css'
import './lists.css'

/** 设备: every machine checked, faults followed, PCs tested, staff on duty, rooms ready. */
export function EquipmentScreen({ exam }: { readonly exam: Exam }) {
  const words = useWords()
  const { view, show } = useEquipmentView()
  const found = useCall('equipment.get', { exam: exam.id }, { settle: 150, needs: [...equipmentCollections] })
  const value = found.value
  const openFaults = value?.faults.filter((fault) => fault.next.length > 0 && fault.state !== 'closed').length ?? 0
  const withoutRooms = value !== undefined && value.places.length <= 1
  const needsRooms = view === 'check' || view === 'faults' || view === 'ready'
  return (
    <Screen
      title={words.equipment.title}
      actions={
        <>
          <Segmented
            aria-label={words.equipment.views}
            value={view}
            onChange={(chosen) => show(chosen)}
            options={equipmentViews.map((id) => ({
              value: id,
              label:
                id === 'faults' && openFaults > 0
                  ? `${words.equipment.view.faults} ${openFaults}`
                  : words.equipment.view[id],
            }))}
          />
          {(view === 'check' || view === 'faults') && <UndoEntry exam={exam.id} />}
          <PrintPapers exam={exam.id} />
        </>
      }
    >
      <FailureNote failure={found.failure} retry={found.reload} />
      {value && withoutRooms && needsRooms && (
        <EmptyNote
          icon={<DesktopOutlined aria-hidden="true" />}
          title={words.equipment.noRooms}
          text={words.equipment.noRoomsText}
        >
          <Button type="primary" onClick={() => usePlace.getState().go('rooms')}>
            {words.equipment.toRooms}
          </Button>
        </EmptyNote>
      )}
      {value && !(withoutRooms && needsRooms) && (
        <>
          {view === 'check' && <CheckView exam={exam} equipment={value} />}
          {view === 'faults' && <FaultsView exam={exam} equipment={value} />}
          {view === 'probe' && <ProbeView exam={exam} places={value.places} />}
          {view === 'staff' && <StaffView exam={exam} places={value.places} />}
          {view === 'ready' && <ReadinessTable exam={exam.id} />}
          {view === 'setup' && <SetupView exam={exam.id} equipment={value} />}
        </>
      )}
    </Screen>
  )
}
