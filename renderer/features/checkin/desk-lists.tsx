import { memo, type RefObject, useEffect, useRef, useState } from 'react'
import type { DeskCandidate, Output } from '../../../core/contract.ts'
import type { Exam } from '../../../core/model/exam.ts'
import type { DeskClock } from '../../state/desk-clock.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useShortcut } from '../../ui/use-shortcut.ts'
import { useStable } from '../../ui/use-stable.ts'
import { useWords } from '../../words/use-words.ts'
import { type DeskTab, DeskTabs } from './desk-tabs.tsx'
import { MissingList } from './missing-list.tsx'
import { OutList } from './out-list.tsx'
import { canUndo, RecentList } from './recent-list.tsx'
import { RoomMap } from './room-map.tsx'
import { UncheckedList } from './unchecked-list.tsx'
import { useUndo } from './use-undo.ts'

type Props = {
  readonly exam: Exam
  readonly session: string
  readonly room: string | undefined
  /** The candidate on the screen. */
  readonly shown: DeskCandidate | undefined
  readonly board: Output<'checkin.board'> | undefined
  /** Drawn while nobody's room is on the screen. */
  readonly firstRoom: string | undefined
  readonly events: Output<'checkin.events'> | undefined
  readonly clock: DeskClock
  /** Called after a record was taken back. */
  readonly undone: (record: string) => void
}

/** Whoever tabs through a list and back to the desk finds its first lines in sight again. */
function useTopOnLeaving(): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const at = list.current
    const left = ({ relatedTarget }: FocusEvent): void => {
      // Where the whole window is left, the focus stays where it was.
      const next = relatedTarget instanceof Node ? relatedTarget : document.activeElement
      if (at && !at.contains(next)) at.scrollTop = 0
    }
    at?.addEventListener('focusout', left)
    return () => at?.removeEventListener('focusout', left)
  }, [])
  return list
}

/** The latest records with their undoing, who is missing, the room as it fills, who is out and who was not checked. */
export const DeskLists = memo(({ exam, session, room, shown, board, firstRoom, events, clock, undone }: Props) => {
  const words = useWords()
  const list = useTopOnLeaving()
  const [tab, setTab] = useState('recent')
  const [asked, ask] = useState<string>()
  const work = useUndo(exam.id, session, clock.sent)
  const recent = board?.recent ?? []

  const undo = useStable(async (record: string, reason: string, instead: string): Promise<boolean> => {
    if (!(await work.undo(record, reason, instead))) return false
    ask(undefined)
    undone(record)
    return true
  })
  useShortcut('KeyZ', () => {
    const latest = recent.find(canUndo)
    if (!latest) return
    setTab('recent')
    ask(latest.record.id)
  })
  const missing = board?.total.unrecorded ?? 0
  const steps = exam.identitySteps ?? []
  const mapped = room ?? shown?.room ?? firstRoom
  const { out = [], unchecked = [] } = events ?? {}
  const tabs: DeskTab[] = [
    {
      key: 'recent',
      label: words.checkin.recent,
      body: () => (
        <>
          <FailureNote failure={work.failure} />
          {work.unclear && (
            <p role="alert" className="unclear">
              {words.checkin.insteadUnclear(work.unclear)}
            </p>
          )}
          <RecentList entries={recent} asked={asked} ask={ask} undo={undo} />
        </>
      ),
    },
    {
      key: 'missing',
      label: words.checkin.missing(missing),
      body: () => <MissingList exam={exam.id} session={session} room={room} />,
    },
  ]
  if (mapped) {
    const body = () => <RoomMap exam={exam.id} session={session} room={mapped} candidate={shown?.id} />
    tabs.push({ key: 'map', label: words.day.map, body })
  }
  tabs.push({
    key: 'out',
    label: words.day.outTab(out.length),
    body: () => <OutList exam={exam.id} room={room} out={out} clock={clock} />,
  })
  if (steps.length > 0) {
    const body = () => <UncheckedList exam={exam.id} room={room} steps={steps} unchecked={unchecked} now={clock.sent} />
    tabs.push({ key: 'unchecked', label: words.day.unchecked(unchecked.length), body })
  }
  return (
    <div className="panel desk-lists" ref={list}>
      <DeskTabs tabs={tabs} active={tab} choose={setTab} />
    </div>
  )
})
