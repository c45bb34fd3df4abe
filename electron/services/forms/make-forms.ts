import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { refusal } from '../../../core/model/failure.ts'
import type { FormDocument } from '../../../core/model/form.ts'
import type { MaterialWarning } from '../../../core/model/material.ts'
import { contentHash, versionOf } from '../../../core/rules/content-hash.ts'
import { safeFileName } from '../../../core/rules/file-name.ts'
import { printTimeOf } from '../../../core/rules/session-words.ts'
import type { StaffBadges } from '../../../core/rules/staff-badge.ts'
import type { Context, Job } from '../context.ts'
import { findFontFiles } from '../materials/font-files.ts'
import type { Press } from '../materials/press.ts'
import { publishDrafts } from '../materials/publish-drafts.ts'
import { codeOf } from '../store/durable-files.ts'

/** One form to make, and the words its file is called by: 考核费用结算单_某学院. */
export type FormFile<T> = { readonly about: T; readonly nameParts: readonly string[]; readonly form: FormDocument | StaffBadges }

export type MadeForm<T> = { readonly about: T; readonly path: string; readonly pages: number }

/**
 * Makes forms into PDFs in a folder. Files appear under their names only once all are drawn and on the
 * disk; cancelled or refused, nothing is left. Throws `nothing-to-print` or `out-not-writable`.
 */
export async function makeForms<T>(
  context: Context,
  press: Press,
  forms: readonly FormFile<T>[],
  folder: string,
  job: Job,
): Promise<{ files: MadeForm<T>[]; warnings: readonly MaterialWarning[] }> {
  if (forms.length === 0) throw refusal({ code: 'nothing-to-print' })
  await makeFolder(folder)
  const names = namesOf(forms)
  const drafts = forms.map((form, i) => {
    const name = names[i]!
    return { file: { ...form, name }, folder, draft: join(folder, `.${name}.${context.newId()}.draft`) }
  })
  try {
    const files = drafts.map(({ file, draft }) => ({
      draft,
      title: file.name.replace(/\.pdf$/, ''),
      parts: [{ content: file.form, version: versionOf(contentHash(file.form)) }],
    }))
    const drawing = {
      fonts: findFontFiles(process.platform, process.env),
      printedAt: printTimeOf(context.now()),
      files,
    }
    const result = await press.draw(drawing, {
      signal: job.signal,
      progress: (done, total) => job.report('drawing', done, total),
    })
    const published = await publishDrafts(drafts)
    return {
      files: published.map(({ file, path }, i) => {
        const { title, parts } = files[i]!
        const { pages, paper } = result.files[i]!
        context.made.register(path, { title, parts, printedAt: drawing.printedAt, paper })
        return { about: file.about, path, pages }
      }),
      warnings: result.warnings,
    }
  } catch (thrown) {
    await Promise.all(drafts.map(({ draft }) => rm(draft, { force: true })))
    throw thrown
  }
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    throw refusal({ code: 'out-not-writable', folder, reason: codeOf(error) })
  }
}

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
