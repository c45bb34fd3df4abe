import { type KeyboardEvent, memo, type Ref, useState } from 'react'
import type { DeskCandidate } from '../../../core/contract.ts'
import type { Session } from '../../../core/model/exam.ts'
import { useWords } from '../../words/use-words.ts'
import { MatchList } from './match-list.tsx'
import type { Matches } from './use-matches.ts'

type Props = {
  readonly text: string
  readonly setText: (text: string) => void
  readonly matches: Matches
  readonly sessions: readonly Session[]
  readonly session: string
  readonly scan: (code: string) => void
  /** Enter came before the search had answered: looks the text up by itself. */
  readonly enterEarly: (text: string) => void
  readonly choose: (candidate: DeskCandidate) => void
  readonly box: Ref<HTMLInputElement>
}

/** What is typed at the desk: a whole number, its tail, a name or pinyin initials; chosen by keys. */
export const CodeInput = memo(({ text, setText, matches, sessions, session, scan, enterEarly, choose, box }: Props) => {
  const words = useWords()
  const [marked, setMarked] = useState<{ of: Matches; index: number }>()
  const [entered, setEntered] = useState('')
  const known = matches.of === text.trim()
  const found = known ? matches.candidates : []
  const only = found.length === 1 && matches.total === 1
  const at = marked?.of === matches ? marked.index : only || (known && entered === text.trim()) ? 0 : -1
  const setAt = (index: number): void => setMarked({ of: matches, index })
  const enter = (): void => {
    const chosen = found[at]
    if (chosen) choose(chosen)
    else if (found.length > 1) setAt(0)
    else scan(text.trim())
  }
  const early = (): void => {
    if (entered === text.trim()) return
    setEntered(text.trim())
    enterEarly(text.trim())
  }

  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (found.length > 0) setAt(beside(at, event.key === 'ArrowDown' ? 1 : -1, found.length))
    } else if (event.key === 'Escape') setText('')
    else if (event.key === 'Enter' && text.trim() !== '') {
      if (known) enter()
      else early()
    } else if (/^[1-9]$/.test(event.key) && /\D/.test(text.trim()) && found[Number(event.key) - 1]) {
      event.preventDefault()
      choose(found[Number(event.key) - 1]!)
    }
  }
  return (
    <div className="code-input">
      <label htmlFor="desk-code" className="visually-hidden">
        {words.checkin.input}
      </label>
      <input
        id="desk-code"
        ref={box}
        value={text}
        maxLength={500}
        autoComplete="off"
        spellCheck={false}
        placeholder={words.checkin.input}
        aria-describedby="desk-code-help"
        aria-keyshortcuts="F2"
        onChange={(event) => {
          setEntered('')
          setText(event.target.value)
        }}
        onKeyDown={press}
      />
      <p id="desk-code-help" className="visually-hidden">
        {words.checkin.inputHelp}
      </p>
      {found.length > 0 && (
        <div className="matches">
          <MatchList candidates={found} sessions={sessions} session={session} at={at} choose={choose} />
          {matches.total > found.length && (
            <p className="muted">{words.checkin.matchesMore(matches.total - found.length)}</p>
          )}
        </div>
      )}
    </div>
  )
})

/** The next row in that direction, around the ends; from no row (-1) the first or the last. */
function beside(at: number, step: 1 | -1, length: number): number {
  if (at < 0) return step === 1 ? 0 : length - 1
  return (at + step + length) % length
}
