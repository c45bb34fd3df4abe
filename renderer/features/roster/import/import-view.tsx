import { ArrowLeftOutlined } from '@ant-design/icons'
import { App, Button, Tabs } from 'antd'
import { type ReactNode, useCallback, useDeferredValue, useState } from 'react'
import type { Exam } from '../../../../core/model/exam.ts'
import type { ImportReport, Mapping } from '../../../../core/model/roster.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { JobLine } from '../../../ui/job-line.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { useWords } from '../../../words/use-words.ts'
import { AnnotateButton } from './annotate-button.tsx'
import { ChangeList } from './change-list.tsx'
import { FileFacts } from './file-facts.tsx'
import { FindingList } from './finding-list.tsx'
import { ImportChoices } from './import-choices.tsx'
import { MappingTable } from './mapping-table.tsx'
import { MendBar } from './mend-bar.tsx'
import { NameColumn } from './name-column.tsx'
import { PasteButton } from './paste-dialog.tsx'
import { RosterDrop } from './roster-drop.tsx'
import { TemplateButton } from './template-button.tsx'
import { type Import, useImport } from './use-import.ts'
import { usePaste } from './use-paste.ts'
import './import.css'

/** The way of a roster into the exam: choose a file, look at what was found, import. */
export function ImportView({ exam, close }: { readonly exam: Exam; readonly close: () => void }) {
  const words = useWords()
  const { message } = App.useApp()
  const work = useImport(exam.id)
  const write = async (): Promise<void> => {
    const done = await work.write()
    if (!done) return
    message.success(words.imports.done(done.added, done.changed))
    close()
  }
  // The tables are many fields: they come after the counts, a little at a time, and not again while work goes on.
  const found = useDeferredValue(work.report)
  const { change } = work
  const changeMapping = useCallback((mapping: Mapping) => void change({ mapping }), [change])
  const job = work.writing.busy ? work.writing : work.reading.busy ? work.reading : undefined
  const paste = (text: string): void => void work.paste(text, words.imports.pasted)
  usePaste(paste, (file) => void work.choose(file))
  const back = (
    <>
      {work.report && <AnnotateButton exam={exam.id} work={work} />}
      <PasteButton take={paste} />
      <TemplateButton exam={exam.id} />
      <Button icon={<ArrowLeftOutlined aria-hidden="true" />} onClick={close}>
        {words.roster.backToTable}
      </Button>
    </>
  )
  return (
    <Screen title={words.imports.title} actions={back}>
      {work.name === undefined ? (
        <RosterDrop choose={(file) => void work.choose(file)} />
      ) : (
        <FileFacts
          name={work.name}
          report={work.report}
          choose={(file) => void work.choose(file)}
          chooseSheet={(sheet) => void work.change({ sheet, mapping: undefined, corrections: undefined })}
        />
      )}
      <FailureNote failure={work.failure} />
      <NameColumn failure={work.failure} change={(mapping) => void work.change({ mapping })} />
      {job && <JobLine label={work.writing.busy ? words.imports.importing : words.imports.reading} job={job} />}
      {work.report && (
        <div className="import-grid">
          <ImportChoices work={work} report={work.report} write={() => void write()} />
          {found && (
            <Findings
              key={work.name}
              work={work}
              report={found}
              mapping={
                <div inert={work.writing.busy}>
                  <MappingTable report={found} change={changeMapping} />
                </div>
              }
            />
          )}
        </div>
      )}
    </Screen>
  )
}

type FindingsProps = {
  readonly work: Import
  readonly report: ImportReport
  readonly mapping: ReactNode
}

function Findings({ work, report, mapping }: FindingsProps) {
  const { imports } = useWords()
  const differs = report.changed + report.missing > 0
  const first = report.errors.length > 0 ? 'errors' : differs ? 'changes' : 'mapping'
  const [tab, setTab] = useState(first)
  const items = [
    { key: 'mapping', label: imports.mapping, children: mapping },
    {
      key: 'errors',
      label: imports.errors(report.errors.length),
      children: (
        <FindingList kind="error" work={work} report={report} issues={report.errors} none={imports.errorsNone} />
      ),
    },
    {
      key: 'warnings',
      label: imports.warnings(report.warnings.length),
      children: (
        <FindingList kind="warning" work={work} report={report} issues={report.warnings} none={imports.warningsNone} />
      ),
    },
    {
      key: 'changes',
      label: imports.changes(report.changed + report.missing),
      children: <ChangeList report={report} />,
    },
  ]
  return (
    <div className="panel findings">
      <MendBar work={work} report={report} />
      <Tabs items={items} activeKey={tab} onChange={setTab} />
    </div>
  )
}
