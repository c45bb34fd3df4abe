import { Button } from 'antd'
import { useState } from 'react'
import type { Exam } from '../../../core/model/exam.ts'
import { siteSheetKinds } from '../../../core/model/site-sheet.ts'
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
