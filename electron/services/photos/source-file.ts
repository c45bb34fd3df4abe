import type { PhotoProblem } from '../../../core/model/photo-report.ts'
import type { PhotoFile } from '../../../core/roster/photo-plan.ts'

/** Why a file gives no bytes. */
export type NoBytes = Extract<PhotoProblem, 'too-large' | 'unreadable' | 'encrypted' | 'damaged' | 'zip-too-large'>

/** A file that can be read, wherever it lies: bytes within the limit, or why there are none. */
export type SourceFile = PhotoFile & { readonly read: () => Promise<Buffer | NoBytes> }
