import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Checked, Output } from '../../../core/contract.ts'
import { refusal } from '../../../core/model/failure.ts'
import type { MadeFile, MaterialWarning } from '../../../core/model/material.ts'
import type { PrintRecord } from '../../../core/model/print.ts'
import { versionOf } from '../../../core/rules/content-hash.ts'
import { cardMarks, sheetMarks } from '../../../core/rules/material-content.ts'
import { printTimeOf } from '../../../core/rules/session-words.ts'
import type { Context, Job, OpenExam } from '../context.ts'
import { outFolderOf } from '../out-folder.ts'
import { readSettings } from '../settings.ts'
import { findFontFiles } from './font-files.ts'
import type { MaterialJob } from './job.ts'
import type { Press } from './press.ts'
import { type PlannedFile, planFiles, rosterWarnings } from './print-plan.ts'
import { makeOutFolder, type Published, publishDrafts } from './publish-drafts.ts'
import { subjectsOf, withoutRoom } from './subjects.ts'

type PrintInput = Checked<'materials.print'>

/**
 * Makes the chosen materials and enters them into the print log. Files appear under their names only once
 * all of them are drawn and on the disk; cancelled or refused, nothing is left and nothing is logged.
 */
export async function printMaterials(
  context: Context,
  press: Press,
  input: PrintInput,
  job: Job,
): Promise<Output<'materials.print'>> {
  const started = performance.now()
  const open = context.exam(input.exam)
  const subjects = subjectsOf(open, input)
  const planned = planFiles(subjects, input).filter((file) => file.parts.some((part) => part.pages > 0))
  if (planned.length === 0) throw refusal({ code: 'nothing-to-print' })
  const folder = resolve(
    input.out || outFolderOf(open.exam().name, readSettings(context.site).outFolder, context.outFolder),
  )
  await makeOutFolder(folder)
  const drafts = planned.map((file) => ({ file, draft: join(folder, `.${file.name}.${context.newId()}.draft`) }))
  try {
    const result = await press.draw(materialJob(context, drafts), {
      signal: job.signal,
      progress: (done, total) => job.report('drawing', done, total),
    })
    const published = await publishDrafts(drafts, folder)
    logPrints(context, open, published)
    const warnings = [...rosterWarnings(subjects, input), ...roomWarnings(open, input), ...result.warnings]
    return {
      files: published.map((one) => madeFile(context, one)),
      warnings: distinct(warnings),
      ms: Math.round(performance.now() - started),
      folder,
    }
  } catch (thrown) {
    await Promise.all(drafts.map(({ draft }) => rm(draft, { force: true })))
    throw thrown
  }
}

function materialJob(context: Context, drafts: readonly { file: PlannedFile; draft: string }[]): MaterialJob {
  return {
    fonts: findFontFiles(process.platform, process.env),
    printedAt: printTimeOf(context.now()),
    files: drafts.map(({ file, draft }) => ({
      draft,
      title: file.name.replace(/\.pdf$/, ''),
      parts: file.parts.map(({ content, hash }) => ({ content, version: versionOf(hash) })),
    })),
  }
}

/** One entry of the journal for the whole call. An exam that is open for reading only is printed without a log. */
function logPrints(context: Context, open: OpenExam, published: readonly Published<PlannedFile>[]): void {
  if (open.store.readOnly) return
  const by = { operator: readSettings(context.site).operator, at: context.now() }
  const records = published.flatMap(({ file, name }) =>
    file.parts.map(
      ({ room, content, pages }): PrintRecord => ({
        id: context.newId(),
        ...by,
        material: file.material,
        session: file.session,
        room,
        marks: sheetMarks(content),
        cards: cardMarks(content),
        pages,
        file: name,
      }),
    ),
  )
  open.store.commit(
    'print',
    by,
    records.map((record) => ({ put: 'prints', key: record.id, value: record })),
  )
}

function madeFile(context: Context, { file, path }: Published<PlannedFile>): MadeFile {
  return {
    path,
    url: context.made.register(path),
    material: file.material,
    session: file.session,
    room: file.room,
    pages: file.parts.reduce((sum, part) => sum + part.pages, 0),
    candidates: file.parts.reduce((sum, part) => sum + part.candidates, 0),
  }
}

function roomWarnings(open: OpenExam, input: PrintInput): MaterialWarning[] {
  if (input.room !== undefined) return []
  return withoutRoom(open, input).map(({ id, name }) => ({ code: 'no-room', candidate: id, name, value: '' }))
}

/** The same finding on several sheets is told once. */
function distinct(warnings: readonly MaterialWarning[]): MaterialWarning[] {
  return [...new Map(warnings.map((warning) => [JSON.stringify(warning), warning])).values()]
}
