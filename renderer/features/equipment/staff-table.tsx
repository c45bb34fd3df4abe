import { Button, Select } from 'antd'
import type { PlaceSummary } from '../../../core/calls/equipment-views.ts'
import type { StaffView } from '../../../core/calls/staff.ts'
import { useAction } from '../../api/use-action.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { timeOf } from '../../ui/moments.ts'
import { useWords } from '../../words/use-words.ts'

type Props = {
  readonly exam: string
  readonly session: string
  readonly staff: readonly StaffView[]
  readonly places: readonly PlaceSummary[]
  readonly edit: (member: StaffView) => void
}

const nowhere = '\u0000'

/** Everybody with the duty of this session. */
export function StaffTable({ exam, session, staff, places, edit }: Props) {
  const words = useWords()
  const { equipment } = words
  const assign = useAction('staff.assign')
  const sign = useAction('staff.sign-in')
  const options = [
    { value: nowhere, label: equipment.noDuty },
    ...places.map((place) => ({
      value: place.room,
      label: place.room === '' ? equipment.wholeSite : words.common.room(place.room),
    })),
  ]
  return (
    <div className="panel scroll-x">
      <FailureNote failure={assign.failure ?? sign.failure} />
      <table className="sheet" aria-label={equipment.staffTable}>
        <thead>
          <tr>
            {[
              equipment.number,
              equipment.name,
              equipment.role,
              equipment.duty,
              equipment.came,
              equipment.unit,
              equipment.phone,
            ].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {staff.map((one) => (
            <tr key={one.id} className={one.left ? 'muted' : undefined}>
              <td className="number">{one.number}</td>
              <th scope="row">
                <button
                  type="button"
                  className="plain-link"
                  aria-label={equipment.editStaff(one.name)}
                  onClick={() => edit(one)}
                >
                  {one.name}
                </button>
                {one.left && <span className="eq-tag">{equipment.offDuty}</span>}
              </th>
              <td>{equipment.roles[one.role]}</td>
              <td>
                {!one.left && (
                  <Select
                    className="eq-duty"
                    aria-label={`${one.name} ${equipment.duty}`}
                    value={one.duties.find((duty) => duty.session === session)?.room ?? nowhere}
                    onChange={(room: string) =>
                      void assign.run({ exam, staff: one.id, session, room: room === nowhere ? null : room })
                    }
                    options={options}
                  />
                )}
              </td>
              <td className="number">
                {one.came[session] ? (
                  <>
                    ✓ {timeOf(one.came[session]!)}{' '}
                    <Button
                      size="small"
                      type="text"
                      aria-label={equipment.undoSignIn(one.name)}
                      onClick={() => void sign.run({ exam, session, who: one.id, undo: true })}
                    >
                      ↶
                    </Button>
                  </>
                ) : (
                  !one.left && (
                    <Button
                      size="small"
                      aria-label={`${one.name} ${equipment.signIn}`}
                      onClick={() => void sign.run({ exam, session, who: one.id })}
                    >
                      {equipment.signIn}
                    </Button>
                  )
                )}
              </td>
              <td>{one.unit}</td>
              <td className="number">{one.phone}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
