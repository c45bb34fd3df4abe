import type { Checked, Output } from '../../../core/contract.ts'
import { cardLayout } from '../../../core/materials/card-layout.ts'
import { versionOf } from '../../../core/materials/content-hash.ts'
import { changesOf, designOf } from '../../../core/materials/design.ts'
import { contentVersion, materialContent } from '../../../core/materials/material-content.ts'
import { sampleSubject } from '../../../core/materials/sample-subject.ts'
import type { SheetSubject } from '../../../core/materials/sheet-subject.ts'
import { printTimeOf } from '../../../core/rules/session-words.ts'
import type { Context } from '../context.ts'
import { designsOf, logoOf } from './designs.ts'
import { findFontFiles } from './font-files.ts'
import type { Press } from './press.ts'
import { photoFilesOf } from './sheet-photos.ts'
import { subjectsOf } from './subjects.ts'

/** Draws the first page of a template into memory. */
export async function previewTemplate(
  context: Context,
  press: Press,
  input: Checked<'templates.preview'>,
): Promise<Output<'templates.preview'>> {
  const started = performance.now()
  const { material, template } = input
  const logo = logoOf(context.site)
  const look = input.look ?? designsOf(context.site)(material).look
  const design = designOf(material, { template: changesOf(material, template), look, logo })
  const subject = subjectFor(context, input)
  const content = materialContent(material, subject ?? sampleSubject(), design)
  const fonts = findFontFiles(process.platform, process.env)
  const photos = subject && input.exam !== undefined ? photoFilesOf(context.exam(input.exam), content) : {}
  const part = { content, version: versionOf(contentVersion(content)), ...photos }
  const { pdf, pages, warnings } = await press.preview({ fonts, printedAt: printTimeOf(context.now()), logo, part })
  const leftOut =
    material === 'desk-cards' ? cardLayout(template.labels.width, template.labels.height, template).leftOut : []
  return {
    url: context.made.show(pdf),
    pages,
    warnings: [...warnings],
    leftOut: [...leftOut],
    sample: subject === undefined,
    ms: Math.round(performance.now() - started),
  }
}

/** The fullest room of what is named, so that a long list is seen; none where there is nobody. */
function subjectFor(context: Context, { exam, session, room }: Checked<'templates.preview'>): SheetSubject | undefined {
  const subjects = exam === undefined ? [] : subjectsOf(context.exam(exam), { session, room })
  return subjects.sort((a, b) => b.candidates.length - a.candidates.length)[0]
}
