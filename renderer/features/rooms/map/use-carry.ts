import { App } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import { describe } from '../../../../core/describe/describe.ts'
import { call } from '../../../api/call.ts'
import { useCall } from '../../../api/use-call.ts'
import { useSettings } from '../../../state/settings.ts'
import { useWords } from '../../../words/use-words.ts'
import { useRoomsView } from '../rooms-view.ts'

/** A candidate who is being moved: picked up, not yet put down. */
export type Carried = {
  readonly candidate: string
  readonly name: string
  readonly from: { readonly room: string; readonly seat: string } | undefined
}

export type Target = {
  readonly room: string
  readonly seat: string
  readonly taken: { readonly id: string; readonly name: string } | undefined
}

export type Carry = {
  readonly carried: Carried | undefined
  readonly pick: (carried: Carried) => void
  readonly cancel: () => void
  /** Puts the candidate down: on a free seat, or in exchange with whoever sits there. */
  readonly put: (target: Target, carried?: Carried) => Promise<void>
}

/** Moving a candidate by keyboard, mouse or across rooms; the same rules for each. Escape puts him back. */
export function useCarry(exam: string): Carry {
  const words = useWords()
  const language = useSettings((state) => state.settings.language)
  const { message, modal } = App.useApp()
  const plan = useCall('seating.plan', { exam }, { settle: 500 })
  const [carried, setCarried] = useState<Carried>()
  const cancel = useCallback(() => setCarried(undefined), [])
  useEffect(() => {
    if (!carried) return
    const hear = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') cancel()
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [carried, cancel])

  /** Seats that were never arranged here are the organiser's: the first change of them is asked for. */
  const mayChange = async (): Promise<boolean> => {
    if (plan.value?.plan || useRoomsView.getState().mayMove) return true
    const may = await modal.confirm({
      title: words.seating.officialTitle,
      content: words.seating.officialText,
      okText: words.seating.officialGoOn,
      cancelText: words.common.cancel,
    })
    if (may) useRoomsView.getState().show({ mayMove: true })
    return may
  }

  const put = async ({ room, seat, taken }: Target, dragged?: Carried): Promise<void> => {
    const who = dragged ?? carried
    if (!who) return
    setCarried(undefined)
    if (taken?.id === who.candidate) return
    if (taken && !who.from) return void message.warning(words.seating.takenBy(taken.name))
    if (!(await mayChange())) return
    const moves = [
      { candidate: who.candidate, to: { room, seat } },
      ...(taken ? [{ candidate: taken.id, to: who.from! }] : []),
    ]
    const answer = await call('seats.assign', { exam, moves })
    if (!answer.ok) return void message.error(describe(answer.failure, language))
    message.success(
      taken
        ? words.seating.swapped(who.name, taken.name)
        : words.seating.movedTo(who.name, words.common.room(room), seat),
    )
    const present = answer.value.checkedIn
    if (present.length > 0) message.warning(words.seating.wereCheckedIn(present.join('、')), 6)
  }
  return { carried, pick: setCarried, cancel, put }
}
