import { useCallback, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { ScanAnswer } from '../../../core/contract.ts'
import type { Failure } from '../../../core/model/failure.ts'
import { call } from '../../api/call.ts'

/** What the desk shows: the outcome of the latest scan that was answered. */
export type Shown = {
  readonly turn: number
  readonly code: string
  readonly answer?: ScanAnswer
  readonly failure?: Failure
}

type Desk = {
  readonly exam: string
  readonly session: string
  readonly room: string | undefined
  readonly operator: string
  readonly now: () => string | undefined
  readonly answered: (answer: ScanAnswer | undefined) => void
}

export type Scans = {
  readonly shown: Shown | undefined
  readonly scan: (code: string) => void
  /** Clears the screen of that record's outcome, if it is still there. */
  readonly forget: (record: string) => void
  /** Puts another outcome in place of the one of that record, if it is still on the screen. */
  readonly amend: (record: string, answer: ScanAnswer) => void
}

/**
 * Sends scans one after another as they come and never waits for the one before. The latest wins the
 * screen: an answer never replaces that of a later scan.
 */
export function useScans(desk: Desk): Scans {
  const [shown, setShown] = useState<Shown>()
  const turns = useRef(0)
  const latest = useRef(desk)
  latest.current = desk

  const scan = useCallback((code: string): void => {
    const turn = ++turns.current
    const { exam, session, room, operator, now, answered } = latest.current
    void call('checkin.scan', { exam, session, room, code, operator, now: now() }).then((reply) => {
      const next: Shown = reply.ok ? { turn, code, answer: reply.value } : { turn, code, failure: reply.failure }
      // Nothing else that is to be drawn comes before the verdict, and the sound after it.
      flushSync(() => setShown((held) => (held && held.turn > turn ? held : next)))
      setTimeout(() => answered(reply.ok ? reply.value : undefined))
    })
  }, [])

  const amend = useCallback((record: string, answer: ScanAnswer): void => {
    setShown((held) => (held?.answer?.record === record ? { ...held, answer } : held))
  }, [])

  const forget = useCallback((record: string): void => {
    setShown((held) => (held?.answer?.record === record ? undefined : held))
  }, [])

  return { shown, scan, forget, amend }
}
