import { join } from 'node:path'
import { afterAll } from 'vitest'
import { type FontFiles, findFontFiles } from '../../electron/services/materials/font-files.ts'
import type { JobResult, MaterialJob, Part } from '../../electron/services/materials/job.ts'
import { createPress } from '../../electron/services/materials/press.ts'
import { temporaryFolder } from './tools.ts'

/** The fonts that ship with the program and no other, so that a test means the same on every computer. */
export const fonts: FontFiles = { ...findFontFiles(process.platform, process.env), fallbacks: [] }

export const press = createPress()
afterAll(() => press.close())

export const watch = { signal: new AbortController().signal, progress: () => {} }

export function jobOf(
  contents: readonly Part['content'][],
  draft: string,
  more: Partial<MaterialJob> = {},
): MaterialJob {
  return {
    fonts,
    printedAt: '2024-05-24 16:20',
    files: [{ draft, title: '测试', parts: contents.map((content) => ({ content, version: '3F2A91' })) }],
    ...more,
  }
}

/** Prints into a file of its own with the real worker. */
export async function printed(...contents: Part['content'][]): Promise<JobResult & { readonly file: string }> {
  const file = join(temporaryFolder(), 'made.pdf')
  return { ...(await press.draw(jobOf(contents, file), watch)), file }
}
