import {
  cardMarks,
  isCards,
  type MaterialContent,
  materialContent,
  neededMaterials,
  sheetMarks,
} from '../../../core/materials/material-content.ts'
import { differingMark } from '../../../core/materials/print-marks.ts'
import type { SheetSubject } from '../../../core/materials/sheet-subject.ts'
import type { Candidate } from '../../../core/model/candidate.ts'
import { type Change, touched } from '../../../core/model/change.ts'
import { materials } from '../../../core/model/material.ts'
import type { PrintRecord, StaleSheet } from '../../../core/model/print.ts'
import type { OpenExam } from '../context.ts'
import { staleSiteSheets } from '../forms/site-prints.ts'
import type { Store } from '../store/types.ts'
import { designsOf, designsVersion } from './designs.ts'
import { type LatestPrints, latestPrints, type PrintedCard, setKey } from './latest-prints.ts'
import { subjectsOf } from './subjects.ts'

/**
 * Sets (one material of one room and session, or a changed sheet of the site): printed as they now stand, printed and changed since, never
 * printed though every room needs them.
 */
export type PrintState = { readonly printed: number; readonly changed: number; readonly never: number }

type Compared = { readonly state: PrintState; readonly stale: readonly StaleSheet[] }

const depends = new Set(['candidates', 'rooms', 'exam', 'prints', 'site-prints', 'photos', 'staff', 'duties'])
const known = new WeakMap<OpenExam, { readonly designs: number; readonly result: Compared }>()
const followed = new WeakSet<OpenExam>()

export const printState = (open: OpenExam, site: Store): PrintState => compared(open, site).state

/** Everything printed that no longer matches, and cards that are missing from a set that was printed. */
export const staleSheets = (open: OpenExam, site: Store): readonly StaleSheet[] => compared(open, site).stale

/** Compared once, and again only after a change that a sheet could show. */
function compared(open: OpenExam, site: Store): Compared {
  if (!followed.has(open)) {
    followed.add(open)
    open.store.onCommit((_, changes) => {
      if (touched(changes).some((name) => depends.has(name)) || changes.some(fixesAbsences)) known.delete(open)
    })
  }
  const designs = designsVersion(site)
  let kept = known.get(open)
  if (kept?.designs !== designs) known.set(open, (kept = { designs, result: compare(open, site) }))
  return kept.result
}

/** Of what happens on the exam day only the closing of a room shows on a sheet; a scan must not cost a comparison. */
function fixesAbsences(change: Change): boolean {
  if (!('put' in change) || change.put !== 'records') return false
  const { kind } = change.value as { readonly kind?: string }
  return kind === 'close' || kind === 'reopen'
}

function compare(open: OpenExam, siteStore: Store): Compared {
  const designOf = designsOf(siteStore)
  const prints = latestPrints(open.store.all<PrintRecord>('prints').values())
  const subjects = subjectsOf(open, {})
  const site = staleSiteSheets(open, siteStore)
  const stale: StaleSheet[] = [...removed(open, prints, subjects), ...site]
  let sets = 0
  let printed = 0
  let stales = 0
  for (const subject of subjects) {
    for (const material of materials) {
      const print = prints.sets.get(setKey(material, subject.session.id, subject.room))
      if (print || neededMaterials.includes(material)) sets++
      if (!print) continue
      const content = materialContent(material, subject, designOf(material))
      const differing = isCards(material) ? staleCards(content, subject, prints) : staleSheet(content, subject, print)
      stale.push(...differing)
      if (differing.length > 0) stales++
      else printed++
    }
  }
  const changed = stales + site.filter(({ reason }) => reason !== 'removed').length
  return { state: { printed, changed, never: sets - printed - stales }, stale }
}

function staleSheet(content: MaterialContent, subject: SheetSubject, print: PrintRecord): StaleSheet[] {
  const reason = differingMark(print.marks, sheetMarks(content))
  return reason
    ? [
        {
          material: content.kind,
          session: subject.session.id,
          room: subject.room,
          candidate: '',
          name: '',
          reason,
          printedAt: print.at,
        },
      ]
    : []
}

function staleCards(content: MaterialContent, subject: SheetSubject, { cards }: LatestPrints): StaleSheet[] {
  const material = content.kind
  const now = cardMarks(content) ?? {}
  return subject.candidates.flatMap((candidate): StaleSheet[] => {
    const card = cards.get(`${material}/${candidate.id}`)
    const reason = card ? differingMark(card.marks, now[candidate.id]!) : 'added'
    if (!reason) return []
    return [
      {
        material,
        session: subject.session.id,
        room: subject.room,
        candidate: candidate.id,
        name: candidate.name,
        reason,
        printedAt: card?.at ?? '',
      },
    ]
  })
}

/** Cards of people and sheets of rooms that are no longer in the exam: to be taken away. */
function removed(open: OpenExam, prints: LatestPrints, subjects: readonly SheetSubject[]): StaleSheet[] {
  const rooms = new Set(subjects.map((subject) => `${subject.session.id}/${subject.room}`))
  const seated = new Set(subjects.flatMap((subject) => subject.candidates.map((candidate) => candidate.id)))
  const gone = ({ material, session, room, candidate, at }: PrintedCard): StaleSheet => {
    const name = open.store.get<Candidate>('candidates', candidate)?.name ?? ''
    return { material, session, room, candidate, name, reason: 'removed', printedAt: at }
  }
  return [
    ...[...prints.cards.values()].filter(({ candidate }) => !seated.has(candidate)).map(gone),
    ...[...prints.sets.values()]
      .filter(({ material, session, room }) => !isCards(material) && !rooms.has(`${session}/${room}`))
      .map((print) => gone({ ...print, candidate: '' })),
  ]
}
