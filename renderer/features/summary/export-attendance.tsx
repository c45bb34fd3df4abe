import { App, Button } from 'antd'
import type { Exam } from '../../../core/model/exam.ts'
import { call } from '../../api/call.ts'
import { useAction } from '../../api/use-action.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../words/use-words.ts'

/** Writes the attendance for another program, with ID numbers masked. */
export function ExportAttendance({ exam }: { readonly exam: Exam }) {
  const words = useWords()
  const { message } = App.useApp()
  const work = useAction('roster.export')
  const write = async (kind: 'csv' | 'xlsx'): Promise<void> => {
    const answer = await work.run({
      exam: exam.id,
      file: `${words.summary.exportName}.${kind}`,
      what: 'attendance',
      mask: true,
    })
    if (!answer.ok) return
    const { rows, file: path } = answer.value
    message.success({
      duration: 8,
      content: (
        <>
          {words.summary.exportDone(rows, path)}{' '}
          <Button type="link" size="small" onClick={() => void call('files.reveal', { path })}>
            {words.summary.reveal}
          </Button>
        </>
      ),
    })
  }
  return (
    <>
      <FailureNote failure={work.failure} />
      <span className="muted">{words.summary.maskNote}</span>
      <Button disabled={work.busy} onClick={() => void write('csv')}>
        {words.summary.exportCsv}
      </Button>
      <Button disabled={work.busy} onClick={() => void write('xlsx')}>
        {words.summary.exportXlsx}
      </Button>
    </>
  )
}
