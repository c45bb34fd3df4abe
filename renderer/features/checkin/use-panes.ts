import { useCallback, useState } from 'react'
import type { DeskCandidate, ScanAnswer } from '../../../core/contract.ts'
import type { Failure } from '../../../core/model/failure.ts'
import type { IncidentKind } from '../../../core/model/incident.ts'

/** Something a person writes down at the desk while scanning goes on beside it. */
export type PaneAbout =
  | { readonly kind: 'override'; readonly attempt: ScanAnswer }
  | { readonly kind: 'walk-in'; readonly code: string; readonly attempt: ScanAnswer }
  | { readonly kind: 'draw'; readonly answer: ScanAnswer; readonly failure?: Failure | undefined }
  | { readonly kind: 'undo'; readonly attempt: ScanAnswer }
  | { readonly kind: 'exit'; readonly candidate: DeskCandidate }
  | { readonly kind: 'incident'; readonly candidate?: DeskCandidate; readonly incident?: IncidentKind }
export type Pane = { readonly key: string; readonly about: PaneAbout }

export type Panes = {
  readonly open: readonly Pane[]
  readonly add: (about: PaneAbout) => void
  readonly close: (key: string) => void
}

/** The forms that are open at the desk, newest first; the same one is never opened twice. */
export function usePanes(): Panes {
  const [open, setOpen] = useState<readonly Pane[]>([])
  const add = useCallback((about: PaneAbout) => {
    const key = keyOf(about)
    setOpen((panes) => [{ key, about }, ...panes.filter((pane) => pane.key !== key)])
  }, [])
  const close = useCallback((key: string) => setOpen((panes) => panes.filter((pane) => pane.key !== key)), [])
  return { open, add, close }
}

function keyOf(about: PaneAbout): string {
  if ('attempt' in about) return `${about.kind} ${about.attempt.record}`
  if (about.kind === 'draw') return `draw ${about.answer.record}`
  return `${about.kind} ${about.candidate?.id ?? ''}`
}
