import { z } from 'zod'
import { MadeFile, Material, MaterialSet, MaterialWarning } from '../model/material.ts'
import { PrintLogEntry, StaleSheet } from '../model/print.ts'

const ofExam = { exam: z.string() }

/** One room's sheets of one material, or the cards of some of its candidates. */
const WantedSet = z.strictObject({
  material: Material,
  session: z.string(),
  room: z.string(),
  candidates: z.array(z.string()).min(1).optional(),
})

/** Calls about printed materials, and about what was printed. */
export const printingCalls = {
  'materials.list': {
    input: z.strictObject({ ...ofExam, session: z.string().optional() }),
    output: z.object({ sets: z.array(MaterialSet) }),
  },
  /** Makes PDFs: what hangs in public and what is for staff alone in folders of their own, each with a manifest. */
  'materials.print': {
    input: z.strictObject({
      ...ofExam,
      job: z.string().optional(),
      materials: z.array(Material).default([]),
      session: z.string().optional(),
      room: z.string().optional(),
      candidates: z.array(z.string()).optional(),
      /** Exactly these; materials and scope are not looked at then. */
      sets: z.array(WantedSet).min(1).max(20_000).optional(),
      /** Absent: the exam's folder in the user's documents. */
      out: z.string().optional(),
      oneFile: z.boolean().default(false),
      /** The first label that is still on a sheet of cards, from 1. */
      startAt: z.number().int().min(1).max(400).default(1),
    }),
    output: z.object({
      files: z.array(MadeFile),
      warnings: z.array(MaterialWarning),
      ms: z.number(),
      folder: z.string(),
    }),
  },
  /** 考场安排表 and the sign-in sheets as one workbook, to be altered in a spreadsheet. It is not in the print log. */
  'materials.workbook': {
    input: z.strictObject({
      ...ofExam,
      session: z.string().optional(),
      room: z.string().optional(),
      /** Absent: the exam's folder in the user's documents. */
      out: z.string().optional(),
    }),
    output: z.object({ path: z.string(), url: z.string(), sheets: z.number().int() }),
  },
  /** Sheets and cards that were printed and no longer match, with the reason. */
  'materials.stale': {
    input: z.strictObject({ ...ofExam, session: z.string().optional() }),
    output: z.object({ stale: z.array(StaleSheet) }),
  },
  /** The print log, the latest first: what was made or sent to a printer in one go is one entry. */
  'materials.log': {
    input: z.strictObject({
      ...ofExam,
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(1000).default(100),
    }),
    output: z.object({ total: z.number().int(), entries: z.array(PrintLogEntry) }),
  },
  /** A page of rulers and codes to try a printer with: whether it prints at 100 %, and how far it is off. */
  'materials.test-page': {
    input: z.strictObject({ out: z.string().optional() }),
    output: z.object({ path: z.string(), url: z.string() }),
  },
} as const
