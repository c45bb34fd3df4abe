import { DownOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useEffect } from 'react'
import { useCall } from '../api/use-call.ts'
import { usePlace } from '../state/place.ts'
import { useWords } from '../words/use-words.ts'

/** Which exam is open, and the way to another one. */
export function ExamSwitch({ exam }: { readonly exam: string | undefined }) {
  const words = useWords()
  const { openExam, go } = usePlace()
  const { value, reload } = useCall('exams.list', {}, { settle: 500, needs: ['exam', 'candidates'] })
  const list = value?.exams ?? []
  useEffect(() => {
    if (exam !== undefined) reload() // a new exam is no change of one that was there
  }, [exam, reload])
  const current = list.find((item) => item.id === exam)
  const items = [
    ...list.map((item) => ({ key: item.id, label: item.name, onClick: () => openExam(item.id, 'overview') })),
    ...(list.length > 0 ? [{ type: 'divider' as const }] : []),
    { key: 'all', label: words.shell.allExams, onClick: () => go('start') },
  ]
  return (
    <div className="exam-switch">
      <Dropdown trigger={['click']} menu={{ items, selectable: true, selectedKeys: exam ? [exam] : [] }}>
        <Button
          type="text"
          className="exam-button"
          aria-label={`${words.shell.switchExam}: ${current?.name ?? words.shell.noExam}`}
        >
          <span className="exam-name">{current?.name ?? words.shell.noExam}</span>
          <DownOutlined aria-hidden="true" />
        </Button>
      </Dropdown>
      {current?.practice && <span className="practice-tag">{words.common.practice}</span>}
      {current?.site && <span className="site-name muted">{current.site}</span>}
    </div>
  )
}
