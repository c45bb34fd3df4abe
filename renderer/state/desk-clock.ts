import { useEffect, useMemo, useState } from 'react'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { Exam, Session } from '../../core/model/exam.ts'
import { writeMoment } from '../../core/rules/moment.ts'
import { useStable } from '../ui/use-stable.ts'

export type DeskClock = {
  /** What a record sends along: the hand-set time of a rehearsal; undefined where the PC's clock counts. */
  readonly sent: () => string | undefined
  /** The time of the desk now, with the site's offset. */
  readonly read: () => string
  readonly move: (minutes: number) => void
  readonly reset: () => void
}

/** Milliseconds by which a rehearsal's clock differs from the PC's, by exam and session; kept over a restart. */
type Shifts = { readonly shifts: Readonly<Record<string, number>>; readonly set: (key: string, shift: number) => void }

const useShifts = create<Shifts>()(
  persist(
    (set) => ({ shifts: {}, set: (key, shift) => set(({ shifts }) => ({ shifts: { ...shifts, [key]: shift } })) }),
    { name: 'examdesk-rehearsal-clock' },
  ),
)

/** Follows a rehearsal's clock that another window of this program moves, until the returned function is called. */
export function followRehearsalClock(): () => void {
  const hear = ({ key }: StorageEvent): void => {
    if (key === useShifts.persist.getOptions().name) void useShifts.persist.rehydrate()
  }
  window.addEventListener('storage', hear)
  return () => window.removeEventListener('storage', hear)
}

const minute = 60_000
const rehearsalStart = -10

/**
 * The clock of the desk. In a practice exam it runs from 10 minutes before the session's start and can be
 * moved; otherwise it is the PC's and only shown.
 */
export function useDeskClock(exam: Exam, session: Session): DeskClock {
  const start = Date.parse(session.start)
  const key = `${exam.id} ${session.id}`
  const stored = useShifts((state) => state.shifts[key])
  const kept = stored !== undefined && isWithin(Date.now() + stored, session) ? stored : undefined
  const set = useShifts((state) => state.set)
  const shift = kept ?? start + rehearsalStart * minute - Date.now()
  useEffect(() => {
    if (exam.practice && kept === undefined) set(key, shift)
  })
  const offset = offsetOf(session.start)
  const read = useStable(() => writeMoment(exam.practice ? Date.now() + shift : Date.now(), offset))
  const sent = useStable(() => (exam.practice ? read() : undefined))
  const move = useStable((minutes: number) => set(key, shift + minutes * minute))
  const reset = useStable(() => set(key, start + rehearsalStart * minute - Date.now()))
  return useMemo(() => ({ read, sent, move, reset }), [read, sent, move, reset])
}

/** The time of the desk, renewed every second and whenever it is moved: only who shows it is drawn again. */
export function useTime(clock: DeskClock): string {
  const [, tick] = useState(0)
  useShifts((state) => state.shifts)
  useEffect(() => {
    const timer = setInterval(() => tick((n) => n + 1), 1000)
    return () => clearInterval(timer)
  }, [])
  return clock.read()
}

/** A rehearsal left alone for long begins anew. */
const isWithin = (instant: number, { start, end }: Session): boolean =>
  instant > Date.parse(start) - 12 * 60 * minute && instant < Date.parse(end) + 4 * 60 * minute

/** Minutes east of UTC that the moment is written with. */
function offsetOf(moment: string): number {
  const found = /([+-])(\d\d):(\d\d)$/.exec(moment)
  if (!found) return 0
  return (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3]))
}
