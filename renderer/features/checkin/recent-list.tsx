import { memo } from 'react'
import type { Output } from '../../../core/contract.ts'
import { incidentWord } from '../../../core/describe/incident.ts'
import type { Language } from '../../../core/describe/language.ts'
import { verdictWord } from '../../../core/describe/verdict.ts'
import { admits } from '../../../core/model/record.ts'
import { roomTitle } from '../../../core/seating/room-words.ts'
import { useSettings } from '../../state/settings.ts'
import { secondsOf } from '../../ui/moments.ts'
import { useWords } from '../../words/use-words.ts'
import type { Words } from '../../words/zh.ts'
import { UndoForm } from './undo-form.tsx'

type Entry = Output<'checkin.board'>['recent'][number]

type Props = {
  readonly entries: readonly Entry[]
  /** The record whose undoing is being asked for. */
  readonly asked: string | undefined
  readonly ask: (record: string | undefined) => void
  readonly undo: (record: string, reason: string, instead: string) => Promise<boolean>
}

/** The latest records; an admission can be taken back with a reason, and stays in the log. */
export function RecentList({ entries, asked, ask, undo }: Props) {
  const words = useWords()
  if (entries.length === 0) return <p className="muted nothing">{words.checkin.recentNone}</p>
  return (
    <ol className="recent">
      {entries.map((entry) => (
        <RecentLine key={entry.record.id} entry={entry} asked={asked === entry.record.id} ask={ask} undo={undo} />
      ))}
    </ol>
  )
}

const undoable = new Set<string>(['override', 'exit', 'return', 'walk-in', 'identity'])

export const canUndo = ({ record, undone }: Entry): boolean =>
  !undone && (record.kind === 'scan' ? admits(record.verdict) : undoable.has(record.kind))

type LineProps = Pick<Props, 'ask' | 'undo'> & { readonly entry: Entry; readonly asked: boolean }

/** Records are never altered: a line is drawn anew only when its record was taken back or is asked about. */
const RecentLine = memo(({ entry, asked, ask, undo }: LineProps) => {
  const words = useWords()
  const language = useSettings((state) => state.settings.language)
  const { record, name, seat, undone } = entry
  const who = name || nameIn(record) || words.checkin.unnamed
  return (
    <li className={undone ? 'undone' : undefined}>
      <div className="recent-line">
        <time className="number muted">{secondsOf(record.at)}</time>
        <span className="recent-who">
          {who}
          {seat && <span className="muted"> {words.common.seat(seat)}</span>}
        </span>
        <span className={`recent-verdict ${toneOf(record)}`}>
          {wordOf(record, words, language)}
          {'reason' in record && <span className="muted"> {record.reason}</span>}
          {record.clock === 'set' && <span className="rehearsed"> {words.common.practice}</span>}
          {undone && <span className="muted"> {words.checkin.undone}</span>}
        </span>
        {canUndo(entry) && !asked && (
          <button
            type="button"
            className="plain-link"
            aria-label={words.checkin.undoOf(who)}
            onClick={() => ask(record.id)}
          >
            {words.checkin.undo}
          </button>
        )}
      </div>
      {asked && (
        <UndoForm
          name={who}
          cancel={() => ask(undefined)}
          undo={(reason, instead) => undo(record.id, reason, instead)}
          correctable={record.kind === 'scan'}
        />
      )}
    </li>
  )
}, isSameLine)

function isSameLine(a: LineProps, b: LineProps): boolean {
  return (
    a.entry.record.id === b.entry.record.id &&
    a.entry.undone === b.entry.undone &&
    a.asked === b.asked &&
    a.ask === b.ask &&
    a.undo === b.undo
  )
}

type Kept = Entry['record']

/** Whom a record names that is about nobody of the roster. */
function nameIn(record: Kept): string {
  if (record.kind === 'scan') return record.code
  if (record.kind === 'walk-in') return record.name
  if (record.kind === 'incident') return record.person ?? ''
  return record.kind === 'close' || record.kind === 'reopen' ? roomTitle(record.room) : ''
}

function wordOf(record: Kept, words: Words, language: Language): string {
  if (record.kind === 'scan') return verdictWord(record.verdict, language)
  if (record.kind === 'undo')
    return record.undoes === undefined || record.undoes === 'scan' ? words.checkin.undoRecord : words.day.kind.undo
  return record.kind === 'incident' ? incidentWord(record.incident, language) : words.day.kind[record.kind]
}

function toneOf(record: Kept): string {
  if (record.kind === 'scan') return record.verdict
  if (record.kind === 'override' || record.kind === 'identity' || record.kind === 'return' || record.kind === 'close')
    return 'checked-in'
  return 'undo'
}
