import { z } from 'zod'
import { StaleSheet } from '../model/print.ts'

/** Calls about what was printed. */
export const printingCalls = {
  /** Sheets and cards that were printed and no longer match, with the reason. */
  'materials.stale': {
    input: z.strictObject({ exam: z.string(), session: z.string().optional() }),
    output: z.object({ stale: z.array(StaleSheet) }),
  },
  /** A page of rulers and codes to try a printer with: whether it prints at 100 %, and how far it is off. */
  'materials.test-page': {
    input: z.strictObject({ out: z.string().optional() }),
    output: z.object({ path: z.string(), url: z.string() }),
  },
} as const
