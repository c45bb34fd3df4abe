import { isMaterial } from '../../../core/materials/stale-sets.ts'
import type { PrintedKind } from '../../../core/model/print.ts'
import type { Words } from '../../words/zh.ts'

/** What a material or a sheet of the site is called. */
export const printedName = (kind: PrintedKind, words: Words): string =>
  isMaterial(kind) ? words.materials.material[kind] : words.printing.site.name[kind]
