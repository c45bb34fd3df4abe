import { useEffect, useState } from 'react'
import type { CandidateRow, DeskCandidate } from '../../../core/contract.ts'
import { call } from '../../api/call.ts'

export type Matches = { readonly of: string; readonly total: number; readonly candidates: readonly DeskCandidate[] }

const none: Matches = { of: '', total: 0, candidates: [] }
const shownAtOnce = 9
/** A scanner is recognised before this, so that its characters start no search. */
const patience = 90

/** Who the typed text could mean: of this session, or where nobody fits of any other. */
export function useMatches(exam: string, session: string, typed: string): Matches {
  const [matches, setMatches] = useState(none)
  const text = typed.trim()
  useEffect(() => {
    if (text === '') return setMatches(none)
    let over = false
    const timer = setTimeout(async () => {
      const found = await findMatches(exam, session, text)
      if (!over) setMatches(found)
    }, patience)
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [exam, session, text])
  return matches
}

/** Those of the session that the text fits, or where it fits nobody there those of any other. */
export async function findMatches(exam: string, session: string, text: string): Promise<Matches> {
  const here = await find({ exam, session, text })
  return here.total > 0 ? here : find({ exam, text })
}

async function find({ exam, session, text }: { exam: string; session?: string; text: string }): Promise<Matches> {
  const page = { offset: 0, limit: shownAtOnce, photos: true }
  const answer = await call('roster.page', { exam, session, find: text.slice(0, 100), ...page })
  return answer.ok
    ? { of: text, total: answer.value.total, candidates: answer.value.candidates.map(deskCandidate) }
    : { ...none, of: text }
}

function deskCandidate(row: CandidateRow): DeskCandidate {
  const { id, name, session, room, seat, admissionNumber, school, className, sameName, photo } = row
  return {
    id,
    name,
    session,
    room,
    seat,
    admissionNumber,
    school,
    className,
    sameName,
    photo,
    idTail: row.idNumber?.slice(-4),
  }
}
