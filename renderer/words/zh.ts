import { checkin } from './zh/checkin.ts'
import { closing } from './zh/closing.ts'
import { common } from './zh/common.ts'
import { day } from './zh/day.ts'
import { equipment } from './zh/equipment.ts'
import { hall } from './zh/hall.ts'
import { history } from './zh/history.ts'
import { imports } from './zh/imports.ts'
import { incidents } from './zh/incidents.ts'
import { materials } from './zh/materials.ts'
import { recovery } from './zh/recovery.ts'
import { rehearsal } from './zh/rehearsal.ts'
import { rooms } from './zh/rooms.ts'
import { roster } from './zh/roster.ts'
import { settings } from './zh/settings.ts'
import { shell } from './zh/shell.ts'
import { start } from './zh/start.ts'
import { summary } from './zh/summary.ts'

/** Every word of the window in Chinese. Its shape is what every other language must fill. */
export const zh = {
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

export type Words = typeof zh
