import { Button } from 'antd'
import { useAction } from '../../../api/use-action.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { useMadeNote } from '../../../ui/use-made-note.tsx'
import { useWords } from '../../../words/use-words.ts'
import type { Import } from './use-import.ts'

/** Writes the roster with what was found beside each row, to send back to the school. */
export function AnnotateButton({ exam, work }: { readonly exam: string; readonly work: Import }) {
  const { imports } = useWords()
  const note = useMadeNote()
  const annotate = useAction('roster.annotate')
  const write = async (): Promise<void> => {
    if (!work.source) return
    const name = (work.name ?? '').replace(/\.[^.]*$/, '')
    const { source, options } = work
    const answer = await annotate.run({ exam, ...source, options, out: imports.annotatedName(name) })
    if (answer.ok) note(imports.annotated(answer.value.errors, answer.value.warnings), answer.value.file)
  }
  return (
    <>
      <Button loading={annotate.busy} onClick={() => void write()}>
        {imports.annotate}
      </Button>
      <FailureNote failure={annotate.failure} />
    </>
  )
}
