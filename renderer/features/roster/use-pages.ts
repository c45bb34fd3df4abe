import { useCallback, useEffect, useRef, useState } from 'react'
import type { CandidateRow, Input } from '../../../core/contract.ts'
import type { Failure } from '../../../core/model/failure.ts'
import { call } from '../../api/call.ts'
import { onEvent } from '../../api/events.ts'

const pageSize = 100

export type RosterFilter = Omit<Input<'roster.page'>, 'offset' | 'limit'>

export type Pages = {
  /** Undefined until the first page has come. */
  readonly total: number | undefined
  readonly failure: Failure | undefined
  readonly rowAt: (index: number) => CandidateRow | undefined
  /** Tells which rows are on the screen; missing pages are fetched. */
  readonly show: (from: number, to: number) => void
  readonly reload: () => void
}

type PageMap = ReadonlyMap<number, readonly CandidateRow[]>
/** `old` holds what was shown before, until its rows have come anew. */
type Held = {
  key: string
  pages: Map<number, readonly CandidateRow[]>
  old: PageMap
  asked: Set<number>
  replaces: boolean
  from: number
  to: number
}

/**
 * A roster of any length, fetched by pages as they come into view. Rows stay on the screen while a new
 * filter or a change of the exam is fetched; answers to an older filter are dropped.
 */
export function usePages(filter: RosterFilter): Pages {
  const key = JSON.stringify(filter)
  const held = useRef<Held>({
    key,
    pages: new Map(),
    old: new Map(),
    asked: new Set(),
    replaces: false,
    from: 0,
    to: 0,
  })
  const [state, setState] = useState<{ total: number | undefined; failure: Failure | undefined; turn: number }>({
    total: undefined,
    failure: undefined,
    turn: 0,
  })

  const fetchPage = useCallback(async (page: number): Promise<void> => {
    const mine = held.current
    if (mine.asked.has(page)) return
    mine.asked.add(page)
    const answer = await call('roster.page', {
      ...(JSON.parse(mine.key) as RosterFilter),
      offset: page * pageSize,
      limit: pageSize,
    })
    if (held.current !== mine) return
    if (!answer.ok) {
      mine.asked.delete(page)
      return setState((before) => ({ ...before, failure: answer.failure }))
    }
    if (mine.pages.size === 0 && mine.replaces) mine.old = new Map()
    mine.pages.set(page, answer.value.candidates)
    setState((before) => ({ total: answer.value.total, failure: undefined, turn: before.turn + 1 }))
  }, [])

  const show = useCallback(
    (from: number, to: number): void => {
      Object.assign(held.current, { from, to })
      for (let page = Math.floor(from / pageSize); page <= Math.floor(to / pageSize); page++) void fetchPage(page)
    },
    [fetchPage],
  )

  /** Fetches anew; what was there stays on the screen until the new rows have come. */
  const renew = useCallback(
    (next: string): void => {
      const before = held.current
      const same = before.key === next
      held.current = {
        key: next,
        pages: new Map(),
        old: new Map([...before.old, ...before.pages]),
        asked: new Set(),
        replaces: !same,
        from: same ? before.from : 0,
        to: same ? before.to : 0,
      }
      show(held.current.from, held.current.to)
    },
    [show],
  )

  useEffect(() => renew(key), [key, renew])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = onEvent((event) => {
      if (event.event !== 'changed' || event.exam !== filter.exam) return
      timer ??= setTimeout(() => {
        timer = undefined
        renew(held.current.key)
      }, 150)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [filter.exam, renew])

  return {
    total: state.total,
    failure: state.failure,
    rowAt: (index) =>
      (held.current.pages.get(Math.floor(index / pageSize)) ?? held.current.old.get(Math.floor(index / pageSize)))?.[
        index % pageSize
      ],
    show,
    reload: () => renew(held.current.key),
  }
}
