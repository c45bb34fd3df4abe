import { useState } from 'react'
import type { Output } from '../../../core/contract.ts'
import type { Exam } from '../../../core/model/exam.ts'
import { useCall } from '../../api/use-call.ts'
import { useEquipmentView } from '../../state/equipment-view.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../words/use-words.ts'
import { equipmentCollections } from './collections.ts'
import { FastEntry } from './fast-entry.tsx'
import { FaultForm } from './fault-form.tsx'
import { ItemList } from './item-list.tsx'
import { MachineMap } from './machine-map.tsx'
import { PlaceList } from './place-list.tsx'
import { SignPanel } from './sign-panel.tsx'
import { StageBar } from './stage-bar.tsx'
import { UnknownTags } from './unknown-tags.tsx'

export type Equipment = Output<'equipment.get'>

/** One room and stage: its machines on their map, what is to be looked at, and the two signatures. */
export function CheckView({ exam, equipment }: { readonly exam: Exam; readonly equipment: Equipment }) {
  const words = useWords()
  const { room: chosen, stage, choose } = useEquipmentView()
  const [only, setOnly] = useState<string>()
  const [faulty, setFaulty] = useState<string>()
  const { places } = equipment
  const room = places.some((place) => place.room === chosen) ? chosen! : (places[1]?.room ?? '')
  const summary = places.find((place) => place.room === room)!
  const found = useCall(
    'equipment.place',
    { exam: exam.id, room, stage },
    { settle: 40, needs: [...equipmentCollections] },
  )
  const place = found.value?.room === room && found.value.stage.stage === stage ? found.value : undefined
  const machineItems = place?.items.filter(({ item }) => item.scope === 'machine').map(({ item }) => item.id) ?? []
  const items = only !== undefined && machineItems.includes(only) ? [only] : machineItems
  const at = { exam: exam.id, room, stage }
  const name = room === '' ? words.equipment.site : words.common.room(room)
  const unknown = equipment.unknownTags.filter((tag) => tag.room === room)
  return (
    <div className="eq-check">
      <PlaceList places={places} room={room} stage={stage} choose={(next) => choose({ room: next })} />
      <div className="eq-main">
        <StageBar summary={summary} stage={stage} choose={(next) => choose({ stage: next })} />
        <FailureNote failure={found.failure} retry={found.reload} />
        {place && machineItems.length > 0 && (
          <FastEntry key={`${room}/${stage}`} at={at} place={place} items={items} only={only} />
        )}
        {place && room !== '' && (
          <MachineMap key={room} at={at} place={place} name={name} items={items} report={setFaulty} />
        )}
        {unknown.length > 0 && <UnknownTags exam={exam.id} tags={unknown} />}
      </div>
      {place && (
        <aside className="eq-side">
          <ItemList at={at} place={place} only={only} choose={setOnly} />
          <SignPanel at={at} place={place} />
        </aside>
      )}
      {faulty !== undefined && place && (
        <FaultForm
          at={at}
          subject={faulty}
          title={words.equipment.at(name, place.machines.find((one) => one.number === faulty)?.name ?? '')}
          close={() => setFaulty(undefined)}
        />
      )}
    </div>
  )
}
