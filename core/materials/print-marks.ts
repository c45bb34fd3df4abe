import { contentHash } from './content-hash.ts'
import { usualLook } from './design.ts'
import type { SheetHead } from './sheet-subject.ts'

/** What can change on a sheet after it was printed, the most telling first. */
export const markNames = ['people', 'name', 'seat', 'number', 'photo', 'room', 'time', 'exam', 'template'] as const
export type MarkName = (typeof markNames)[number]

/**
 * What a sheet or card says, as one short hash for each thing that can change: `name:1a2b3c4d …`. Kept in the
 * print log, so that later not only is seen that a sheet no longer matches, but why.
 */
export type Marks = string

/** The marks of the parts of a sheet; a part it does not have is left out. */
export function marksOf(parts: Partial<Record<MarkName, unknown>>): Marks {
  return markNames
    .flatMap((name) => (parts[name] === undefined ? [] : `${name}:${contentHash(parts[name]).slice(-8)}`))
    .join(' ')
}

/**
 * Adds to the marks of single cards those of what they share. `shared` is asked once for each `key`: cards by
 * the thousand say the same room, time and exam.
 */
export function withShared(
  shared: (key: string) => Partial<Record<MarkName, unknown>>,
): (own: Marks, key: string) => Marks {
  const known = new Map<string, Marks>()
  return (own, key) => {
    let marks = known.get(key)
    if (marks === undefined) known.set(key, (marks = marksOf(shared(key))))
    return `${own} ${marks}`
  }
}

/** The first thing that differs, or nothing. Of what only one of the two shows, the template is the reason. */
export function differingMark(before: Marks, now: Marks): MarkName | undefined {
  if (before === now) return undefined
  const [old, current] = [read(before), read(now)]
  return markNames.find(
    (name) => old.get(name) !== current.get(name) && (name === 'template' || (old.has(name) && current.has(name))),
  )
}

function read(marks: Marks): Map<string, string> {
  return new Map(marks.split(' ').map((mark) => mark.split(':') as [string, string]))
}

/**
 * What the site's own design adds: nothing while it is the preset's and, on sheets that show it, the session
 * has its usual colour.
 */
export const designPart = (head: SheetHead, mark: string | undefined, isColoured: boolean): unknown =>
  mark === undefined && (!isColoured || head.colour === usualLook.colours[head.halfDay])
    ? undefined
    : [mark, isColoured && head.colour]

/** The parts that the head of every sheet has. */
export const headParts = (head: SheetHead) => ({
  room: [head.room, head.place],
  time: [head.session, head.day, head.hours],
  exam: [head.exam, head.site, head.subject],
})
