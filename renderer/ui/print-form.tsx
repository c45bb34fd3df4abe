import { PrinterOutlined } from '@ant-design/icons'
import { Button, type ButtonProps } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import type { Failure } from '../../core/model/failure.ts'
import type { FormKind } from '../../core/model/form-kinds.ts'
import { useJob } from '../api/use-job.ts'
import { useWords } from '../words/use-words.ts'
import { FailureNote } from './failure-note.tsx'
import { useMadeNote } from './use-made-note.tsx'

type Props = Pick<ButtonProps, 'type' | 'size' | 'disabled' | 'aria-label'> & {
  readonly exam: string
  readonly form: FormKind
  readonly school?: string
  /** Where a refusal is shown; absent: beside the button. */
  readonly onFailure?: (failure: Failure | undefined) => void
  readonly children: ReactNode
}

/** Makes a form as PDF and says where it is. */
export function PrintForm({ exam, form, school, onFailure, children, ...button }: Props) {
  const words = useWords()
  const job = useJob('forms.print')
  const note = useMadeNote()
  const [failure, setFailure] = useState<Failure>()
  useEffect(() => onFailure?.(failure), [failure, onFailure])
  const print = async (): Promise<void> => {
    setFailure(undefined)
    const answer = await job.run({ exam, form, school })
    if (answer.ok) note(words.office.printed(answer.value.files.length), answer.value.folder)
    else setFailure(answer.failure)
  }
  return (
    <>
      <Button {...button} icon={<PrinterOutlined aria-hidden="true" />} loading={job.busy} onClick={() => void print()}>
        {children}
      </Button>
      {!onFailure && <FailureNote failure={failure} />}
    </>
  )
}
