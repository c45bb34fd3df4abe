import { PrinterOutlined } from '@ant-design/icons'
import { Button, Checkbox, InputNumber, Select, Tooltip } from 'antd'
import { lazy, Suspense, useId, useState } from 'react'
import type { Exam } from '../../../core/model/exam.ts'
import { type MaterialSet, materials } from '../../../core/model/material.ts'
import { JobLine } from '../../ui/job-line.tsx'
import { useWords } from '../../words/use-words.ts'
import { MadeList } from './made-list.tsx'
import { MaterialMatrix, type Wanted } from './material-matrix.tsx'
import { SiteSheets } from './site-sheets.tsx'
import type { Press, Sheet } from './use-press.ts'

/** The viewer is large and only loaded when something is looked at. */
const PdfView = lazy(() => import('./preview/pdf-view.tsx').then((module) => ({ default: module.PdfView })))

type Props = {
  readonly exam: Exam
  readonly sets: readonly MaterialSet[]
  readonly press: Press
  readonly print: (files: readonly Sheet[]) => void
}

/** Everything that can be made, one by one or all at once, and what was made, to be looked at. */
export function MakeView({ exam, sets, press, print }: Props) {
  const words = useWords()
  const [session, setSession] = useState<string>()
  const [oneFile, setOneFile] = useState(false)
  const [startAt, setStartAt] = useState(1)
  const startId = useId()
  const shown = session === undefined ? sets : sets.filter((set) => set.session === session)
  const make = (what: Wanted): void => void press.make({ ...what, oneFile, startAt })
  return (
    <div className="press">
      <div className="press-list">
        {press.busy && <JobLine label={words.materials.making} job={press.job} />}
        <MadeList press={press} print={print} />
        <div className="panel stack">
          <div className="row">
            <Select
              aria-label={words.common.session}
              value={session ?? ''}
              popupMatchSelectWidth={false}
              onChange={(id) => setSession(id || undefined)}
              options={[
                { value: '', label: words.common.allSessions },
                ...exam.sessions.map((one) => ({ value: one.id, label: one.name })),
              ]}
            />
            <Checkbox checked={oneFile} onChange={(event) => setOneFile(event.target.checked)}>
              {words.materials.oneFile}
            </Checkbox>
            <Tooltip title={words.printing.startAtHint}>
              <span className="row start-at">
                <label htmlFor={startId}>{words.printing.startAt}</label>
                <InputNumber
                  id={startId}
                  size="small"
                  min={1}
                  max={400}
                  value={startAt}
                  onChange={(n) => setStartAt(n ?? 1)}
                />
              </span>
            </Tooltip>
          </div>
          <div className="row">
            <p className="muted grow">{words.materials.previewHint}</p>
            <Button
              type="primary"
              icon={<PrinterOutlined aria-hidden="true" />}
              disabled={press.busy || shown.length === 0}
              onClick={() => make({ materials: [...materials], ...(session === undefined ? {} : { session }) })}
            >
              {words.materials.makeAll}
            </Button>
          </div>
          <MaterialMatrix exam={exam} sets={shown} busy={press.busy} make={make} />
        </div>
        <SiteSheets exam={exam} press={press} session={session} />
      </div>
      {press.shown && (
        <div className="panel press-preview">
          <div className="row">
            <h2 className="grow">{press.shown.title}</h2>
            <Button
              size="small"
              icon={<PrinterOutlined aria-hidden="true" />}
              aria-label={words.printing.printOf(press.shown.title)}
              onClick={() => press.shown && print([press.shown])}
            >
              {words.printing.print}
            </Button>
          </div>
          <Suspense fallback={<p className="muted">{words.common.loading}</p>}>
            <PdfView key={press.shown.url} url={press.shown.url} label={words.materials.previewOf(press.shown.title)} />
          </Suspense>
        </div>
      )}
    </div>
  )
}
