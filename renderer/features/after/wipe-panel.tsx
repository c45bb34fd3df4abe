import { Alert, Button } from 'antd'
import { useState } from 'react'
import type { WipePreview } from '../../../core/calls/close-out.ts'
import type { Exam } from '../../../core/model/exam.ts'
import { type WipeRecord, workingFields } from '../../../core/model/retention.ts'
import { useCall } from '../../api/use-call.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { stampOf } from '../../ui/moments.ts'
import { PrintForm } from '../../ui/print-form.tsx'
import { useWords } from '../../words/use-words.ts'
import { WipeDialog } from './wipe-dialog.tsx'

type Props = { readonly exam: Exam; readonly wipes: readonly WipeRecord[]; readonly due: string }

/** What would be wiped, when it is due, and the way to do it; afterwards, that it was done. */
export function WipePanel({ exam, wipes, due }: Props) {
  const words = useWords()
  const [open, setOpen] = useState(false)
  const [done, setDone] = useState<string>()
  const preview = useCall('wipe.preview', { exam: exam.id }, { settle: 2000 })
  const value = preview.value
  return (
    <section className="panel stack" aria-labelledby="wipe-title">
      <h2 id="wipe-title">{words.closeout.wipeTitle}</h2>
      <FailureNote failure={preview.failure} retry={preview.reload} />
      {done && <Alert type="success" showIcon title={done} />}
      {wipes.map((wipe) => (
        <div key={wipe.id} className="row">
          <span className="state-mark ready">
            {words.closeout.wiped(stampOf(wipe.at), wipe.operator, wipe.witness)}
          </span>
        </div>
      ))}
      {wipes.length > 0 && (
        <div>
          <PrintForm exam={exam.id} form="wipe-certificates">
            {words.closeout.printCertificate}
          </PrintForm>
        </div>
      )}
      {value?.clean && <p className="muted">{words.closeout.clean}</p>}
      {value && !value.clean && (
        <>
          <p className={value.isDue ? 'doubt' : 'muted'}>
            {value.isDue ? words.closeout.wipeDue(due) : words.closeout.wipeNotYet(due)}
          </p>
          <p className="muted">{words.closeout.wipeText}</p>
          <PreviewTable preview={value} />
          <div>
            <Button onClick={() => setOpen(true)}>{words.closeout.start}</Button>
          </div>
        </>
      )}
      {open && value && <WipeDialog exam={exam} preview={value} close={() => setOpen(false)} wiped={setDone} />}
    </section>
  )
}

/** What goes, and what the program cannot reach. */
function PreviewTable({ preview }: { readonly preview: WipePreview }) {
  const words = useWords()
  const { closeout } = words
  const lines: [string, string, number][] = [
    ...workingFields.map((field): [string, string, number] => [
      closeout.field[field],
      closeout.ofPeople(preview.fields[field] ?? 0),
      preview.fields[field] ?? 0,
    ]),
    [closeout.codes, closeout.places(preview.codes), preview.codes],
    [closeout.photos, closeout.sheets(preview.photos), preview.photos],
    [closeout.backups, closeout.copies(preview.backups), preview.backups],
    [closeout.leftovers, closeout.copies(preview.leftovers), preview.leftovers],
  ]
  return (
    <div className="wipe-preview">
      <div>
        <h3>{closeout.willGo}</h3>
        <dl>
          {lines
            .filter(([, , count]) => count > 0)
            .map(([name, count]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd className="number">{count}</dd>
              </div>
            ))}
        </dl>
      </div>
      <div>
        <h3>{closeout.notReached}</h3>
        <p className="muted">{closeout.notReachedText}</p>
        <ul>
          {preview.madeFolders.map((folder) => (
            <li key={folder}>
              {closeout.outFolders}: <span className="made-folder">{folder}</span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
