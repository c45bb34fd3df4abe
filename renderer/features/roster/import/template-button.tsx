import { Button } from 'antd'
import { useAction } from '../../../api/use-action.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { useMadeNote } from '../../../ui/use-made-note.tsx'
import { useWords } from '../../../words/use-words.ts'

/** Writes an empty roster to be filled in by a school. */
export function TemplateButton({ exam }: { readonly exam: string }) {
  const { imports } = useWords()
  const note = useMadeNote()
  const work = useAction('roster.template')
  const write = async (): Promise<void> => {
    const answer = await work.run({ exam, file: `${imports.templateName}.xlsx` })
    if (answer.ok) note(imports.templateDone(answer.value.file), answer.value.file)
  }
  return (
    <>
      <Button loading={work.busy} onClick={() => void write()}>
        {imports.template}
      </Button>
      <FailureNote failure={work.failure} />
    </>
  )
}
