import { Drawer } from 'antd'
import { useState } from 'react'
import type { CandidateRow } from '../../../core/contract.ts'
import type { Exam } from '../../../core/model/exam.ts'
import { useWords } from '../../words/use-words.ts'
import { CandidateFacts } from './candidate-facts.tsx'
import { EditCandidate } from './edit/edit-candidate.tsx'

type Props = {
  readonly exam: Exam
  readonly row: CandidateRow | undefined
  readonly showIds: boolean
  readonly close: () => void
}

/** Everything the roster says about one candidate, to read and to change. */
export function CandidateDrawer({ exam, row, showIds, close }: Props) {
  const words = useWords()
  const [edited, edit] = useState<CandidateRow>()
  const isEditing = row !== undefined && edited !== undefined && edited.id === row.id
  const shut = (): void => {
    edit(undefined)
    close()
  }
  return (
    <Drawer
      open={row !== undefined}
      onClose={shut}
      size={isEditing ? 'large' : 'default'}
      mask={{ closable: !isEditing }}
      keyboard={!isEditing}
      title={row && (isEditing ? words.rosterEdit.editOf(row.name) : words.roster.details(row.name))}
      destroyOnHidden
    >
      {row &&
        (isEditing ? (
          <EditCandidate exam={exam} row={edited} close={() => edit(undefined)} />
        ) : (
          <CandidateFacts exam={exam} row={row} showIds={showIds} edit={edit} />
        ))}
    </Drawer>
  )
}
