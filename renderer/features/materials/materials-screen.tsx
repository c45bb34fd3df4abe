import { PrinterOutlined } from '@ant-design/icons'
import { Button, Checkbox, Select } from 'antd'
import { lazy, Suspense, useState } from 'react'
import type { Exam } from '../../../core/model/exam.ts'
import { materials } from '../../../core/model/material.ts'
import { useCall } from '../../api/use-call.ts'
import { usePlace } from '../../state/place.ts'
import { EmptyNote } from '../../ui/empty-note.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { JobLine } from '../../ui/job-line.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useWords } from '../../words/use-words.ts'
import { fileTitle, MadeList } from './made-list.tsx'
import { MaterialMatrix, type Wanted } from './material-matrix.tsx'
import { usePress } from './use-press.ts'
import './materials.css'

/** The viewer is large and only loaded when something is looked at. */
const PdfView = lazy(() => import('./pdf-view.tsx').then((module) => ({ default: module.PdfView })))

/** 物料: what can be printed, made one by one or all at once, and looked at. */
export function MaterialsScreen({ exam }: { readonly exam: Exam }) {
  const words = useWords()
  const [session, setSession] = useState<string>()
  const [oneFile, setOneFile] = useState(false)
  const list = useCall(
    'materials.list',
    { exam: exam.id, session },
    { settle: 500, needs: ['candidates', 'rooms', 'exam', 'prints'] },
  )
  const press = usePress(exam.id)
  const sets = list.value?.sets ?? []
  const empty = list.value !== undefined && sets.length === 0 && session === undefined
  const make = (what: Wanted): void => void press.make({ ...what, oneFile })
  const actions = !empty && (
    <>
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
      <Button
        type="primary"
        icon={<PrinterOutlined aria-hidden="true" />}
        disabled={press.job.busy || sets.length === 0}
        onClick={() => make({ materials: [...materials], session })}
      >
        {words.materials.makeAll}
      </Button>
    </>
  )
  return (
    <Screen title={words.materials.title} actions={actions} filled>
      <FailureNote failure={list.failure ?? press.failure} retry={list.failure && list.reload} />
      {press.job.busy && (
        <JobLine
          label={words.materials.making}
          progress={press.job.progress}
          cancelling={press.job.cancelling}
          cancel={press.job.cancel}
        />
      )}
      {empty && (
        <EmptyNote
          icon={<PrinterOutlined aria-hidden="true" />}
          title={words.materials.emptyTitle}
          text={words.materials.emptyText}
        >
          <Button type="primary" onClick={() => usePlace.getState().go('roster')}>
            {words.materials.toRoster}
          </Button>
        </EmptyNote>
      )}
      {sets.length > 0 && (
        <div className="press">
          <div className="press-list">
            <MadeList exam={exam} press={press} />
            <div className="panel stack">
              <div className="row">
                <p className="muted grow">{words.materials.previewHint}</p>
                <Checkbox checked={oneFile} onChange={(event) => setOneFile(event.target.checked)}>
                  {words.materials.oneFile}
                </Checkbox>
              </div>
              <MaterialMatrix exam={exam} sets={sets} busy={press.job.busy} make={make} />
            </div>
          </div>
          {press.shown && (
            <div className="panel press-preview">
              <h2>{fileTitle(press.shown, exam, words)}</h2>
              <p className="muted">{words.materials.printTip}</p>
              <Suspense fallback={<p className="muted">{words.common.loading}</p>}>
                <PdfView
                  key={press.shown.url}
                  url={press.shown.url}
                  label={words.materials.previewOf(fileTitle(press.shown, exam, words))}
                />
              </Suspense>
            </div>
          )}
        </div>
      )}
    </Screen>
  )
}
