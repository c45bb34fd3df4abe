import { Button } from 'antd'
import type { Stage } from '../../core/model/equipment.ts'
import { useCall } from '../api/use-call.ts'
import { useEquipmentView } from '../state/equipment-view.ts'
import { usePlace } from '../state/place.ts'
import { useWords } from '../words/use-words.ts'
import { FailureNote } from './failure-note.tsx'
import './readiness.css'

const needs = [
  'equipment',
  'equipment-setup',
  'equipment-tags',
  'rooms',
  'candidates',
  'prints',
  'photos',
  'staff',
  'duties',
  'exam',
]

/** 座位 · 物料 · 设备 · 人员 of every room: ready or not, why, and the way to the cure. */
export function ReadinessTable({ exam }: { readonly exam: string }) {
  const words = useWords()
  const { equipment } = words
  const found = useCall('equipment.readiness', { exam }, { settle: 500, needs })
  const value = found.value
  if (!value) return <FailureNote failure={found.failure} retry={found.reload} />
  if (value.rooms.length === 0) return <p className="muted">{equipment.noRooms}</p>
  return (
    <section className="panel stack" aria-labelledby="readiness-title">
      <h2 id="readiness-title">
        {equipment.readyTitle} <span className="muted">{equipment.readyCount(value.ready, value.rooms.length)}</span>
      </h2>
      <div className="scroll-x">
        <table className="sheet readiness" aria-labelledby="readiness-title">
          <thead>
            <tr>
              <th scope="col">{words.common.roomLabel}</th>
              {value.rooms[0]!.parts.map(({ part }) => (
                <th key={part} scope="col">
                  {equipment.part[part]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {value.rooms.map((room) => (
              <tr key={room.room}>
                <th scope="row">
                  {words.common.room(room.room)}
                  <span className={room.ready ? 'ready-mark yes' : 'ready-mark no'}>
                    <span aria-hidden="true">{room.ready ? '✔' : '○'}</span>{' '}
                    {room.ready ? equipment.ready : equipment.notReady}
                  </span>
                </th>
                {room.parts.map(({ part, ready, reasons }) => (
                  <td key={part}>
                    {ready ? (
                      <span className="ready-mark yes">
                        <span aria-hidden="true">✔</span> {equipment.ready}
                      </span>
                    ) : (
                      <Button
                        type="link"
                        className="ready-cure"
                        aria-label={`${equipment.cure(equipment.part[part], words.common.room(room.room))}: ${reasonsOf(reasons, words)}`}
                        onClick={() => cure(part, room.room, reasons)}
                      >
                        {reasonsOf(reasons, words)}
                      </Button>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

type Reasons = readonly {
  readonly code: keyof ReturnType<typeof useWords>['equipment']['reason']
  readonly count: number
  readonly about?: string | undefined
}[]

const reasonsOf = (reasons: Reasons, { equipment }: ReturnType<typeof useWords>): string =>
  reasons
    .map(({ code, count, about }) => equipment.reason[code](count, about ? equipment.stage[about as Stage] : ''))
    .join(equipment.semicolon)

/** Goes to where it can be put right. */
function cure(part: 'seats' | 'materials' | 'equipment' | 'staff', room: string, reasons: Reasons): void {
  const { go } = usePlace.getState()
  if (part === 'seats' || part === 'materials') {
    go(part === 'seats' ? 'rooms' : 'materials')
    return
  }
  const { show, choose } = useEquipmentView.getState()
  const stage = reasons.find(({ about }) => about)?.about as Stage | undefined
  if (part === 'staff') show('staff')
  else if (reasons.some(({ code }) => code === 'open-faults')) show('faults')
  else choose({ room, ...(stage && { stage }) })
  go('equipment')
}
