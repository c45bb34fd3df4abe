import type { Design } from '../../../core/materials/design.ts'
import { safeFileName } from '../../../core/materials/file-name.ts'
import { labelsPerPage } from '../../../core/materials/label-sheet.ts'
import {
  contentVersion,
  isCards,
  type MaterialContent,
  materialContent,
  materialPages,
  materialTitles,
} from '../../../core/materials/material-content.ts'
import type { SheetSubject } from '../../../core/materials/sheet-subject.ts'
import { refusal } from '../../../core/model/failure.ts'
import type { Material, MaterialWarning } from '../../../core/model/material.ts'
import { roomTitle } from '../../../core/seating/room-words.ts'

/** One room's sheets of one material. */
export type PlannedPart = {
  readonly room: string
  readonly content: MaterialContent
  readonly hash: string
  readonly candidates: number
  readonly pages: number
  /** Labels of the first sheet that are used up. */
  readonly skip: number
  /** Only some of the room's cards. */
  readonly partial: boolean
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

/** A material of a room that somebody wants; `candidates` are those whose cards are wanted, absent for all. */
export type Order = {
  readonly material: Material
  readonly subject: SheetSubject
  readonly candidates?: ReadonlySet<string> | undefined
}

export type PlanChoice = {
  readonly oneFile: boolean
  /** The first label that is still on the sheet, from 1. */
  readonly startAt: number
  readonly designOf: (material: Material) => Design
}

/** One file per material, session and room; with `oneFile` one per material and session. */
export function planFiles(orders: readonly Order[], choice: PlanChoice): PlannedFile[] {
  const names = new Set<string>()
  const groups = Map.groupBy(orders, ({ material, subject: { session, room } }) =>
    JSON.stringify([material, session.id, choice.oneFile || room]),
  )
  let skip = labelsUsed(orders, choice)
  return [...groups.values()].map((group): PlannedFile => {
    const { material, subject } = group[0]!
    const design = choice.designOf(material)
    const parts = group.map((order) => {
      const part = planPart(order, design, isOnLabels(material) ? skip : 0)
      if (isOnLabels(material) && part.pages > 0) skip = 0
      return part
    })
    const room = choice.oneFile ? 'all' : subject.room
    return { name: freeName(names, nameOf(group, room, parts)), material, session: subject.session.id, room, parts }
  })
}

/** Tickets are cut from plain paper: only desk cards go on label paper, of which a sheet may be begun. */
const isOnLabels = (material: Material): boolean => material === 'desk-cards'

/** Throws `label-beyond-sheet` where the first label is one that the sheet does not have. */
function labelsUsed(orders: readonly Order[], { startAt, designOf }: PlanChoice): number {
  const material = orders.find((order) => isOnLabels(order.material))?.material
  const labels = material ? labelsPerPage(designOf(material).template.labels) : 0
  if (material && startAt > labels) throw refusal({ code: 'label-beyond-sheet', startAt, labels })
  return startAt - 1
}

/** Cards are made for the chosen candidates only; a sheet is made whole. */
function planPart({ material, subject: whole, candidates }: Order, design: Design, skip: number): PlannedPart {
  const chosen = isCards(material) && candidates ? whole.candidates.filter((c) => candidates.has(c.id)) : undefined
  const subject = chosen ? { ...whole, candidates: chosen, partial: true } : whole
  const content = materialContent(material, subject, design)
  const pages = materialPages(material, subject, design, skip)
  const count = subject.candidates.length
  return {
    room: subject.room,
    content,
    hash: contentVersion(content),
    candidates: count,
    pages,
    skip,
    partial: chosen !== undefined,
  }
}

/** `桌签_第01考场_上午中级.pdf`; cards printed again for some get a name of their own, so as not to replace the set. */
function nameOf(group: readonly Order[], room: string, parts: readonly PlannedPart[]): string {
  const { material, subject, candidates } = group[0]!
  const count = parts.reduce((sum, part) => sum + part.candidates, 0)
  const again = isCards(material) && candidates ? [`补印${count}张`] : []
  const place = room === 'all' ? '全部考场' : roomTitle(room)
  return [materialTitles[material], place, subject.session.name.replace(/\s+/g, ''), ...again]
    .map(safeFileName)
    .join('_')
}

function freeName(taken: Set<string>, wanted: string): string {
  let name = wanted
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${wanted} (${n})`
  taken.add(name.toLowerCase())
  return `${name}.pdf`
}

/** What a person should know before using the sheets and what the roster alone tells. */
export function rosterWarnings(orders: readonly Order[]): MaterialWarning[] {
  return orders.flatMap(({ subject, candidates }) =>
    subject.candidates
      .filter((c) => !candidates || candidates.has(c.id))
      .flatMap(({ id, name, seat, admissionNumber }) => {
        const warning = (code: MaterialWarning['code']): MaterialWarning => ({ code, candidate: id, name, value: '' })
        return [...(seat ? [] : [warning('no-seat')]), ...(admissionNumber ? [] : [warning('no-admission-number')])]
      }),
  )
}
