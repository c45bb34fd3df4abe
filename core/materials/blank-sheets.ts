import type { Exam, Session } from '../model/exam.ts'
import type { Material } from '../model/material.ts'
import type { Design } from './design.ts'
import { deskCards } from './desk-card.ts'
import { doorSign } from './door-sign.ts'
import { labelsPerPage } from './label-sheet.ts'
import type { MaterialContent } from './material-content.ts'
import { roomRecord } from './room-record.ts'
import type { SheetHead, SheetSubject } from './sheet-subject.ts'
import { signInSheet } from './sign-in-sheet.ts'

/** As many rows as a page has room for. */
const rows = 30

/**
 * The materials that a room cannot do without, to be filled in by hand when a printer fails or a room is added:
 * exam and session are printed, the room, seats and names are not.
 */
export function blankSheets(exam: Exam, session: Session, designOf: (material: Material) => Design): MaterialContent[] {
  const subject: SheetSubject = { exam, session, room: '', candidates: [], sameName: () => false }
  const sign = doorSign(subject, designOf('door-signs'))
  const signIn = signInSheet(subject, designOf('sign-in-sheets'))
  const { expected: _, ...record } = roomRecord(subject, designOf('room-records'))
  const cards = deskCards(subject, designOf('desk-cards'))
  const blankCards = Array.from({ length: labelsPerPage(cards.template.labels) }, () => noCard)
  return [
    { ...signIn, head: blank(signIn.head), template: { ...signIn.template, blankRows: rows } },
    { ...record, head: blank(record.head) },
    { ...sign, head: blank(sign.head), rows: Array.from({ length: rows }, () => noRow) },
    { ...cards, head: blank(cards.head), cards: blankCards },
  ]
}

/** Room to write the number between the two words. */
const blank = (head: SheetHead): SheetHead => ({ ...head, room: '第　　　考场', place: '' })

const nobody = { candidate: '', seat: '', name: '', sameName: false, admissionNumber: '', school: '', className: '' }
const noRow = nobody
const noCard = { ...nobody, subject: '', code: '' }
