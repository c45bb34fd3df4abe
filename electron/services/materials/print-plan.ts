import type { Material, MaterialWarning } from '../../../core/model/material.ts'
import { safeFileName } from '../../../core/rules/file-name.ts'
import {
  contentVersion,
  isCards,
  type MaterialContent,
  materialContent,
  materialPages,
  materialTitles,
} from '../../../core/rules/material-content.ts'
import { roomTitle } from '../../../core/rules/room-words.ts'
import type { SheetSubject } from '../../../core/rules/sheet-subject.ts'

/** One room's sheets of one material. */
export type PlannedPart = {
  readonly room: string
  readonly content: MaterialContent
  readonly hash: string
  readonly candidates: number
  readonly pages: number
}

/** One PDF to make. */
export type PlannedFile = {
  readonly name: string
  readonly material: Material
  readonly session: string
  /** The room, or `all` where the file holds several. */
  readonly room: string
  readonly parts: readonly PlannedPart[]
}

export type PlanChoice = {
  readonly materials: readonly Material[]
  readonly oneFile: boolean
  readonly candidates?: readonly string[] | undefined
}

/** One file per material, session and room; with `oneFile` one per material and session. */
export function planFiles(subjects: readonly SheetSubject[], choice: PlanChoice): PlannedFile[] {
  const names = new Set<string>()
  const sessions = [...new Set(subjects.map((subject) => subject.session))]
  return [...new Set(choice.materials)].flatMap((material) =>
    sessions.flatMap((session) => {
      const own = subjects.filter((subject) => subject.session === session)
      const groups = choice.oneFile ? [own] : own.map((subject) => [subject])
      return groups.map((group): PlannedFile => {
        const parts = group.map((subject) => planPart(material, subject, choice.candidates))
        const room = group.length === 1 && !choice.oneFile ? group[0]!.room : 'all'
        return {
          name: freeName(names, nameOf(material, room, group[0]!, parts, choice)),
          material,
          session: session.id,
          room,
          parts,
        }
      })
    }),
  )
}

/** Cards are made for the chosen candidates only; a sheet is made whole. */
function planPart(material: Material, subject: SheetSubject, chosen: readonly string[] | undefined): PlannedPart {
  const wanted = isCards(material) && chosen ? new Set(chosen) : undefined
  const candidates = wanted ? subject.candidates.filter((c) => wanted.has(c.id)) : subject.candidates
  const content = materialContent(material, { ...subject, candidates })
  return {
    room: subject.room,
    content,
    hash: contentVersion(content),
    candidates: candidates.length,
    pages: materialPages(material, candidates.length),
  }
}

/** `桌签_第01考场_上午中级.pdf`; cards printed again for some get a name of their own, so as not to replace the set. */
function nameOf(
  material: Material,
  room: string,
  { session }: SheetSubject,
  parts: readonly PlannedPart[],
  choice: PlanChoice,
): string {
  const again =
    isCards(material) && choice.candidates ? [`补印${parts.reduce((sum, part) => sum + part.candidates, 0)}张`] : []
  const place = room === 'all' ? '全部考场' : roomTitle(room)
  return [materialTitles[material], place, session.name.replace(/\s+/g, ''), ...again].map(safeFileName).join('_')
}

function freeName(taken: Set<string>, wanted: string): string {
  let name = wanted
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${wanted} (${n})`
  taken.add(name.toLowerCase())
  return `${name}.pdf`
}

/** What a person should know before using the sheets and what the roster alone tells. */
export function rosterWarnings(subjects: readonly SheetSubject[], choice: PlanChoice): MaterialWarning[] {
  const wanted = choice.candidates && new Set(choice.candidates)
  const people = subjects.flatMap((subject) => subject.candidates).filter((c) => !wanted || wanted.has(c.id))
  return people.flatMap(({ id, name, seat, admissionNumber }) => {
    const warning = (code: MaterialWarning['code']): MaterialWarning => ({ code, candidate: id, name, value: '' })
    return [...(seat ? [] : [warning('no-seat')]), ...(admissionNumber ? [] : [warning('no-admission-number')])]
  })
}
