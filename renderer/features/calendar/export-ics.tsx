import { Button } from 'antd'
import type { Exam } from '../../../core/model/exam.ts'
import { useAction } from '../../api/use-action.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useMadeNote } from '../../ui/use-made-note.tsx'
import { useWords } from '../../words/use-words.ts'

/** Writes the calendar for phones, Outlook and DingTalk. */
export function ExportIcs({ exam }: { readonly exam: Exam }) {
  const words = useWords()
  const note = useMadeNote()
  const work = useAction('calendar.export')
  const write = async (): Promise<void> => {
    const answer = await work.run({ exam: exam.id, file: `${words.calendar.icsName}.ics` })
    if (answer.ok) note(words.office.written(answer.value.file), answer.value.file)
  }
  return (
    <>
      <Button loading={work.busy} onClick={() => void write()}>
        {words.calendar.exportIcs}
      </Button>
      <FailureNote failure={work.failure} />
    </>
  )
}
