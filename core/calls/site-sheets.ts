import { z } from 'zod'
import { MaterialWarning } from '../model/material.ts'
import { MadeSiteSheet, Signpost, SiteSheetKind } from '../model/site-sheet.ts'

/** Calls about sheets of the whole site. */
export const siteSheetCalls = {
  'site-sheets.print': {
    input: z.strictObject({
      exam: z.string(),
      job: z.string().optional(),
      kinds: z.array(SiteSheetKind).default([]),
      /** These as they were printed last: with their signs. Kinds and session are not looked at then. */
      again: z
        .array(z.strictObject({ kind: SiteSheetKind, session: z.string() }))
        .min(1)
        .optional(),
      session: z.string().optional(),
      /** Absent: the usual places of a site and every room, straight ahead. */
      signs: z.array(Signpost).min(1).max(200).optional(),
      /** Absent: the exam's folder in the user's documents. */
      out: z.string().optional(),
    }),
    output: z.object({
      files: z.array(MadeSiteSheet),
      warnings: z.array(MaterialWarning),
      folder: z.string(),
      ms: z.number(),
    }),
  },
} as const
