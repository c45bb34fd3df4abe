import { checkin } from './en/checkin.ts'
import { common } from './en/common.ts'
import { imports } from './en/imports.ts'
import { materials } from './en/materials.ts'
import { recovery } from './en/recovery.ts'
import { rooms } from './en/rooms.ts'
import { roster } from './en/roster.ts'
import { settings } from './en/settings.ts'
import { shell } from './en/shell.ts'
import { start } from './en/start.ts'
import { summary } from './en/summary.ts'
import type { Words } from './zh.ts'

/** Every word of the window in English; a missing one does not compile. */
export const en: Words = {
  checkin,
  common,
  imports,
  materials,
  recovery,
  rooms,
  roster,
  settings,
  shell,
  start,
  summary,
}
