import { DownOutlined } from '@ant-design/icons'
import { App, Button, Dropdown } from 'antd'
import { useState } from 'react'
import type { Exam } from '../../../core/model/exam.ts'
import { call } from '../../api/call.ts'
import { useAction } from '../../api/use-action.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../words/use-words.ts'

type Props = {
  readonly exam: Exam
  readonly session: string | undefined
  readonly school: string | undefined
}

/** Writes the roster for another program, with ID numbers masked unless the user wants them. */
export function ExportMenu({ exam, session, school }: Props) {
  const words = useWords()
  const { message } = App.useApp()
  const work = useAction('roster.export')
  const [mask, setMask] = useState(true)

  const write = async (kind: 'csv' | 'xlsx'): Promise<void> => {
    const answer = await work.run({
      exam: exam.id,
      file: `${words.roster.title}${school ? ` ${school.replace(/[\\/:*?"<>|]/g, ' ')}` : ''}.${kind}`,
      what: 'roster',
      session,
      school,
      mask,
    })
    if (!answer.ok) return
    const { rows, file: path } = answer.value
    message.success({
      duration: 8,
      content: (
        <>
          {words.roster.exportDone(rows, path)}{' '}
          <Button type="link" size="small" onClick={() => void call('files.reveal', { path })}>
            {words.roster.reveal}
          </Button>
        </>
      ),
    })
  }
  const items = [
    { key: 'csv', label: words.roster.exportCsv, onClick: () => void write('csv') },
    { key: 'xlsx', label: words.roster.exportXlsx, onClick: () => void write('xlsx') },
    { type: 'divider' as const },
    { key: 'mask', label: `${mask ? '☑' : '☐'} ${words.roster.exportMask}`, onClick: () => setMask(!mask) },
  ]
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items }}>
        <Button loading={work.busy}>
          {words.roster.export} <DownOutlined aria-hidden="true" />
        </Button>
      </Dropdown>
      <FailureNote failure={work.failure} />
    </>
  )
}
