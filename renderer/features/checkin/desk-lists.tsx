import { Tabs } from 'antd'
import { useEffect, useState } from 'react'
import type { Output } from '../../../core/contract.ts'
import { sumCounts } from '../../../core/rules/attendance-counts.ts'
import { useAction } from '../../api/use-action.ts'
import { useSettings } from '../../state/settings.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useShortcut } from '../../ui/use-shortcut.ts'
import { useWords } from '../../words/use-words.ts'
import { MissingList } from './missing-list.tsx'
import { canUndo, RecentList } from './recent-list.tsx'

type Props = {
  readonly exam: string
  readonly session: string
  readonly room: string | undefined
  readonly board: Output<'checkin.board'> | undefined
  readonly now: () => string | undefined
  /** Called after a check-in was taken back. */
  readonly undone: () => void
}

/** The latest records with their undoing, and who is still missing. */
export function DeskLists({ exam, session, room, board, now, undone }: Props) {
  const words = useWords()
  const operator = useSettings((state) => state.settings.operator)
  const [tab, setTab] = useState('recent')
  const [asked, ask] = useState<string>()
  const work = useAction('checkin.undo')
  const recent = board?.recent ?? []

  const undo = async (record: string, reason: string): Promise<boolean> => {
    const answer = await work.run({ exam, record, reason, operator, now: now() })
    if (!answer.ok) return false
    ask(undefined)
    undone()
    return true
  }
  useShortcut('KeyZ', () => {
    const latest = recent.find(canUndo)
    if (!latest) return
    setTab('recent')
    ask(latest.record.id)
  })
  useEffect(() => ask(undefined), [session, room])
  const missing = sumCounts(board?.rooms ?? []).unrecorded
  const items = [
    { key: 'recent', label: words.checkin.recent, children: <><FailureNote failure={work.failure} /><RecentList entries={recent} asked={asked} ask={ask} undo={undo} /></> },
    { key: 'missing', label: words.checkin.missing(missing), children: <MissingList exam={exam} session={session} room={room} /> },
  ]
  return <div className="panel desk-lists"><Tabs size="small" items={items} activeKey={tab} onChange={setTab} destroyOnHidden /></div>
}
