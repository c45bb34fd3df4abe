import { mkdirSync } from 'node:fs'
import { basename, isAbsolute, join } from 'node:path'
import { refusal } from '../../../../core/model/failure.ts'
import type { Context, OpenExam } from '../../context.ts'
import { outFolderOf } from '../../out-folder.ts'
import { readSettings } from '../../settings.ts'
import { codeOf } from '../../store/durable-files.ts'

/** Where a file goes: a name without a folder into the exam's own, which is made if it is not there yet. */
export function outPlace(context: Context, open: OpenExam, file: string): string {
  if (isAbsolute(file)) return file
  const folder = outFolderOf(open.exam().name, readSettings(context.site).outFolder, context.outFolder)
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw refusal({ code: 'out-not-writable', folder, reason: codeOf(error) })
  }
  return join(folder, basename(file))
}
