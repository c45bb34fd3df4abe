import { join } from 'node:path'
import { isPublic } from '../../../core/materials/material-content.ts'
import type { Material } from '../../../core/model/material.ts'

/** Folders for what hangs where everybody reads it, and for what only staff may see. */
export const placeNames = { public: '公开', confidential: '内部' } as const

/** The folder within `out` that a material's files go to. */
export const placeOf = (out: string, material: Material): string =>
  join(out, isPublic(material) ? placeNames.public : placeNames.confidential)
