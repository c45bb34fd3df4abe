import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Output } from '../../../core/contract.ts'
import { printTimeOf } from '../../../core/rules/session-words.ts'
import type { Context, Job } from '../context.ts'
import { readSettings } from '../settings.ts'
import { findFontFiles } from './font-files.ts'
import type { Press } from './press.ts'
import { makeOutFolder, publishDrafts } from './publish-drafts.ts'

/** Makes the page to try a printer with. It belongs to no exam and is not logged. */
export async function printTestPage(
  context: Context,
  press: Press,
  out: string | undefined,
  job: Job,
): Promise<Output<'materials.test-page'>> {
  const folder = resolve(out || readSettings(context.site).outFolder || context.outFolder)
  await makeOutFolder(folder)
  const name = '打印测试页.pdf'
  const draft = join(folder, `.${name}.${context.newId()}.draft`)
  try {
    const parts = [{ content: { kind: 'test-page' }, version: '' }] as const
    const files = [{ draft, title: '打印测试页', parts }]
    const printedAt = printTimeOf(context.now())
    const drawing = { fonts: findFontFiles(process.platform, process.env), printedAt, files }
    const { files: drawn } = await press.draw(drawing, { signal: job.signal, progress: () => {} })
    const [published] = await publishDrafts([{ file: { name }, draft, folder }])
    const sheet = { title: '打印测试页', parts, printedAt, paper: drawn[0]!.paper }
    return { path: published!.path, url: context.made.register(published!.path, sheet) }
  } catch (thrown) {
    await rm(draft, { force: true })
    throw thrown
  }
}
