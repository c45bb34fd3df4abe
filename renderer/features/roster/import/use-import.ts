import { useCallback, useRef, useState } from 'react'
import type { Failure } from '../../../../core/model/failure.ts'
import type { Correction, ImportOptions, ImportReport } from '../../../../core/model/roster.ts'
import { pathOf } from '../../../api/bridge.ts'
import type { Answer } from '../../../api/call.ts'
import { type Job, useJob } from '../../../api/use-job.ts'

export type Options = Partial<ImportOptions>

export type Import = {
  /** Name of the chosen file. */
  readonly name: string | undefined
  readonly report: ImportReport | undefined
  readonly failure: Failure | undefined
  readonly options: Options
  readonly reading: Job<'roster.preview'>
  readonly writing: Job<'roster.import'>
  readonly choose: (file: File) => Promise<void>
  /** Reads a roster that was copied out of a spreadsheet or a message. */
  readonly paste: (text: string, name: string) => Promise<void>
  /** Reads cells as put right; an empty list reads the file as it is. */
  readonly correct: (corrections: readonly Correction[]) => Promise<void>
  /** What the services are to be asked about this roster. */
  readonly source: Source | undefined
  /** Changes how the file is read; it is read and checked again. */
  readonly change: (part: Options) => Promise<void>
  /** Writes the roster. Resolves to the report when it was written. */
  readonly write: () => Promise<ImportReport | undefined>
}

export type Source = { readonly file: string; readonly text?: string }

/** The import of one roster: choose, look, change the reading, write. Nothing is written before `write`. */
export function useImport(exam: string): Import {
  const [file, setFile] = useState<Source & { readonly name: string }>()
  const [options, setOptions] = useState<Options>({ strategy: 'update', skipErrors: false })
  const [report, setReport] = useState<ImportReport>()
  const [failure, setFailure] = useState<Failure>()
  const reading = useJob('roster.preview')
  const writing = useJob('roster.import')
  const turn = useRef(0)

  const read = useCallback(
    async ({ file, text }: Source, asked: Options): Promise<void> => {
      const mine = ++turn.current
      setFailure(undefined)
      const answer = await reading.run({ exam, file, text, options: asked })
      if (mine !== turn.current) return
      const found = reportOf(answer)
      if (found || !answer.ok) setReport(found)
      setFailure(answer.ok || answer.failure.code === 'rows-have-errors' ? undefined : answer.failure)
    },
    [exam, reading.run],
  )

  const change = useCallback(
    async (part: Options): Promise<void> => {
      const next = { ...options, ...part }
      setOptions(next)
      if (file) await read(file, next)
    },
    [file, options, read],
  )

  /** A roster of its own: nothing chosen for the one before holds for it. */
  const begin = (next: Source & { readonly name: string }): Options => {
    const fresh: Options = { strategy: options.strategy, skipErrors: false }
    setFile(next)
    setOptions(fresh)
    setReport(undefined)
    return fresh
  }

  return {
    name: file?.name,
    source: file && { file: file.file, ...(file.text !== undefined && { text: file.text }) },
    report,
    failure,
    options,
    reading,
    writing,
    async choose(chosen) {
      const path = await pathOf(chosen)
      const fresh = begin({ name: chosen.name, file: path })
      if (path === '') return setFailure({ code: 'file-not-found', file: chosen.name })
      await read({ file: path }, fresh)
    },
    async paste(text, name) {
      const source = { name, file: name, text }
      await read(source, begin(source))
    },
    async correct(corrections) {
      const all = new Map(corrections.map((one) => [`${one.row} ${one.column}`, one]))
      const next = { ...options, corrections: all.size > 0 ? [...all.values()] : undefined }
      setOptions(next)
      if (file) await read(file, next)
    },
    change,
    async write() {
      if (!file) return undefined
      setFailure(undefined)
      const answer = await writing.run({ exam, file: file.file, text: file.text, options })
      if (answer.ok) return answer.value
      setFailure(answer.failure)
      return undefined
    },
  }
}

/** The report of an answer; a refusal for rows with errors carries it too. */
function reportOf(answer: Answer<ImportReport>): ImportReport | undefined {
  if (answer.ok) return answer.value
  return answer.carries && 'mapping' in answer.carries ? (answer.carries as unknown as ImportReport) : undefined
}
