import { App } from 'antd'
import type { CandidateRow } from '../../../../core/contract.ts'
import type { CandidateEntry } from '../../../../core/model/candidate-entry.ts'
import type { Exam } from '../../../../core/model/exam.ts'
import { useAction } from '../../../api/use-action.ts'
import { useWords } from '../../../words/use-words.ts'
import { EntryForm } from './entry-form.tsx'

type Props = { readonly exam: Exam; readonly row: CandidateRow; readonly close: () => void }

/** Changes a candidate's details; saved whole or not at all. */
export function EditCandidate({ exam, row, close }: Props) {
  const words = useWords()
  const { message } = App.useApp()
  const work = useAction('candidates.edit')
  const save = async (entry: CandidateEntry): Promise<void> => {
    const answer = await work.run({ exam: exam.id, candidate: row.id, entry })
    if (!answer.ok) return
    const { candidate, checkedIn } = answer.value
    message.success((checkedIn ? words.rosterEdit.savedCheckedIn : words.rosterEdit.saved)(candidate.name))
    close()
  }
  return (
    <EntryForm
      exam={exam}
      before={row}
      busy={work.busy}
      failure={work.failure}
      save={(entry) => void save(entry)}
      cancel={close}
    />
  )
}
