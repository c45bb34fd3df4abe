import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { type Reprint, reprintOf } from '../../../core/materials/stale-sets.ts'
import type { Exam } from '../../../core/model/exam.ts'
import type { StaleSheet } from '../../../core/model/print.ts'
import { useWords } from '../../words/use-words.ts'
import { keyOf, StaleTable } from './stale-table.tsx'

type Props = {
  readonly exam: Exam
  /** Undefined while it is not known. */
  readonly stale: readonly StaleSheet[] | undefined
  readonly busy: boolean
  readonly again: (what: Reprint) => void
}

/** What was printed and no longer matches, with the reason; one click prints exactly that again. */
export function StaleView({ exam, stale, busy, again }: Props) {
  const words = useWords()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  if (!stale) return null
  const print = stale.filter(({ reason }) => reason !== 'removed')
  const away = stale.filter(({ reason }) => reason === 'removed')
  const chosen = print.filter((sheet) => !left.has(keyOf(sheet)))
  if (stale.length === 0) return <p className="panel muted">{words.printing.stale.none}</p>
  const toggle = (sheet: StaleSheet): void =>
    setLeft((now) => {
      const next = new Set(now)
      if (!next.delete(keyOf(sheet))) next.add(keyOf(sheet))
      return next
    })
  return (
    <div className="stack scroll-tab">
      {print.length > 0 && (
        <section className="panel stack" aria-label={words.printing.stale.title}>
          <div className="row">
            <h2 className="grow">{words.printing.stale.title}</h2>
            <Button
              type="primary"
              icon={<PrinterOutlined aria-hidden="true" />}
              disabled={busy || chosen.length === 0}
              onClick={() => again(reprintOf(chosen))}
            >
              {words.printing.stale.printThese(chosen.length)}
            </Button>
          </div>
          <StaleTable
            exam={exam}
            sheets={print}
            left={left}
            toggle={toggle}
            all={() => setLeft(chosen.length === print.length ? new Set(print.map(keyOf)) : new Set())}
          />
        </section>
      )}
      {away.length > 0 && (
        <section className="panel stack" aria-label={words.printing.stale.takeAway}>
          <h2>{words.printing.stale.takeAway}</h2>
          <p className="muted">{words.printing.stale.takeAwayHint}</p>
          <StaleTable exam={exam} sheets={away} />
        </section>
      )}
    </div>
  )
}
