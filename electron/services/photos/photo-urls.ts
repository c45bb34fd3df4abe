import type { Context, OpenExam } from '../context.ts'
import { photoFileOf } from './photo-store.ts'

/** What the window shows for a candidate: an address, null for no photo, undefined in an exam without photos. */
export function photoUrlOf(
  { made }: Pick<Context, 'made'>,
  open: Pick<OpenExam, 'folder' | 'store'>,
  candidate: string,
): string | null | undefined {
  if (open.store.all('photos').size === 0) return undefined
  const file = photoFileOf(open, candidate)
  return file === undefined ? null : made.register(file)
}
