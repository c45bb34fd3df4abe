import { join } from 'node:path'
import { safeFileName } from '../../core/materials/file-name.ts'

/**
 * Where made files of an exam go: a folder of the exam's name in the folder that the settings name, or else in
 * the program's own folder in the user's documents.
 */
export function outFolderOf(examName: string, settingsFolder: string, defaultFolder: string): string {
  return join(settingsFolder || defaultFolder, safeFileName(examName))
}
