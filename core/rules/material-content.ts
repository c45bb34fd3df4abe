import type { Material } from '../model/material.ts'
import { contentHash } from './content-hash.ts'
import { deskCardHashes, deskCardPages, deskCards, type DeskCards } from './desk-card.ts'
import { doorSign, doorSignPages, type DoorSign } from './door-sign.ts'
import { signInPages, signInSheet, type SignInSheet } from './sign-in-sheet.ts'
import type { SheetSubject } from './sheet-subject.ts'

/** What one room's sheets of one material say. Plain data. */
export type MaterialContent = DeskCards | DoorSign | SignInSheet

/** What stands at the head of file names and feet. */
export const materialTitles: Record<Material, string> = { 'desk-cards': '桌签', 'door-signs': '门贴', 'sign-in-sheets': '签到表' }

const makers: Record<Material, (subject: SheetSubject) => MaterialContent> = {
  'desk-cards': deskCards, 'door-signs': doorSign, 'sign-in-sheets': signInSheet,
}

export const materialContent = (material: Material, subject: SheetSubject): MaterialContent => makers[material](subject)

const pageCounts: Record<Material, (candidates: number) => number> = {
  'desk-cards': deskCardPages, 'door-signs': doorSignPages, 'sign-in-sheets': signInPages,
}

/** Pages that printing the material for so many candidates of a room will take, without making it. */
export const materialPages = (material: Material, candidates: number): number => pageCounts[material](candidates)

/** Changes exactly when the sheet would look different, but for the time it is printed at. */
export const contentVersion = (content: MaterialContent): string => contentHash(content)

/** Hash of each card by candidate, for materials that are given out one by one; otherwise nothing. */
export const cardHashes = (content: MaterialContent): Readonly<Record<string, string>> | undefined =>
  content.kind === 'desk-cards' ? deskCardHashes(content) : undefined
