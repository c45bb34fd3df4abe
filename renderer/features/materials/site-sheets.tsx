import { FileExcelOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { Exam } from '../../../core/model/exam.ts'
import { siteSheetKinds } from '../../../core/model/site-sheet.ts'
import { useAction } from '../../api/use-action.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useWords } from '../../words/use-words.ts'
import { SignDialog } from './sign-dialog.tsx'
import type { Press } from './use-press.ts'

type Props = { readonly exam: Exam; readonly press: Press; readonly session: string | undefined }

/** Sheets that belong to no room: one click makes each. */
export function SiteSheets({ exam, press, session }: Props) {
  const words = useWords()
  const [signs, setSigns] = useState(false)
  return (
    <section className="panel stack" aria-label={words.printing.site.title}>
      <h2>{words.printing.site.title}</h2>
      <p className="muted">{words.printing.site.hint}</p>
      <div className="row">
        {siteSheetKinds.map((kind) => (
          <Button
            key={kind}
            disabled={press.busy}
            onClick={() => (kind === 'signposts' ? setSigns(true) : void press.makeSite({ kinds: [kind], session }))}
          >
            {words.printing.site.kind[kind]}
          </Button>
        ))}
      </div>
      <Workbook exam={exam.id} session={session} />
      {signs && (
        <SignDialog
          exam={exam}
          close={() => setSigns(false)}
          make={(wanted) => {
            setSigns(false)
            void press.makeSite({ kinds: ['signposts'], signs: [...wanted] })
          }}
        />
      )}
    </section>
  )
}

/** The lists for those who want to alter them in a spreadsheet; opens the folder once they are written. */
function Workbook({ exam, session }: { readonly exam: string; readonly session: string | undefined }) {
  const words = useWords()
  const make = useAction('materials.workbook')
  const reveal = useAction('files.reveal')
  const [made, setMade] = useState<string>()
  const run = async (): Promise<void> => {
    const answer = await make.run({ exam, ...(session === undefined ? {} : { session }) })
    setMade(answer.ok ? answer.value.path : undefined)
  }
  return (
    <div className="stack">
      <div className="row">
        <Button icon={<FileExcelOutlined aria-hidden="true" />} loading={make.busy} onClick={() => void run()}>
          {words.printing.site.workbook}
        </Button>
        {made && (
          <Button type="link" onClick={() => void reveal.run({ path: made })}>
            {words.materials.folder}
          </Button>
        )}
      </div>
      {made && (
        <p className="muted made-folder" role="status">
          {made}
        </p>
      )}
      <FailureNote failure={make.failure ?? reveal.failure} />
    </div>
  )
}
