import { join } from 'node:path'
import { contentHash, versionOf } from '../../../core/materials/content-hash.ts'
import { safeFileName } from '../../../core/materials/file-name.ts'
import { refusal } from '../../../core/model/failure.ts'
import type { MaterialWarning } from '../../../core/model/material.ts'
import { printTimeOf } from '../../../core/rules/session-words.ts'
import type { Context, Job } from '../context.ts'
import { findFontFiles } from '../materials/font-files.ts'
import type { FileJob, PartContent } from '../materials/job.ts'
import { listPublished } from '../materials/manifest.ts'
import { placeNames } from '../materials/out-places.ts'
import type { Press } from '../materials/press.ts'
import { makeOutFolder, publishDrafts, removeDrafts } from '../materials/publish-drafts.ts'

/** One form to make, and the words its file is called by: 考核费用结算单_某学院. */
export type FormFile<T> = {
  readonly about: T
  readonly nameParts: readonly string[]
  /** Several are put into one file. */
  readonly form: PartContent | readonly PartContent[]
  /** The folder within the given one, with a manifest; absent: the given one itself, without. */
  readonly place?: keyof typeof placeNames
}

export type MadeForm<T> = { readonly about: T; readonly path: string; readonly pages: number }

/**
 * Makes forms into PDFs in a folder. Files appear under their names only once all are drawn and on the
 * disk; cancelled or refused, nothing is left. Throws `nothing-to-print` or `out-not-writable`.
 */
export async function makeForms<T>(
  context: Context,
  press: Press,
  forms: readonly FormFile<T>[],
  out: string,
  job: Job,
): Promise<{ files: MadeForm<T>[]; warnings: readonly MaterialWarning[] }> {
  if (forms.length === 0) throw refusal({ code: 'nothing-to-print' })
  const drafts = await draftsOf(context, forms, out)
  try {
    const files = drafts.map(fileJob)
    const printedAt = printTimeOf(context.now())
    const drawing = { fonts: findFontFiles(process.platform, process.env), printedAt, files }
    const progress = (done: number, total: number) => job.report('drawing', done, total)
    const result = await press.draw(drawing, { signal: job.signal, progress })
    const published = await publishDrafts(drafts)
    const placed = published.map((one, i) => ({ ...one, ...result.files[i]! })).filter(({ file }) => file.place)
    listPublished(placed, context.now())
    return {
      files: published.map(({ file, path }, i) => {
        const { title, parts } = files[i]!
        const { pages, paper } = result.files[i]!
        context.made.register(path, { title, parts, printedAt, paper })
        return { about: file.about, path, pages }
      }),
      warnings: result.warnings,
    }
  } catch (thrown) {
    await removeDrafts(drafts)
    throw thrown
  }
}

type Draft<T> = {
  readonly file: FormFile<T> & { readonly name: string }
  readonly folder: string
  readonly draft: string
}

async function draftsOf<T>(context: Context, forms: readonly FormFile<T>[], out: string): Promise<Draft<T>[]> {
  const names = namesOf(forms)
  const drafts = forms.map((form, i) => {
    const name = names[i]!
    const folder = form.place ? join(out, placeNames[form.place]) : out
    return { file: { ...form, name }, folder, draft: join(folder, `.${name}.${context.newId()}.draft`) }
  })
  for (const folder of new Set(drafts.map((draft) => draft.folder))) await makeOutFolder(folder)
  return drafts
}

const fileJob = ({ file, draft }: Draft<unknown>): FileJob => ({
  draft,
  title: file.name.replace(/\.pdf$/, ''),
  parts: [file.form].flat().map((content) => ({ content, version: versionOf(contentHash(content)) })),
})

function namesOf(forms: readonly FormFile<unknown>[]): string[] {
  const taken = new Set<string>()
  return forms.map(({ nameParts }) => {
    const wanted = nameParts.map(safeFileName).join('_')
    let name = wanted
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${wanted} (${n})`
    taken.add(name.toLowerCase())
    return `${name}.pdf`
  })
}
