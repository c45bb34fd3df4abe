import { memo, useState } from 'react'
import type { DeskCandidate, Output } from '../../../core/contract.ts'
import type { Exam } from '../../../core/model/exam.ts'
import { call } from '../../api/call.ts'
import { useAction } from '../../api/use-action.ts'
import type { DeskClock } from '../../state/desk-clock.ts'
import { useSettings } from '../../state/settings.ts'
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
  /** Called after a check-in was taken back. */
  readonly undone: () => void
}

/** The latest records with their undoing, who is missing, the room as it fills, who is out and who was not checked. */
export const DeskLists = memo(({ exam, session, room, shown, board, firstRoom, events, clock, undone }: Props) => {
  const words = useWords()
  const operator = useSettings((state) => state.settings.operator)
  const [tab, setTab] = useState('recent')
  const [asked, ask] = useState<string>()
  const work = useAction('checkin.undo')
  const correction = useAction('checkin.correct')
  const [unclear, setUnclear] = useState('')
  const recent = board?.recent ?? []

  const undo = useStable(async (record: string, reason: string, instead: string): Promise<boolean> => {
    const taken = instead === '' ? await takeBack(record, reason) : await putRight(record, reason, instead)
    if (!taken) return false
    ask(undefined)
    undone()
    return true
  })
  const takeBack = async (record: string, reason: string): Promise<boolean> =>
    (await work.run({ exam: exam.id, record, reason, operator, now: clock.sent() })).ok
  const putRight = async (record: string, reason: string, instead: string): Promise<boolean> => {
    const found = await call('roster.page', { exam: exam.id, session, find: instead, offset: 0, limit: 2 })
    const one = found.ok && found.value.total === 1 ? found.value.candidates[0] : undefined
    setUnclear(one ? '' : instead)
    if (!one) return false
    const fields = { exam: exam.id, record, candidate: one.id, reason, operator, now: clock.sent() }
    return (await correction.run(fields)).ok
  }
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
          <FailureNote failure={work.failure ?? correction.failure} />
          {unclear && (
            <p role="alert" className="unclear">
              {words.checkin.insteadUnclear(unclear)}
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
    <div className="panel desk-lists">
      <DeskTabs tabs={tabs} active={tab} choose={setTab} />
    </div>
  )
})
