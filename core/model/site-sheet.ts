import { z } from 'zod'

/**
 * Sheets of the whole site beside those of the rooms: 考场安排表, 装箱清单, 资料袋标签, 考点路标, 空白备用表 and
 * 工作证.
 */
export const siteSheetKinds = [
  'room-plan',
  'packing-list',
  'bag-labels',
  'signposts',
  'blank-forms',
  'staff-badges',
] as const
export const SiteSheetKind = z.enum(siteSheetKinds)
export type SiteSheetKind = z.infer<typeof SiteSheetKind>

export const arrows = ['none', 'left', 'ahead', 'right'] as const

/** One sign to hang up: where to, and which way. */
export const Signpost = z.strictObject({
  text: z.string().trim().min(1).max(24),
  /** Smaller, below it. */
  note: z.string().trim().max(40).default(''),
  arrow: z.enum(arrows).default('ahead'),
})
export type Signpost = z.infer<typeof Signpost>

export const MadeSiteSheet = z.object({
  path: z.string(),
  /** Address under which the window can show the file; valid while the program runs. */
  url: z.string(),
  kind: SiteSheetKind,
  pages: z.number().int(),
})
export type MadeSiteSheet = z.infer<typeof MadeSiteSheet>
