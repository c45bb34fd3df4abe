import { z } from 'zod'
import { markNames } from '../materials/print-marks.ts'
import { Moment } from './exam.ts'
import { Material, materials } from './material.ts'
import { Signpost, SiteSheetKind, siteSheetKinds } from './site-sheet.ts'

/** One material of one room and session as it was printed: the print log, and what later changes are compared with. */
export const PrintRecord = z.object({
  id: z.string(),
  /** The same on all that was made or sent in one go. */
  batch: z.string().optional(),
  at: Moment,
  operator: z.string(),
  material: Material,
  session: z.string(),
  room: z.string(),
  /** What the sheet said, as short hashes (`core/materials/print-marks.ts`). */
  marks: z.string(),
  /** The same of each card by candidate, for materials given out one by one. */
  cards: z.record(z.string(), z.string()).optional(),
  /** Only the cards of some: printed again for them. */
  partial: z.boolean().optional(),
  pages: z.number().int(),
  /** Name of the file, without its folder. */
  file: z.string(),
  /** The printer it was sent to, and how often; absent: the file was made and no more. */
  printer: z.string().optional(),
  copies: z.number().int().optional(),
})
export type PrintRecord = z.infer<typeof PrintRecord>

/** A sheet of the whole site as it was printed. Collection `site-prints`. */
export const SitePrint = z.object({
  id: z.string(),
  batch: z.string(),
  at: Moment,
  operator: z.string(),
  kind: SiteSheetKind,
  /** Empty: of all sessions. */
  session: z.string(),
  /** The signs that were chosen; absent: the usual ones. */
  signs: z.array(Signpost).optional(),
  marks: z.string(),
  pages: z.number().int(),
  files: z.array(z.string()),
  printer: z.string().optional(),
  copies: z.number().int().optional(),
})
export type SitePrint = z.infer<typeof SitePrint>

/** All that is entered into the print log. */
export const PrintedKind = z.enum([...materials, ...siteSheetKinds])
export type PrintedKind = z.infer<typeof PrintedKind>

/**
 * Why a printed sheet or card no longer matches: what it says about a name, seat, number, the people on it, the
 * room, the time or the exam; `added`: a card is missing; `removed`: it is to be taken away.
 */
export const StaleSheet = z.object({
  material: PrintedKind,
  /** Empty for a sheet of the site about all sessions. */
  session: z.string(),
  /** Empty for a sheet of the site. */
  room: z.string(),
  /** The candidate whose card it is; empty for a sheet. */
  candidate: z.string(),
  name: z.string(),
  reason: z.enum([...markNames, 'added', 'removed']),
  printedAt: z.string(),
})
export type StaleSheet = z.infer<typeof StaleSheet>

/** What was made or sent in one go, of one material and session: a line of the print log. */
export const PrintLogEntry = z.object({
  /** Of its first record. */
  id: z.string(),
  at: Moment,
  operator: z.string(),
  material: PrintedKind,
  session: z.string(),
  /** The rooms, none for a sheet of the site, each with the candidates whose cards were printed where not all of them were. */
  sets: z.array(z.object({ room: z.string(), candidates: z.array(z.string()).optional() })),
  pages: z.number().int(),
  files: z.array(z.string()),
  printer: z.string().optional(),
  copies: z.number().int().optional(),
})
export type PrintLogEntry = z.infer<typeof PrintLogEntry>
