import { ArrowLeftOutlined } from '@ant-design/icons'
import { Alert, App, Button } from 'antd'
import type { Exam } from '../../../../core/model/exam.ts'
import { useCall } from '../../../api/use-call.ts'
import { FailureNote } from '../../../ui/failure-note.tsx'
import { JobLine } from '../../../ui/job-line.tsx'
import { Screen } from '../../../ui/screen.tsx'
import { useWords } from '../../../words/use-words.ts'
import { ChoosePhotos, PhotoDrop } from './photo-drop.tsx'
import { PhotoLists } from './photo-lists.tsx'
import { PhotoResult } from './photo-result.tsx'
import { UndoPhotos } from './undo-photos.tsx'
import { usePhotoImport } from './use-photo-import.ts'
import '../import/import.css'

/** The way of photos into the exam: choose a folder or zip, look at what fits whom, import. */
export function PhotosView({ exam, close }: { readonly exam: Exam; readonly close: () => void }) {
  const words = useWords()
  const { photos } = words
  const { message } = App.useApp()
  const work = usePhotoImport(exam.id)
  const state = useCall('photos.state', { exam: exam.id }, { needs: ['photos', 'photo-steps', 'candidates'] }).value
  const write = async (): Promise<void> => {
    const done = await work.write()
    if (done) message.success(photos.done(done.added + done.replaced))
  }
  const job = work.writing.busy ? work.writing : work.reading.busy ? work.reading : undefined
  const actions = (
    <>
      {state?.canUndo && !job && <UndoPhotos exam={exam.id} />}
      <Button icon={<ArrowLeftOutlined aria-hidden="true" />} onClick={close}>
        {words.roster.backToTable}
      </Button>
    </>
  )
  const note = state && <span role="status">{photos.have(state.withPhoto, state.candidates)}</span>
  return (
    <Screen title={photos.title} note={note} actions={actions}>
      {state && state.missing > 0 && <Alert type="warning" showIcon title={photos.missing(state.missing)} />}
      {work.sources === undefined ? (
        <PhotoDrop choose={(files) => void work.choose(files)} />
      ) : (
        <div className="panel row">
          <strong className="grow">{photos.chosen(work.sources.name, work.sources.paths.length)}</strong>
          {!job && <ChoosePhotos choose={(files) => void work.choose(files)} />}
        </div>
      )}
      <FailureNote failure={work.failure} />
      {job && <JobLine label={work.writing.busy ? photos.importing : photos.reading} job={job} />}
      {work.report && (
        <div className="import-grid">
          <PhotoResult report={work.report} busy={job !== undefined} write={() => void write()} />
          <PhotoLists exam={exam} report={work.report} />
        </div>
      )}
    </Screen>
  )
}
