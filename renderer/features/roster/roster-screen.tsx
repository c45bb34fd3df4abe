import { ImportOutlined, SearchOutlined, TeamOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useDeferredValue, useState } from 'react'
import type { CandidateRow } from '../../../core/contract.ts'
import type { Exam } from '../../../core/model/exam.ts'
import { EmptyNote } from '../../ui/empty-note.tsx'
import { FailureNote } from '../../ui/failure-note.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useWords } from '../../words/use-words.ts'
import { CandidateDrawer } from './candidate-drawer.tsx'
import { AddCandidate } from './edit/add-candidate.tsx'
import { UndoStep } from './edit/undo-step.tsx'
import { ExportMenu } from './export-menu.tsx'
import { ImportView } from './import/import-view.tsx'
import { PhotosView } from './photos/photos-view.tsx'
import { RosterFilters, type Wanted } from './roster-filters.tsx'
import { RosterTable } from './roster-table.tsx'
import { UndoImport } from './undo-import.tsx'
import { usePages } from './use-pages.ts'
import './roster.css'

/** 名单: the candidates of the exam, and how they come in. */
export function RosterScreen({ exam }: { readonly exam: Exam }) {
  const [shown, show] = useState<'table' | 'import' | 'photos'>('table')
  const back = (): void => show('table')
  if (shown === 'import') return <ImportView exam={exam} close={back} />
  if (shown === 'photos') return <PhotosView exam={exam} close={back} />
  return <Roster exam={exam} bringIn={() => show('import')} toPhotos={() => show('photos')} />
}

type Props = { readonly exam: Exam; readonly bringIn: () => void; readonly toPhotos: () => void }

function Roster({ exam, bringIn, toPhotos }: Props) {
  const words = useWords()
  const [wanted, setWanted] = useState<Wanted>({ find: '' })
  const [showIds, setShowIds] = useState(false)
  const [opened, open] = useState<CandidateRow>()
  const find = useDeferredValue(wanted.find.trim())
  const pages = usePages({
    exam: exam.id,
    session: wanted.session,
    room: wanted.room,
    school: wanted.school,
    status: wanted.status,
    photo: wanted.photo,
    find: find || undefined,
  })
  const filtered =
    find !== '' ||
    [wanted.session, wanted.room, wanted.school, wanted.status, wanted.photo].some((one) => one !== undefined)
  const empty = pages.total === 0 && !filtered
  const importButton = (
    <Button type="primary" icon={<ImportOutlined aria-hidden="true" />} onClick={bringIn}>
      {words.roster.import}
    </Button>
  )
  const actions = empty ? undefined : (
    <>
      <UndoStep exam={exam.id} />
      <UndoImport exam={exam} />
      <ExportMenu exam={exam} session={wanted.session} school={wanted.school} />
      <Button onClick={toPhotos}>{words.photos.open}</Button>
      <AddCandidate exam={exam} session={wanted.session} />
      {importButton}
    </>
  )
  const note = pages.total !== undefined && !empty && (
    <span role="status">{filtered ? words.roster.found(pages.total) : words.roster.total(pages.total)}</span>
  )
  return (
    <Screen title={words.roster.title} note={note} actions={actions} filled>
      <FailureNote failure={pages.failure} retry={pages.reload} />
      {empty && (
        <EmptyNote
          icon={<TeamOutlined aria-hidden="true" />}
          title={words.roster.emptyTitle}
          text={words.roster.emptyText}
        >
          {importButton}
        </EmptyNote>
      )}
      {!empty && (
        <RosterFilters
          exam={exam}
          wanted={wanted}
          want={(part) => setWanted((now) => ({ ...now, ...part }))}
          showIds={showIds}
          setShowIds={setShowIds}
        />
      )}
      {filtered && pages.total === 0 && (
        <EmptyNote
          icon={<SearchOutlined aria-hidden="true" />}
          title={words.roster.noneFound}
          text={words.roster.noneFoundText}
        >
          <Button onClick={() => setWanted({ find: '' })}>{words.roster.clearFilters}</Button>
        </EmptyNote>
      )}
      {(pages.total ?? 0) > 0 && (
        <RosterTable
          key={JSON.stringify({ ...wanted, find })}
          exam={exam.id}
          pages={pages}
          sessions={exam.sessions}
          showIds={showIds}
          open={open}
        />
      )}
      <CandidateDrawer exam={exam} row={opened} showIds={showIds} close={() => open(undefined)} />
    </Screen>
  )
}
