import type { Exam } from '../../../../core/model/exam.ts'
import { useCall } from '../../../api/use-call.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { useWords } from '../../../words/use-words.ts'

type Props = { readonly exam: Exam; readonly from: number; readonly title: string }

const shownAtOnce = 300

/** Who sits elsewhere now than after that entry of the journal. */
export function DiffTable({ exam, from, title }: Props) {
  const words = useWords()
  const diff = useCall('seating.diff', { exam: exam.id, from: Math.max(1, from) }, { settle: 300 })
  const changes = diff.value?.changes ?? []
  const rooms = diff.value?.rooms ?? []
  const place = ({ room, seat }: { room?: string | undefined; seat?: string | undefined }): string =>
    [room && words.common.room(room), seat && words.common.seat(seat)].filter(Boolean).join(' ') || '–'
  return (
    <section className="panel stack" aria-label={title}>
      <h2>{title}</h2>
      <FailureNote failure={diff.failure} retry={diff.reload} />
      {diff.value && <p role="status">{words.seatSteps.changed(diff.value.total, rooms.length)}</p>}
      {rooms.length > 0 && (
        <p className="muted">
          {rooms.map(({ room, kind }) => `${words.common.room(room)} ${words.seatSteps.roomKind[kind]}`).join('、')}
        </p>
      )}
      {changes.length > 0 && (
        <table className="sheet">
          <thead>
            <tr>
              <th scope="col">{words.common.field.name}</th>
              <th scope="col">{words.common.session}</th>
              <th scope="col">{words.seatSteps.before}</th>
              <th scope="col">{words.seatSteps.after}</th>
              <th scope="col">{words.seatSteps.kindTitle}</th>
            </tr>
          </thead>
          <tbody>
            {changes.slice(0, shownAtOnce).map((one) => (
              <tr key={one.candidate}>
                <th scope="row">{one.name}</th>
                <td>{exam.sessions.find(({ id }) => id === one.session)?.name ?? one.session}</td>
                <td>{place(one.before)}</td>
                <td>{place(one.after)}</td>
                <td>{words.seatSteps.kind[one.kind]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {(diff.value?.total ?? 0) > shownAtOnce && (
        <p className="muted">{words.seatSteps.more(diff.value!.total - shownAtOnce)}</p>
      )}
    </section>
  )
}
