import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { Exam } from '../../../core/model/exam.ts'
import { type Material, type MaterialSet, materials } from '../../../core/model/material.ts'
import { useWords } from '../../words/use-words.ts'

export type Wanted = { readonly materials: Material[]; readonly session?: string; readonly room?: string }

type Props = {
  readonly exam: Exam
  readonly sets: readonly MaterialSet[]
  readonly busy: boolean
  readonly make: (what: Wanted) => void
}

/** Every material of every room as a table; a cell makes one, a head makes its row or column. */
export function MaterialMatrix({ exam, sets, busy, make }: Props) {
  const words = useWords()
  const bySession = Map.groupBy(sets, (set) => set.session)
  return (
    <div className="scroll-x">
      <table className="sheet matrix">
        <thead>
          <tr>
            <th scope="col">{words.common.roomLabel}</th>
            {materials.map((material) => (
              <th key={material} scope="col">
                {words.materials.material[material]}
              </th>
            ))}
            <td className="head-end" />
          </tr>
        </thead>
        {exam.sessions
          .filter((session) => bySession.has(session.id))
          .map((session) => (
            <tbody key={session.id}>
              <tr>
                <th scope="rowgroup" colSpan={materials.length + 2} className="matrix-session">
                  {session.name}
                </th>
              </tr>
              {[...Map.groupBy(bySession.get(session.id)!, (set) => set.room)].map(([room, inRoom]) => (
                <RoomRow key={room} session={session.id} room={room} sets={inRoom} busy={busy} make={make} />
              ))}
            </tbody>
          ))}
        <tfoot>
          <tr>
            <th scope="row">{words.materials.total}</th>
            {materials.map((material) => {
              const pages = sets.filter((set) => set.material === material).reduce((sum, set) => sum + set.pages, 0)
              return (
                <td key={material}>
                  <Button
                    size="small"
                    className="matrix-cell"
                    disabled={busy}
                    aria-label={`${words.materials.makeColumn(words.materials.material[material])} ${words.materials.pages(pages)}`}
                    title={words.materials.makeColumn(words.materials.material[material])}
                    onClick={() => make({ materials: [material], ...only(exam, sets) })}
                  >
                    {words.materials.pages(pages)}
                  </Button>
                </td>
              )
            })}
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

/** Limits a whole column to the session that is shown. */
function only(exam: Exam, sets: readonly MaterialSet[]): { session?: string } {
  const sessions = new Set(sets.map((set) => set.session))
  return sessions.size === 1 && exam.sessions.length > 1 ? { session: [...sessions][0] } : {}
}

type RowProps = {
  readonly session: string
  readonly room: string
  readonly sets: readonly MaterialSet[]
  readonly busy: boolean
  readonly make: Props['make']
}

function RoomRow({ session, room, sets, busy, make }: RowProps) {
  const words = useWords()
  const title = words.common.room(room)
  return (
    <tr>
      <th scope="row">
        {title} <span className="muted">{words.common.people(sets[0]?.candidates ?? 0)}</span>
      </th>
      {materials.map((material) => {
        const set = sets.find((one) => one.material === material)
        const label = words.materials.makeOne(words.materials.material[material], title)
        return (
          <td key={material}>
            {set && (
              <Button
                size="small"
                className="matrix-cell"
                disabled={busy}
                aria-label={`${label} ${words.materials.pages(set.pages)}`}
                title={label}
                onClick={() => make({ materials: [material], session, room })}
              >
                {words.materials.pages(set.pages)}
              </Button>
            )}
          </td>
        )
      })}
      <td>
        <Button
          size="small"
          type="text"
          icon={<PrinterOutlined aria-hidden="true" />}
          disabled={busy}
          aria-label={`${words.materials.makeRoom} ${title}`}
          title={`${words.materials.makeRoom} ${title}`}
          onClick={() => make({ materials: [...materials], session, room })}
        />
      </td>
    </tr>
  )
}
