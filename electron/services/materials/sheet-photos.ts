import { candidatesOf, type MaterialContent, photosOf } from '../../../core/materials/material-content.ts'
import type { MaterialWarning } from '../../../core/model/material.ts'
import type { OpenExam } from '../context.ts'
import { photoFileOf } from '../photos/photo-store.ts'
import type { PhotoFiles } from './photo-image.ts'

/** Where the photos lie that the sheets show; without those whose file is not there. */
export function photoFilesOf(open: OpenExam, content: MaterialContent): { readonly photos?: PhotoFiles } {
  const found = photosOf(content).flatMap(({ candidate, photo }) => {
    const path = photoFileOf(open, candidate)
    return path ? [[photo.file, path] as const] : []
  })
  return found.length > 0 ? { photos: Object.fromEntries(found) } : {}
}

/** Candidates whose photo a sheet should show and does not. */
export function photoWarnings(open: OpenExam, content: MaterialContent): MaterialWarning[] {
  if (!content.template.fields.includes('photo')) return []
  return candidatesOf(content)
    .filter(({ candidate }) => !photoFileOf(open, candidate))
    .map(({ candidate, name }) => ({ code: 'no-photo', candidate, name, value: '' }))
}
