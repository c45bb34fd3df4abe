import type { TagBinding } from '../model/equipment.ts'
import type { Room } from '../model/room.ts'
import { machineFinder } from './machine-names.ts'

export type TagPlace = { readonly room: string; readonly subject: string }
export type TagVerdict =
  | { readonly verdict: 'ticked' | 'repeat' | 'other-room'; readonly at: TagPlace }
  | { readonly verdict: 'unknown' }

/** Tags are compared without blanks at the ends, in capitals, full-width letters as plain ones. */
export const plainTag = (tag: string): string => tag.normalize('NFKC').trim().toUpperCase()

/**
 * Whose tag was read in a room. A tag that was bound to a machine counts anywhere; otherwise it must be the number of
 * a machine of this room. `read`: whether that machine's tag was read before in this stage.
 */
export function judgeTag(
  code: string,
  room: Room,
  bindings: ReadonlyMap<string, TagBinding>,
  read: (subject: string) => boolean,
): TagVerdict {
  const bound = bindings.get(plainTag(code))
  if (bound && bound.room !== room.id) return { verdict: 'other-room', at: bound }
  const own = bound ? { seat: bound.subject } : machineFinder(room.seats)(code)
  if (!own || !('seat' in own)) return { verdict: 'unknown' }
  return { verdict: read(own.seat) ? 'repeat' : 'ticked', at: { room: room.id, subject: own.seat } }
}
