import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { refusal } from '../../core/model/failure.ts'

/** The roster of the practice exam among the files that ship with the program. Throws `file-not-found`. */
export function practiceRoster(assets: string): string {
  const file = join(assets, 'practice', '名单.csv')
  if (!existsSync(file)) throw refusal({ code: 'file-not-found', file })
  return file
}
