import { Alert, Button } from 'antd'
import { type ReactNode, useEffect, useRef } from 'react'
import { describe } from '../../core/describe/describe.ts'
import type { Failure } from '../../core/model/failure.ts'
import { useSettings } from '../state/settings.ts'
import { useWords } from '../words/use-words.ts'

type Props = {
  readonly failure: Failure | undefined
  /** Offers to try again. */
  readonly retry?: () => void
  readonly action?: ReactNode
}

/** An expected failure as a sentence with what to do next; nothing when there is none. */
export function FailureNote({ failure, retry, action }: Props) {
  const language = useSettings((state) => state.settings.language)
  const words = useWords()
  const note = useRef<HTMLDivElement>(null)
  // What was refused is told where it was asked for: under a long form the sentence may lie out of sight.
  useEffect(() => {
    if (failure && note.current?.closest('form')) note.current.scrollIntoView?.({ block: 'nearest' })
  }, [failure])
  if (!failure || failure.code === 'cancelled') return null
  const offer =
    action ??
    (retry && (
      <Button size="small" onClick={retry}>
        {words.common.retry}
      </Button>
    ))
  return (
    <div ref={note} className="failure-note">
      <Alert type="error" showIcon title={describe(failure, language)} action={offer} role="alert" />
    </div>
  )
}
