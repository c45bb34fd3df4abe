import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { DayFormKind } from '../../../core/model/day-form-kinds.ts'
import type { Exam, Session } from '../../../core/model/exam.ts'
import type { Failure } from '../../../core/model/failure.ts'
import { useJob } from '../../api/use-job.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useMadeNote } from '../../ui/use-made-note.tsx'
import { useWords } from '../../words/use-words.ts'

type Props = { readonly exam: Exam; readonly session: Session; readonly room: string | undefined }

const forms = ['absence-lists', 'incident-forms', 'day-report'] as const satisfies readonly DayFormKind[]

/** The papers of the day, filled from the record as it stands: of the room that is chosen, or of the session. */
export function DayPapers({ exam, session, room }: Props) {
  const words = useWords()
  const records = useJob('materials.print')
  const made = useJob('day.forms')
  const note = useMadeNote()
  const [failure, setFailure] = useState<Failure>()
  const busy = records.busy || made.busy
  const printRecords = async (): Promise<void> => {
    setFailure(undefined)
    const answer = await records.run({ exam: exam.id, session: session.id, room, materials: ['room-records'] })
    if (answer.ok) note(words.closing.made(answer.value.files.length), answer.value.folder)
    else setFailure(answer.failure)
  }
  const print = async (form: DayFormKind): Promise<void> => {
    setFailure(undefined)
    // The report is on the whole day; the other forms are on what is chosen.
    const of = form === 'day-report' ? {} : { session: session.id, room }
    const answer = await made.run({ exam: exam.id, forms: [form], ...of })
    if (answer.ok) note(words.closing.made(answer.value.files.length), answer.value.folder)
    else setFailure(answer.failure)
  }
  return (
    <section className="panel stack" aria-label={words.closing.papers}>
      <h2>
        {words.closing.papers}{' '}
        <span className="muted">{room === undefined ? words.common.wholeSite : words.common.room(room)}</span>
      </h2>
      <div className="row">
        <Button
          icon={<PrinterOutlined aria-hidden="true" />}
          loading={records.busy}
          disabled={busy}
          onClick={() => void printRecords()}
        >
          {words.closing.paper['room-records']}
        </Button>
        {forms.map((form) => (
          <Button
            key={form}
            icon={<PrinterOutlined aria-hidden="true" />}
            disabled={busy}
            onClick={() => void print(form)}
          >
            {words.closing.paper[form]}
          </Button>
        ))}
      </div>
      <FailureNote failure={failure} />
      <p className="muted">{words.closing.papersText}</p>
    </section>
  )
}
