import type { Status } from '../../core/model/candidate.ts'
import { useWords } from '../words/use-words.ts'
import './status-mark.css'

const shapes: Record<Status, string> = { expected: '○', present: '●', late: '◐', absent: '✕', withdrawn: '–' }

/** A candidate's attendance, by shape, word and colour. */
export function StatusMark({ status }: { readonly status: Status }) {
  const words = useWords()
  return (
    <span className={`status-mark ${status}`}>
      <span aria-hidden="true">{shapes[status]}</span> {words.common.status[status]}
    </span>
  )
}
