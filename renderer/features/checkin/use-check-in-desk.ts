import { type RefObject, useEffect, useRef, useState } from 'react'
import type { DeskCandidate, Output } from '../../../core/contract.ts'
import type { Exam, Session } from '../../../core/model/exam.ts'
import { type Fetched, useCall } from '../../api/use-call.ts'
import { useDesk } from '../../state/desk.ts'
import { usePlace } from '../../state/place.ts'
import { useSettings } from '../../state/settings.ts'
import { type DeskClock, useDeskClock } from './desk-clock.ts'
import { type Matches, useMatches } from './use-matches.ts'
import { useScanKeys } from './use-scan-keys.ts'
import { type Scans, useScans } from './use-scans.ts'
import { sound } from './verdict-sound.ts'

export type CheckInDesk = {
  readonly room: string | undefined
  readonly clock: DeskClock
  readonly board: Fetched<Output<'checkin.board'>>
  readonly scans: Scans
  readonly text: string
  readonly setText: (text: string) => void
  readonly matches: Matches
  readonly scan: (code: string) => void
  readonly choose: (candidate: DeskCandidate) => void
  readonly box: RefObject<HTMLInputElement | null>
}

/** The workings of one desk: scanner, typed input, clock, sound and the board. */
export function useCheckInDesk(exam: Exam, session: Session): CheckInDesk {
  const room = usePlace((place) => place.room)
  const operator = useSettings((state) => state.settings.operator)
  const clock = useDeskClock(exam, session)
  const board = useCall('checkin.board', { exam: exam.id, session: session.id, room }, { settle: 80 })
  const [text, setText] = useState('')
  const box = useRef<HTMLInputElement>(null)
  const matches = useMatches(exam.id, session.id, text)
  const scans = useScans({
    exam: exam.id, session: session.id, room, operator, now: clock.sent,
    answered: (answer) => useDesk.getState().sound && sound(answer?.verdict),
  })

  const scan = (code: string): void => {
    setText('')
    scans.scan(code.trim())
  }
  const choose = (candidate: DeskCandidate): void => {
    scan(candidate.id) // the program's own id names one person even where two share a number
    box.current?.focus()
  }
  const offered = scans.shown?.answer?.candidates
  const choiceOf = (char: string): DeskCandidate | undefined => (text === '' && /^[1-9]$/.test(char) ? offered?.[Number(char) - 1] : undefined)
  useScanKeys({
    scanned: scan,
    home: () => box.current,
    takesLone: (char) => choiceOf(char) !== undefined && isDeskFocused(box.current),
    lone(char) {
      const chosen = isDeskFocused(box.current) ? choiceOf(char) : undefined
      if (chosen) choose(chosen)
    },
  })
  useEffect(() => box.current?.focus(), [])
  useEffect(() => {
    const toInput = (event: KeyboardEvent): void => {
      if (event.code !== 'F2' && !((event.ctrlKey || event.metaKey) && event.code === 'KeyK')) return
      event.preventDefault()
      box.current?.focus()
      box.current?.select()
    }
    window.addEventListener('keydown', toInput)
    return () => window.removeEventListener('keydown', toInput)
  }, [])
  return { room, clock, board, scans, text, setText, matches, scan, choose, box }
}

/** The focus is on the desk's own input or on nothing that takes text. */
function isDeskFocused(box: HTMLInputElement | null): boolean {
  const at = document.activeElement
  return at === box || !(at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement)
}
