import type { Candidate } from '../model/candidate.ts'
import { candidateCode } from './candidate-code.ts'
import { deskCardSheet, labelPages } from './label-sheet.ts'
import { headParts, type Marks, marksOf, withShared } from './print-marks.ts'
import { type SheetHead, type SheetSubject, sheetHead, subjectTitle } from './sheet-subject.ts'

/** Everything on one desk card (桌签). It has no ID number: it lies open on a desk. */
export type DeskCard = {
  readonly candidate: string
  readonly seat: string
  readonly name: string
  /** Another candidate of the session bears the same name. */
  readonly sameName: boolean
  readonly admissionNumber: string
  readonly subject: string
  /** What Code 128 and QR hold. */
  readonly code: string
}

/** The cards of one room and session, and what is the same on all of them. */
export type DeskCards = { readonly kind: 'desk-cards'; readonly head: SheetHead; readonly cards: readonly DeskCard[] }

export function deskCards(subject: SheetSubject): DeskCards {
  return { kind: 'desk-cards', head: sheetHead(subject), cards: subject.candidates.map((c) => deskCard(c, subject)) }
}

function deskCard(candidate: Candidate, subject: SheetSubject): DeskCard {
  const { exam, session, sameName } = subject
  return {
    candidate: candidate.id,
    seat: candidate.seat ?? '',
    name: candidate.name,
    sameName: sameName(candidate),
    admissionNumber: candidate.admissionNumber ?? '',
    subject: subjectTitle(candidate.subject || exam.certificate || exam.name, candidate.level || session.level),
    code: candidateCode(candidate),
  }
}

export const deskCardPages = (candidates: number): number => labelPages(deskCardSheet, candidates)

/** The marks of each card by candidate. They change exactly when the printed card would look different. */
export function deskCardMarks({ head, cards }: DeskCards): Record<string, Marks> {
  const same = headParts(head)
  const complete = withShared((subject) => ({ ...same, exam: [same.exam, subject] }))
  return Object.fromEntries(
    cards.map((card) => {
      const own = { name: [card.name, card.sameName], seat: card.seat, number: [card.admissionNumber, card.code] }
      return [card.candidate, complete(marksOf(own), card.subject)]
    }),
  )
}
