import { useCallback, useEffect, useState } from 'react'
import type { Exam, Session } from '../../../core/model/exam.ts'
import { writeMoment } from '../../../core/rules/moment.ts'

export type DeskClock = {
  /** The time of the desk, renewed every second, with the site's offset. */
  readonly shown: string
  /** What a scan sends along: the hand-set time of a rehearsal; undefined where the PC's clock counts. */
  readonly sent: () => string | undefined
  readonly move: (minutes: number) => void
  readonly reset: () => void
}

const minute = 60_000
const rehearsalStart = -10

/**
 * The clock of the desk. In a practice exam it runs from 10 minutes before the session's start and can be
 * moved; otherwise it is the PC's and only shown.
 */
export function useDeskClock(exam: Exam, session: Session): DeskClock {
  const start = Date.parse(session.start)
  const [shift, setShift] = useState(() => start + rehearsalStart * minute - Date.now())
  const [tick, setTick] = useState(() => Date.now())
  useEffect(() => setShift(start + rehearsalStart * minute - Date.now()), [start])
  useEffect(() => {
    const timer = setInterval(() => setTick(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  const offset = offsetOf(session.start)
  const at = (instant: number): string => writeMoment(exam.practice ? instant + shift : instant, offset)
  return {
    shown: at(tick),
    sent: () => (exam.practice ? at(Date.now()) : undefined),
    move: useCallback((minutes) => {
      setShift((now) => now + minutes * minute)
      setTick(Date.now())
    }, []),
    reset: () => {
      setShift(start + rehearsalStart * minute - Date.now())
      setTick(Date.now())
    },
  }
}

/** Minutes east of UTC that the moment is written with. */
function offsetOf(moment: string): number {
  const found = /([+-])(\d\d):(\d\d)$/.exec(moment)
  if (!found) return 0
  return (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3]))
}
