import { useState } from 'react'
import type { Input, Output } from '../../../core/contract.ts'
import type { Reprint } from '../../../core/materials/stale-sets.ts'
import type { Exam } from '../../../core/model/exam.ts'
import type { Failure } from '../../../core/model/failure.ts'
import type { MadeFile, MaterialWarning } from '../../../core/model/material.ts'
import { type JobUnderWay, useJob } from '../../api/use-job.ts'
import { useWords } from '../../words/use-words.ts'
import type { Words } from '../../words/zh.ts'

/** A made PDF as the lists and the preview show it. */
export type Sheet = { readonly path: string; readonly url: string; readonly pages: number; readonly title: string }

export type Made = {
  readonly files: readonly Sheet[]
  readonly warnings: readonly MaterialWarning[]
  readonly folder: string
  readonly ms: number
}

export type Press = {
  readonly busy: boolean
  /** The work under way: how far it is, and how to stop it. */
  readonly job: JobUnderWay
  readonly made: Made | undefined
  readonly failure: Failure | undefined
  /** The file in the preview. */
  readonly shown: Sheet | undefined
  readonly show: (file: Sheet | undefined) => void
  /** Resolves with whether something was made. */
  readonly make: (what: Omit<Input<'materials.print'>, 'exam' | 'job'>) => Promise<boolean>
  /** Prints again, of rooms and of the site, as one list of files. */
  readonly again: (what: Reprint) => Promise<boolean>
  readonly makeSite: (what: Omit<Input<'site-sheets.print'>, 'exam' | 'job'>) => Promise<boolean>
}

/** Makes materials one job at a time; the first file of each is shown at once. */
export function usePress(exam: Exam): Press {
  const words = useWords()
  const rooms = useJob('materials.print')
  const site = useJob('site-sheets.print')
  const [made, setMade] = useState<Made>()
  const [failure, setFailure] = useState<Failure>()
  const [shown, show] = useState<Sheet>()
  const finish = (answer: { ok: true; value: Made } | { ok: false; failure: Failure }): boolean => {
    if (!answer.ok) {
      setFailure(answer.failure)
      return false
    }
    setMade(answer.value)
    show(answer.value.files[0])
    return true
  }
  return {
    busy: rooms.busy || site.busy,
    job: site.busy ? site : rooms,
    made,
    failure,
    shown,
    show,
    async make(what) {
      setFailure(undefined)
      const answer = await rooms.run({ exam: exam.id, ...what })
      return finish(answer.ok ? { ok: true, value: withTitles(answer.value, exam, words) } : answer)
    },
    async again({ sets, site: kinds }) {
      setFailure(undefined)
      const first = sets.length > 0 ? await rooms.run({ exam: exam.id, sets }) : undefined
      if (first && !first.ok) return finish(first)
      const second = kinds.length > 0 ? await site.run({ exam: exam.id, again: kinds }) : undefined
      if (first) finish({ ok: true, value: withTitles(first.value, exam, words) })
      if (!second) return first !== undefined
      if (!second.ok) return finish(second)
      const others = siteMade(second.value, words)
      return finish({ ok: true, value: first ? together(withTitles(first.value, exam, words), others) : others })
    },
    async makeSite(what) {
      setFailure(undefined)
      const answer = await site.run({ exam: exam.id, ...what })
      return finish(answer.ok ? { ok: true, value: siteMade(answer.value, words) } : answer)
    },
  }
}

const withTitles = (made: Output<'materials.print'>, exam: Exam, words: Words): Made => ({
  ...made,
  files: made.files.map((file) => ({ ...file, title: fileTitle(file, exam, words) })),
})

const siteMade = (made: Output<'site-sheets.print'>, words: Words): Made => ({
  ...made,
  files: made.files.map((file) => ({ ...file, title: siteTitle(file, words) })),
})

const together = (one: Made, other: Made): Made => ({
  files: [...one.files, ...other.files],
  warnings: [...one.warnings, ...other.warnings],
  folder: one.folder,
  ms: one.ms + other.ms,
})

/** 桌签 · 第01考场 · 上午 中级 */
function fileTitle(file: MadeFile, exam: Exam, words: Words): string {
  const session = exam.sessions.find((one) => one.id === file.session)?.name
  const place = file.room === 'all' ? words.materials.wholeSite : words.common.room(file.room)
  return [words.materials.material[file.material], place, session].filter(Boolean).join(' · ')
}

/** A file of each session has the session in its name, behind the last underscore. */
function siteTitle({ kind, path }: Output<'site-sheets.print'>['files'][number], words: Words): string {
  const session = /_([^_/\\]+)\.pdf$/.exec(path)?.[1]
  return [words.printing.site.name[kind], session].filter(Boolean).join(' · ')
}
