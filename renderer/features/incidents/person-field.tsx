import { AutoComplete, Input } from 'antd'
import { useEffect, useState } from 'react'
import type { CandidateRow } from '../../../core/contract.ts'
import { call } from '../../api/call.ts'
import { Field } from '../../ui/field.tsx'
import { useWords } from '../../words/use-words.ts'
import type { Person } from './incident-draft.ts'

type Props = {
  readonly exam: string
  readonly session: string
  readonly candidate: Person | undefined
  readonly person: string
  readonly choose: (candidate: Person | undefined, typed: string) => void
}

/** Whom it is about: found by number, name or initials, or a name that is on no roster. */
export function PersonField({ exam, session, candidate, person, choose }: Props) {
  const words = useWords()
  const [found, setFound] = useState<readonly CandidateRow[]>([])
  const text = candidate ? candidate.name : person
  useEffect(() => {
    if (candidate || person.trim() === '') return setFound([])
    let over = false
    const timer = setTimeout(async () => {
      const answer = await call('roster.page', {
        exam,
        session,
        find: person.trim().slice(0, 100),
        offset: 0,
        limit: 8,
      })
      if (!over) setFound(answer.ok ? answer.value.candidates : [])
    }, 120)
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [exam, session, candidate, person])
  const placeOf = ({ room, seat }: Person): string =>
    [room && words.common.room(room), seat && words.common.seat(seat)].filter(Boolean).join(' ')
  return (
    <Field
      label={words.incidents.person}
      note={
        <>
          {candidate && <span className="muted">{placeOf(candidate)}</span>}
          {!candidate && person.trim() !== '' && <span className="muted">{words.incidents.notOnRoster}</span>}
        </>
      }
    >
      {(id) => (
        <AutoComplete
          id={id}
          value={text}
          defaultActiveFirstOption
          options={found.map((row) => ({
            value: row.id,
            label: `${row.name}  ${placeOf(row)}  ${row.admissionNumber ?? ''}`,
          }))}
          onChange={(value: string) => !found.some((row) => row.id === value) && choose(undefined, value)}
          onSelect={(chosen: string) => {
            const row = found.find((one) => one.id === chosen)
            if (row) choose({ id: row.id, name: row.name, room: row.room, seat: row.seat }, '')
          }}
        >
          <Input maxLength={60} placeholder={words.incidents.personHint} />
        </AutoComplete>
      )}
    </Field>
  )
}
