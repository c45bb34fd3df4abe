import { checkin } from './en/checkin.ts'
import { closing } from './en/closing.ts'
import { common } from './en/common.ts'
import { day } from './en/day.ts'
import { equipment } from './en/equipment.ts'
import { hall } from './en/hall.ts'
import { history } from './en/history.ts'
import { imports } from './en/imports.ts'
import { incidents } from './en/incidents.ts'
import { materials } from './en/materials.ts'
import { recovery } from './en/recovery.ts'
import { rehearsal } from './en/rehearsal.ts'
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
  closing,
  common,
  day,
  equipment,
  hall,
  history,
  imports,
  incidents,
  materials,
  recovery,
  rehearsal,
  rooms,
  roster,
  settings,
  shell,
  start,
  summary,
}
