import { z } from 'zod'
import { CheckInRules, type Preset, Session } from './exam.ts'
import { Notice } from './notice.ts'

/**
 * A preset of the site's own, as it is kept and as it travels in a file: an exam without its candidates.
 * Its dates are those of the exam it was made from; a new exam may lay it on another day.
 */
export const OwnPreset = z.object({
  format: z.literal('examdesk-preset'),
  version: z.literal(1),
  id: z.string().regex(/^[a-z0-9-]{1,60}$/),
  name: z.string().min(1).max(120),
  certificate: z.string().max(120),
  origin: z.string().max(500),
  rules: CheckInRules,
  sessions: z.array(Session).min(1).max(200),
  notice: Notice,
})
export type OwnPreset = z.infer<typeof OwnPreset>

/** The own preset in the form in which the program's presets are. */
export function asPreset({ id, name, certificate, origin, rules, sessions, notice }: OwnPreset): Preset {
  return { id, name, certificate, origin, practice: false, rules, sessions: () => sessions, notice: () => notice }
}
