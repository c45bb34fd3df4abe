import type { ReactNode } from 'react'
import type { DeskCandidate, ScanAnswer } from '../../../core/contract.ts'
import { useWords } from '../../words/use-words.ts'
import { DrawPane } from './panes/draw-pane.tsx'
import { ExitPane } from './panes/exit-pane.tsx'
import { OverridePane } from './panes/override-pane.tsx'
import type { PaneProps } from './panes/pane-props.ts'
import { UndoPane } from './panes/undo-pane.tsx'
import { WalkInPane } from './panes/walk-in-pane.tsx'
import type { Pane, Panes } from './use-panes.ts'

/** The form for incidents, which is another feature's. */
export type IncidentFormSlot = (about: {
  readonly candidate: DeskCandidate | undefined
  readonly close: () => void
}) => ReactNode

type Props = Omit<PaneProps, 'close'> & {
  readonly panes: Panes
  /** Gives the desk the focus back. */
  readonly back: () => void
  /** Shows what became of an attempt in its place, unless a later scan is on the screen. */
  readonly amend: (record: string, answer: ScanAnswer) => void
  /** Clears the screen of an outcome that no longer holds. */
  readonly forget: (record: string) => void
  readonly incidentForm: IncidentFormSlot
}

/** The forms that are open at the desk. None of them is modal: the next scan is always heard. */
export function DeskPanes({ panes, back, amend, forget, incidentForm, ...of }: Props) {
  return (
    <>
      {panes.open.map((pane) => {
        const close = (): void => {
          panes.close(pane.key)
          back()
        }
        const told = { amend, forget, incidentForm }
        return <OnePane key={pane.key} pane={pane} of={{ ...of, close }} {...told} />
      })}
    </>
  )
}

type OneProps = Pick<Props, 'amend' | 'forget' | 'incidentForm'> & {
  readonly pane: Pane
  readonly of: PaneProps
}

function OnePane({ pane: { about }, of, amend, forget, incidentForm }: OneProps) {
  const words = useWords()
  switch (about.kind) {
    case 'override':
      return <OverridePane {...of} attempt={about.attempt} done={(answer) => amend(about.attempt.record, answer)} />
    case 'walk-in':
      return <WalkInPane {...of} code={about.code} attempt={about.attempt} done={() => forget(about.attempt.record)} />
    case 'draw':
      return <DrawPane {...of} {...about} done={(answer) => amend(about.answer.record, answer)} />
    case 'undo':
      return <UndoPane {...of} attempt={about.attempt} done={() => forget(about.attempt.record)} />
    case 'exit':
      return <ExitPane {...of} candidate={about.candidate} />
    case 'incident':
      return (
        <section className="panel pane" aria-label={words.day.incident}>
          <h2>{words.day.incident}</h2>
          {incidentForm({ candidate: about.candidate, close: of.close })}
        </section>
      )
  }
}
