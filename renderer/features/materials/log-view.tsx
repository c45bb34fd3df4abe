import { Button } from 'antd'
import { useState } from 'react'
import { isMaterial, isSiteSheet, type Reprint, type StaleSet } from '../../../core/materials/stale-sets.ts'
import type { Exam } from '../../../core/model/exam.ts'
import type { PrintLogEntry } from '../../../core/model/print.ts'
import { useCall } from '../../api/use-call.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { stampOf } from '../../ui/moments.ts'
import { useWords } from '../../words/use-words.ts'
import { printedName } from './printed-name.ts'

type Props = { readonly exam: Exam; readonly busy: boolean; readonly again: (what: Reprint) => void }

const page = 100

/** Who made or printed what and when, and the way to make the same again as it now stands. */
export function LogView({ exam, busy, again }: Props) {
  const words = useWords()
  const [limit, setLimit] = useState(page)
  const log = useCall('materials.log', { exam: exam.id, limit }, { needs: ['prints', 'site-prints'] })
  const heads = [
    words.printing.log.when,
    words.printing.log.who,
    words.printing.log.what,
    words.printing.log.rooms,
    words.printing.log.pages,
    words.printing.log.how,
  ]
  const entries = log.value?.entries ?? []
  return (
    <div className="stack scroll-tab">
      <FailureNote failure={log.failure} retry={log.reload} />
      {log.value && entries.length === 0 && <p className="panel muted">{words.printing.log.none}</p>}
      {entries.length > 0 && (
        <div className="panel scroll-x">
          <table className="sheet" aria-label={words.printing.tabs.log}>
            <thead>
              <tr>
                {heads.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
                <td className="head-end" />
              </tr>
            </thead>
            <tbody>
              {entries.map((entry) => (
                <LogRow key={entry.id} exam={exam} entry={entry} busy={busy} again={again} />
              ))}
            </tbody>
          </table>
          {log.value && log.value.total > entries.length && (
            <Button onClick={() => setLimit((now) => Math.min(1000, now + page))}>{words.printing.log.more}</Button>
          )}
        </div>
      )}
    </div>
  )
}

type RowProps = Props & { readonly entry: PrintLogEntry }

function LogRow({ exam, entry, busy, again }: RowProps) {
  const words = useWords()
  const session = exam.sessions.find((one) => one.id === entry.session)?.name ?? entry.session
  const material = printedName(entry.material, words)
  const cards = entry.sets.reduce((sum, set) => sum + (set.candidates?.length ?? 0), 0)
  const rooms =
    entry.sets.length > 3
      ? words.printing.log.allRooms(entry.sets.length)
      : entry.sets.map((set) => words.common.room(set.room)).join('、') || words.printing.wholeSite
  const { material: kind } = entry
  const sets = isMaterial(kind)
    ? entry.sets.map((set): StaleSet => ({ material: kind, session: entry.session, ...set }))
    : []
  const site = isSiteSheet(kind) ? [{ kind, session: entry.session }] : []
  return (
    <tr>
      <td>{stampOf(entry.at)}</td>
      <td>{entry.operator || words.printing.log.nobody}</td>
      <th scope="row">
        {[material, session].filter(Boolean).join(' · ')}{' '}
        {cards > 0 && <span className="muted">{words.printing.log.cards(cards)}</span>}
      </th>
      <td>{rooms}</td>
      <td className="end">{entry.pages}</td>
      <td>
        {entry.printer === undefined
          ? words.printing.log.made
          : words.printing.log.sentTo(entry.printer, entry.copies ?? 1)}
      </td>
      <td>
        <Button
          size="small"
          disabled={busy}
          aria-label={words.printing.log.againOf(`${material} ${session} ${rooms}`)}
          onClick={() => again({ sets, site })}
        >
          {words.printing.log.again}
        </Button>
      </td>
    </tr>
  )
}
