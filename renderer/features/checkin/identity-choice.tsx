import { IdcardOutlined } from '@ant-design/icons'
import { Button, Checkbox, Popover } from 'antd'
import type { Exam } from '../../../core/model/exam.ts'
import { identitySteps } from '../../../core/model/record.ts'
import { useAction } from '../../api/use-action.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../words/use-words.ts'

/** Which identity steps the exam asks for, chosen where they are made. */
export function IdentityChoice({ exam }: { readonly exam: Exam }) {
  const words = useWords()
  const work = useAction('exams.update')
  const chosen = exam.identitySteps ?? []
  const said =
    chosen.length === 0
      ? words.day.identityNone
      : identitySteps
          .filter((step) => chosen.includes(step))
          .map((step) => words.day.step[step])
          .join('、')
  const form = (
    <div className="stack identity-choice">
      <Checkbox.Group
        value={[...chosen]}
        options={identitySteps.map((step) => ({ value: step, label: words.day.step[step] }))}
        onChange={(steps) =>
          void work.run({ exam: exam.id, identitySteps: identitySteps.filter((step) => steps.includes(step)) })
        }
      />
      <p className="muted">{words.day.identityHelp}</p>
      <FailureNote failure={work.failure} />
    </div>
  )
  return (
    <Popover content={form} trigger="click" placement="bottomLeft">
      <Button type="text" icon={<IdcardOutlined aria-hidden="true" />}>
        {words.day.identitySteps}: {said}
      </Button>
    </Popover>
  )
}
