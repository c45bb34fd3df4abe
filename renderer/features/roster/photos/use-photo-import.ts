import { useCallback, useRef, useState } from 'react'
import type { Failure } from '../../../../core/model/failure.ts'
import type { PhotoReport } from '../../../../core/model/photo-report.ts'
import { type Job, useJob } from '../../../api/use-job.ts'
import { type PhotoSources, photoSources } from './photo-sources.ts'

export type PhotoImport = {
  readonly sources: PhotoSources | undefined
  readonly report: PhotoReport | undefined
  readonly failure: Failure | undefined
  readonly reading: Job<'photos.preview'>
  readonly writing: Job<'photos.import'>
  readonly choose: (files: readonly File[]) => Promise<void>
  /** Brings the photos in. Resolves to the report when that was done. */
  readonly write: () => Promise<PhotoReport | undefined>
}

/** The import of photos: choose, look, import. Nothing is written before `write`. */
export function usePhotoImport(exam: string): PhotoImport {
  const [sources, setSources] = useState<PhotoSources>()
  const [report, setReport] = useState<PhotoReport>()
  const [failure, setFailure] = useState<Failure>()
  const reading = useJob('photos.preview')
  const writing = useJob('photos.import')
  const turn = useRef(0)

  const choose = useCallback(
    async (files: readonly File[]): Promise<void> => {
      const mine = ++turn.current
      const found = await photoSources(files)
      if (mine !== turn.current || files.length === 0) return
      setReport(undefined)
      setFailure(undefined)
      setSources(found)
      if (found.paths.length === 0) return setFailure({ code: 'file-not-found', file: found.name })
      const answer = await reading.run({ exam, paths: [...found.paths] })
      if (mine !== turn.current) return
      if (answer.ok) return setReport(answer.value)
      setFailure(answer.failure)
      setSources(undefined)
    },
    [exam, reading.run],
  )
  const write = async (): Promise<PhotoReport | undefined> => {
    if (!sources) return undefined
    setFailure(undefined)
    const answer = await writing.run({ exam, paths: [...sources.paths] })
    if (!answer.ok) {
      setFailure(answer.failure)
      return undefined
    }
    setReport(answer.value)
    return answer.value
  }
  return { sources, report, failure, reading, writing, choose, write }
}
