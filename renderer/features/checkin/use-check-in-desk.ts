import { type RefObject, useEffect, useRef, useState } from 'react'
import type { DeskCandidate, Output, ScanAnswer } from '../../../core/contract.ts'
import type { Exam, Session } from '../../../core/model/exam.ts'
import { admits, overridable } from '../../../core/model/record.ts'
import { call } from '../../api/call.ts'
import { type Fetched, useCall } from '../../api/use-call.ts'
import { useDesk } from '../../state/desk.ts'
import type { DeskClock } from '../../state/desk-clock.ts'
import { usePlace } from '../../state/place.ts'
import { useSettings } from '../../state/settings.ts'
import type { Scanned } from '../../ui/scan-keys.ts'
import { useStable } from '../../ui/use-stable.ts'
import { useDeskKeys } from './use-desk-keys.ts'
import { useDraw } from './use-draw.ts'
import { type Identity, useIdentity } from './use-identity.ts'
import { findMatches, type Matches, useMatches } from './use-matches.ts'
import { type Panes, usePanes } from './use-panes.ts'
import { useRoomCounts } from './use-room-counts.ts'
import { useScanKeys } from './use-scan-keys.ts'
import { type Scans, useScans } from './use-scans.ts'
import { openSound, sound } from './verdict-sound.ts'

/** What can be done about the verdict on the screen; absent: nothing of that kind. */
export type DeskActs = {
  readonly override?: () => void
  readonly walkIn?: () => void
  /** 抽签定座 for whom no seat was drawn yet. */
  readonly draw?: () => void
  readonly exit?: () => void
  readonly comeBack?: () => void
  readonly undo?: () => void
  readonly incident: () => void
}

export type CheckInDesk = {
  readonly room: string | undefined
  readonly board: Fetched<Output<'checkin.board'>>
  /** The counts of each room, at a desk of the whole site. */
  readonly rooms: Fetched<Output<'attendance.counts'>>
  readonly events: Fetched<Output<'checkin.events'>>
  /** Asks again for all that is shown beside the verdict. */
  readonly reload: () => void
  readonly scans: Scans
  readonly text: string
  readonly setText: (text: string) => void
  readonly matches: Matches
  readonly scan: (code: string) => void
  readonly enterEarly: (text: string) => void
  readonly choose: (candidate: DeskCandidate) => void
  readonly box: RefObject<HTMLInputElement | null>
  readonly panes: Panes
  readonly acts: DeskActs
  readonly identity: Identity | undefined
}

/** The workings of one desk: scanner, typed input, sound, the board, and what is written down beside it. */
export function useCheckInDesk(exam: Exam, session: Session, clock: DeskClock): CheckInDesk {
  // Who has no room is chosen as '' for closing only: a desk is for a room or for all.
  const room = usePlace((place) => place.room) || undefined
  const operator = useSettings((state) => state.settings.operator)
  const of = { exam: exam.id, session: session.id, room }
  const settle = room === undefined ? 250 : 80
  const board = useCall('checkin.board', { ...of, rooms: false }, { settle, needs: ['records', 'candidates', 'exam'] })
  const rooms = useRoomCounts(room === undefined ? { exam: exam.id, session: session.id } : undefined)
  const events = useCall('checkin.events', of, { settle: 250, needs: ['records', 'candidates', 'exam'] })
  const reload = (): void => {
    for (const one of [board, rooms, events]) one.reload()
  }
  const [text, setText] = useState('')
  const box = useRef<HTMLInputElement>(null)
  const matches = useMatches(exam.id, session.id, text)
  const panes = usePanes()
  const scans = useScans({
    ...of,
    operator,
    now: clock.sent,
    answered: (answer) => useDesk.getState().sound && sound(answer?.verdict),
  })
  const shown = scans.shown?.answer
  const identity = useIdentity(exam.id, exam.identitySteps ?? noSteps, shown, clock.sent)

  const scan = useStable((code: string): void => {
    setText('')
    scans.scan(code.trim())
  })
  const entering = useRef(text)
  entering.current = text
  /** A scan that comes meanwhile takes the input, but what was entered before it still counts. */
  const enterEarly = useStable(async (typed: string): Promise<void> => {
    const found = await findMatches(exam.id, session.id, typed)
    const held = entering.current.trim()
    if (found.total > 1) return held === '' ? setText(typed) : undefined
    if (held === typed) setText('')
    scans.scan(found.candidates[0]?.id ?? typed)
  })
  const scanned = useStable(async ({ code, lead }: Scanned): Promise<void> => {
    if (lead !== '' && (await isKnown(exam.id, lead + code))) scan(lead + code)
    else scan(code)
  })
  const choose = useStable((candidate: DeskCandidate): void => {
    scan(candidate.id) // the program's own id names one person even where two share a number
    box.current?.focus()
  })
  const comeBack = async (candidate: DeskCandidate): Promise<void> => {
    const answer = await call('checkin.return', {
      exam: exam.id,
      candidate: candidate.id,
      room,
      operator,
      now: clock.sent(),
    })
    if (answer.ok && shown) scans.amend(shown.record, { ...shown, out: undefined })
  }
  const { draw } = useDraw(exam.id, clock.sent)
  const drawNow = async (answer: ScanAnswer): Promise<void> => {
    const at = answer.candidate?.room ?? room
    if (at === undefined) return panes.add({ kind: 'draw', answer })
    const drawn = await draw(answer, at)
    if (drawn.ok) scans.amend(answer.record, drawn.value)
    else panes.add({ kind: 'draw', answer, failure: drawn.failure })
  }
  const acts = actsFor({ shown, code: scans.shown?.code ?? '', panes, comeBack, drawNow })

  const offered = shown?.candidates
  const choiceOf = (char: string): DeskCandidate | undefined =>
    text === '' && /^[1-9]$/.test(char) ? offered?.[Number(char) - 1] : undefined
  useScanKeys({
    scanned,
    home: () => box.current,
    takesLone: (char) => choiceOf(char) !== undefined && isDeskFocused(box.current),
    lone(char) {
      const chosen = isDeskFocused(box.current) ? choiceOf(char) : undefined
      if (chosen) choose(chosen)
    },
  })
  useEffect(() => box.current?.focus(), [])
  useEffect(() => {
    const timer = setTimeout(openSound, 300)
    return () => clearTimeout(timer)
  }, [])
  useDeskKeys({
    F2() {
      box.current?.focus()
      box.current?.select()
    },
    F4: acts.override ?? acts.walkIn ?? acts.draw,
    F6: acts.incident,
    F7: acts.comeBack ?? acts.exit,
    F8: identity && !identity.confirmed ? identity.confirm : undefined,
    F9: acts.undo,
  })
  return {
    room,
    board,
    rooms,
    events,
    reload,
    scans,
    text,
    setText,
    matches,
    scan,
    enterEarly,
    choose,
    box,
    panes,
    acts,
    identity,
  }
}

async function isKnown(exam: string, code: string): Promise<boolean> {
  const answer = await call('checkin.lookup', { exam, code })
  return answer.ok && answer.value.names.length > 0
}

const noSteps: NonNullable<Exam['identitySteps']> = []

type Facts = {
  readonly shown: ScanAnswer | undefined
  readonly code: string
  readonly panes: Panes
  readonly comeBack: (candidate: DeskCandidate) => Promise<void>
  readonly drawNow: (answer: ScanAnswer) => Promise<void>
}

function actsFor({ shown, code, panes, comeBack, drawNow }: Facts): DeskActs {
  const candidate = shown?.candidate
  const incident = (): void => panes.add({ kind: 'incident', candidate })
  if (!shown) return { incident }
  if (shown.verdict === 'not-on-roster')
    return { incident, walkIn: () => panes.add({ kind: 'walk-in', code, attempt: shown }) }
  if (!candidate) return { incident }
  if ((overridable as readonly string[]).includes(shown.verdict))
    return { incident, override: () => panes.add({ kind: 'override', attempt: shown }) }
  if (!admits(shown.verdict) && shown.verdict !== 'already-checked-in') return { incident }
  const undo = shown.earlier && { undo: () => panes.add({ kind: 'undo', attempt: shown }) }
  const draw = shown.undrawn && { draw: () => void drawNow(shown) }
  if (shown.out) return { incident, ...draw, ...undo, comeBack: () => void comeBack(candidate) }
  return { incident, ...draw, ...undo, exit: () => panes.add({ kind: 'exit', candidate }) }
}

/** The focus is on the desk's own input or on nothing that takes text. */
function isDeskFocused(box: HTMLInputElement | null): boolean {
  const at = document.activeElement
  return at === box || !(at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement)
}
