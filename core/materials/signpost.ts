import type { Signpost } from '../model/site-sheet.ts'
import { roomPlace, roomTitle } from '../seating/room-words.ts'
import type { SheetSubject } from './sheet-subject.ts'

/** Signs to hang up (考点路标), one to a page. */
export type Signposts = { readonly kind: 'signposts'; readonly site: string; readonly signs: readonly Signpost[] }

/** Places that every site has and every candidate asks for. */
export const usualSigns = ['考点入口', '考务办公室', '候考区', '物品存放处', '卫生间'] as const

/** The usual places, then every room once, each straight ahead. */
export function usualSignposts(subjects: readonly SheetSubject[]): Signpost[] {
  const rooms = new Map(
    subjects.map(({ room, roomInfo }) => [room, { text: roomTitle(room), note: roomPlace(roomInfo) }]),
  )
  return [...usualSigns.map((text) => ({ text, note: '' })), ...rooms.values()].map(({ text, note }) => ({
    text: [...text].slice(0, 24).join(''),
    note: [...note].slice(0, 40).join(''),
    arrow: 'ahead',
  }))
}
