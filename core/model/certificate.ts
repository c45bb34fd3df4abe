import { z } from 'zod'
import { Day } from './notice.ts'

/** A certificate from its number to the hand of its holder. */
export const Certificate = z.object({
  candidate: z.string(),
  /** 证书编号, opaque text. */
  number: z.string().max(60).optional(),
  /** The electronic certificate has been generated. */
  electronic: Day.optional(),
  /** The paper certificate has arrived at the site or school. */
  received: Day.optional(),
  handedOut: z.object({ on: Day, to: z.string().max(40), by: z.string().max(40) }).optional(),
})
export type Certificate = z.infer<typeof Certificate>

/** The steps of a certificate, in the order in which they happen. */
export const certificateSteps = ['electronic', 'received', 'handed-out'] as const
export type CertificateStep = (typeof certificateSteps)[number]
