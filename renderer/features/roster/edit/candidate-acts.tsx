import { App, Button, Popconfirm } from 'antd'
import type { CandidateRow } from '../../../../core/contract.ts'
import { useAction } from '../../../api/use-action.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { useWords } from '../../../words/use-words.ts'

type Props = { readonly exam: string; readonly row: CandidateRow; readonly edit: () => void }

/** What can be done with a candidate of the roster. Each is a step that can be taken back. */
export function CandidateActs({ exam, row, edit }: Props) {
  const words = useWords()
  const { message } = App.useApp()
  const mark = useAction('seats.mark')
  const turn = async (withdrawn: boolean): Promise<void> => {
    const answer = await mark.run({ exam, candidates: [row.id], withdrawn })
    if (!answer.ok) return
    message.success(withdrawn ? words.rosterEdit.withdrew(row.name) : words.rosterEdit.reinstated(row.name))
  }
  return (
    <>
      <div className="row">
        <Button type="primary" onClick={edit}>
          {words.rosterEdit.edit}
        </Button>
        {row.withdrawn ? (
          <Button loading={mark.busy} onClick={() => void turn(false)}>
            {words.rosterEdit.reinstate}
          </Button>
        ) : (
          <Popconfirm
            title={words.rosterEdit.withdrawSure}
            description={<p className="confirm-text">{words.rosterEdit.withdrawText}</p>}
            okText={words.rosterEdit.withdraw}
            cancelText={words.common.cancel}
            onConfirm={() => void turn(true)}
          >
            <Button loading={mark.busy}>{words.rosterEdit.withdraw}</Button>
          </Popconfirm>
        )}
      </div>
      <FailureNote failure={mark.failure} />
    </>
  )
}
