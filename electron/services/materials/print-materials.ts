import { join, resolve } from 'node:path'
import type { Checked, Output } from '../../../core/contract.ts'
import { versionOf } from '../../../core/materials/content-hash.ts'
import { refusal } from '../../../core/model/failure.ts'
import type { MadeFile, MaterialWarning } from '../../../core/model/material.ts'
import { printTimeOf } from '../../../core/rules/session-words.ts'
import type { Context, Job, OpenExam } from '../context.ts'
import { outFolderOf } from '../out-folder.ts'
import { readSettings } from '../settings.ts'
import { designsOf, logoOf } from './designs.ts'
import { findFontFiles } from './font-files.ts'
import type { DrawnFile, MaterialJob } from './job.ts'
import { listPublished } from './manifest.ts'
import { ordersOf } from './orders.ts'
import { placeOf } from './out-places.ts'
import type { Press } from './press.ts'
import { loggedSheets, logPrints } from './print-log.ts'
import { type PlannedFile, planFiles, rosterWarnings } from './print-plan.ts'
import { makeOutFolder, type Published, publishDrafts, removeDrafts } from './publish-drafts.ts'
import { photoFilesOf, photoWarnings } from './sheet-photos.ts'
import { withoutRoom } from './subjects.ts'

type PrintInput = Checked<'materials.print'>
type Draft = { readonly file: PlannedFile; readonly draft: string; readonly folder: string }

/**
 * Makes the chosen materials and enters them into the print log and the manifests of their folders. Files
 * appear under their names only once all of them are drawn and on the disk; cancelled or refused, nothing is
 * left and nothing is logged.
 */
export async function printMaterials(
  context: Context,
  press: Press,
  input: PrintInput,
  job: Job,
): Promise<Output<'materials.print'>> {
  const started = performance.now()
  const open = context.exam(input.exam)
  const orders = ordersOf(open, input)
  const choice = { oneFile: input.oneFile, startAt: input.startAt, designOf: designsOf(context.site) }
  const planned = planFiles(orders, choice).filter((file) => file.parts.some((part) => part.pages > 0))
  if (planned.length === 0) throw refusal({ code: 'nothing-to-print' })
  const { outFolder } = readSettings(context.site)
  const out = resolve(input.out || outFolderOf(open.exam().name, outFolder, context.outFolder))
  const drafts = await draftsOf(context, planned, out)
  try {
    const drawing = materialJob(context, open, drafts)
    const watch = { signal: job.signal, progress: (done: number, total: number) => job.report('drawing', done, total) }
    const result = await press.draw(drawing, watch)
    const published = await publishDrafts(drafts)
    listPublished(
      published.map((one, i) => ({ ...one, ...result.files[i]! })),
      context.now(),
    )
    logPrints(context, open, published)
    const photos = planned.flatMap(({ parts }) => parts.flatMap(({ content }) => photoWarnings(open, content)))
    const warnings = [...rosterWarnings(orders), ...roomWarnings(open, input), ...photos, ...result.warnings]
    const ms = Math.round(performance.now() - started)
    const files = published.map((one, i) => madeFile(context, open, one, drawing, result.files[i]!, i))
    return { files, warnings: distinct(warnings), ms, folder: out }
  } catch (thrown) {
    await removeDrafts(drafts)
    throw thrown
  }
}

async function draftsOf(context: Context, planned: readonly PlannedFile[], out: string): Promise<Draft[]> {
  const drafts = planned.map((file) => {
    const folder = placeOf(out, file.material)
    return { file, folder, draft: join(folder, `.${file.name}.${context.newId()}.draft`) }
  })
  for (const folder of new Set(drafts.map((draft) => draft.folder))) await makeOutFolder(folder)
  return drafts
}

function materialJob(context: Context, open: OpenExam, drafts: readonly Draft[]): MaterialJob {
  return {
    fonts: findFontFiles(process.platform, process.env),
    printedAt: printTimeOf(context.now()),
    logo: logoOf(context.site),
    files: drafts.map(({ file, draft }) => ({
      draft,
      title: file.name.replace(/\.pdf$/, ''),
      parts: file.parts.map(({ content, hash, skip }) => ({
        content,
        version: versionOf(hash),
        skip,
        ...photoFilesOf(open, content),
      })),
    })),
  }
}

function madeFile(
  context: Context,
  open: OpenExam,
  published: Published<PlannedFile>,
  drawing: MaterialJob,
  drawn: DrawnFile,
  index: number,
): MadeFile {
  const { file, path } = published
  const { title, parts } = drawing.files[index]!
  const log = { exam: open.id, sheets: loggedSheets(published) }
  const sheet = { title, parts, printedAt: drawing.printedAt, logo: drawing.logo, paper: drawn.paper, log }
  return {
    path,
    url: context.made.register(path, sheet),
    material: file.material,
    session: file.session,
    room: file.room,
    pages: drawn.pages,
    candidates: file.parts.reduce((sum, part) => sum + part.candidates, 0),
  }
}

function roomWarnings(open: OpenExam, input: PrintInput): MaterialWarning[] {
  if (input.room !== undefined || input.sets) return []
  return withoutRoom(open, input).map(({ id, name }) => ({ code: 'no-room', candidate: id, name, value: '' }))
}

/** The same finding on several sheets is told once. */
function distinct(warnings: readonly MaterialWarning[]): MaterialWarning[] {
  return [...new Map(warnings.map((warning) => [JSON.stringify(warning), warning])).values()]
}
