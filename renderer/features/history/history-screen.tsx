import { Input, Select } from 'antd'
import { useState } from 'react'
import type { Output } from '../../../core/contract.ts'
import type { Exam, Session } from '../../../core/model/exam.ts'
import { useCall } from '../../api/use-call.ts'
import { usePlace } from '../../state/place.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { momentAt, timeOf } from '../../ui/moments.ts'
import { useWords } from '../../words/use-words.ts'
import '../../ui/day.css'
import './history.css'

const shownAtOnce = 500

/** 座位历史: who sat at which machine, and when. */
export function HistoryScreen({ exam, session }: { readonly exam: Exam; readonly session: Session }) {
  const words = useWords()
  const { room, choose } = usePlace()
  const [machine, setMachine] = useState('')
  const [time, setTime] = useState('')
  const at = momentAt(session.start, time)
  const rooms =
    useCall('attendance.counts', { exam: exam.id, session: session.id }, { settle: 2000, needs: ['candidates'] }).value
      ?.rooms ?? []
  const found = useCall(
    'seats.history',
    { exam: exam.id, session: session.id, room, machine: machine.trim() || undefined, at },
    { settle: 300, needs: ['records', 'candidates', 'rooms'] },
  )
  const stays = found.value?.stays ?? []
  return (
    <section className="day-list" aria-label={words.history.title}>
      <div className="row day-head">
        <h1>{words.history.title}</h1>
      </div>
      <search className="row">
        <Select
          aria-label={words.common.roomLabel}
          value={room ?? ''}
          popupMatchSelectWidth={false}
          onChange={(id) => choose({ room: id || undefined })}
          options={[
            { value: '', label: words.common.wholeSite },
            ...rooms
              .filter((one) => one.room !== '')
              .map((one) => ({ value: one.room, label: words.common.room(one.room) })),
          ]}
        />
        <Input
          className="short"
          aria-label={words.history.machine}
          placeholder={words.history.machine}
          value={machine}
          maxLength={40}
          allowClear
          onChange={(event) => setMachine(event.target.value)}
        />
        <Input
          className="short"
          aria-label={words.history.at}
          placeholder={words.history.at}
          value={time}
          maxLength={5}
          allowClear
          status={time !== '' && !at ? 'error' : ''}
          onChange={(event) => setTime(event.target.value)}
        />
        <span className="muted" role="status">
          {found.value && words.history.found(stays.length)}
        </span>
      </search>
      <FailureNote failure={found.failure} retry={found.reload} />
      {stays.length > 0 && <StayTable stays={stays.slice(0, shownAtOnce)} />}
      {found.value && stays.length === 0 && <p className="muted">{words.history.none}</p>}
      {stays.length > shownAtOnce && <p className="muted">{words.history.more(stays.length - shownAtOnce)}</p>}
    </section>
  )
}

function StayTable({ stays }: { readonly stays: Output<'seats.history'>['stays'] }) {
  const words = useWords()
  return (
    <div className="scroll-x">
      <table className="sheet">
        <thead>
          <tr>
            {(['room', 'machine', 'name', 'from', 'to', 'paper', 'how'] as const).map((column) => (
              <th key={column} scope="col">
                {words.history.column[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {stays.map((stay) => (
            <tr
              key={`${stay.room} ${stay.machine} ${stay.from} ${stay.candidate ?? stay.name}`}
              className={stay.undone === undefined ? undefined : 'undone'}
            >
              <td>{words.common.room(stay.room)}</td>
              <td className="number">
                <strong>{stay.machine || '—'}</strong>
              </td>
              <td>{stay.name}</td>
              <td className="number">{timeOf(stay.from)}</td>
              <td className="number">{stay.to ? timeOf(stay.to) : words.history.toEnd}</td>
              <td>
                {[
                  stay.paper.room && words.common.room(stay.paper.room),
                  stay.paper.seat && words.common.seat(stay.paper.seat),
                ]
                  .filter(Boolean)
                  .join(' ')}
              </td>
              <td>
                {words.history.how[stay.how]}
                {stay.undone !== undefined && <span className="muted"> {words.history.undone(stay.undone)}</span>}
                {stay.away.map((one) => (
                  <span key={one.from} className="muted">
                    {' '}
                    {words.history.away(timeOf(one.from), one.to ? timeOf(one.to) : '')}
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
