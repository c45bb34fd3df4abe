import { Button, Tabs } from 'antd'
import type { ReactNode } from 'react'
import { TableVirtuoso } from 'react-virtuoso'
import type { Exam } from '../../../../core/model/exam.ts'
import type { PhotoReport } from '../../../../core/model/photo-report.ts'
import { useAction } from '../../../api/use-action.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { useMadeNote } from '../../../ui/use-made-note.tsx'
import { useWords } from '../../../words/use-words.ts'

/** What fits nobody, who is left without, and what was matched by the name alone; to be saved for the schools. */
export function PhotoLists({ exam, report }: { readonly exam: Exam; readonly report: PhotoReport }) {
  const words = useWords()
  const { photos, common } = words
  const saving = useAction('photos.save-report')
  const made = useMadeNote()
  const { unmatchedFiles, withoutPhoto, byName } = report
  const save = async (): Promise<void> => {
    const file = `${photos.reportName}.csv`
    const answer = await saving.run({ exam: exam.id, file, unmatchedFiles, withoutPhoto })
    if (answer.ok) made(photos.saved(answer.value.rows, answer.value.file), answer.value.file)
  }
  const sessionName = (id: string): string => exam.sessions.find((one) => one.id === id)?.name ?? id
  const items = [
    {
      key: 'unmatched',
      label: photos.tabs.unmatched(unmatchedFiles.length),
      children: (
        <Lines
          head={[photos.file, photos.why]}
          none={photos.unmatchedNone}
          lines={unmatchedFiles.map(({ file, message }) => [file, message])}
        />
      ),
    },
    {
      key: 'without',
      label: photos.tabs.without(withoutPhoto.length),
      children: (
        <Lines
          head={[common.field.name, common.field.admissionNumber, common.session, common.field.school]}
          none={photos.withoutNone}
          lines={withoutPhoto.map((one) => [
            one.name,
            one.admissionNumber ?? '',
            sessionName(one.session),
            one.school ?? '',
          ])}
        />
      ),
    },
    {
      key: 'byName',
      label: photos.tabs.byName(byName.length),
      children: (
        <Lines
          head={[photos.file, common.field.name]}
          none={photos.byNameNone}
          note={photos.byNameText}
          lines={byName.map(({ file, name }) => [file, name])}
        />
      ),
    },
  ]
  return (
    <div className="panel findings">
      <Tabs items={items} />
      {unmatchedFiles.length + withoutPhoto.length > 0 && (
        <Button loading={saving.busy} onClick={() => void save()}>
          {photos.save}
        </Button>
      )}
      <FailureNote failure={saving.failure} />
    </div>
  )
}

type LinesProps = {
  readonly head: readonly string[]
  readonly none: string
  readonly note?: ReactNode
  readonly lines: readonly (readonly string[])[]
}

/** A table of which only the rows on the screen exist. */
function Lines({ head, none, note, lines }: LinesProps) {
  if (lines.length === 0) return <p className="muted nothing">{none}</p>
  return (
    <div className="stack">
      {note && <p className="muted">{note}</p>}
      <TableVirtuoso
        style={{ height: `min(26rem, ${3 + 2.5 * lines.length}rem)` }}
        data={lines}
        components={parts}
        fixedHeaderContent={() => (
          <tr>
            {head.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        )}
        itemContent={(_index, line) =>
          line.map((cell, at) => (
            <td key={head[at]} className="issue-value">
              {cell}
            </td>
          ))
        }
      />
    </div>
  )
}

const parts = { Table: (props: React.ComponentProps<'table'>) => <table {...props} className="sheet" /> }
