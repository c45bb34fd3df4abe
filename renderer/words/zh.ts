import { after } from './zh/after.ts'
import { arranging, draw, editor } from './zh/arranging.ts'
import { calendar } from './zh/calendar.ts'
import { checkin } from './zh/checkin.ts'
import { closeout } from './zh/closeout.ts'
import { closing } from './zh/closing.ts'
import { day } from './zh/day.ts'
import { door } from './zh/door.ts'
import { equipment } from './zh/equipment.ts'
import { common } from './zh/everywhere.ts'
import { fees } from './zh/fees.ts'
import { hall } from './zh/hall.ts'
import { history } from './zh/history.ts'
import { imports } from './zh/imports.ts'
import { incidents } from './zh/incidents.ts'
import { materials } from './zh/materials.ts'
import { office } from './zh/office.ts'
import { photos } from './zh/photos.ts'
import { printing } from './zh/printing.ts'
import { recovery } from './zh/recovery.ts'
import { rehearsal } from './zh/rehearsal.ts'
import { rooms } from './zh/rooms.ts'
import { roster } from './zh/roster.ts'
import { rosterEdit } from './zh/roster-edit.ts'
import { check, plan, seating, seatSteps } from './zh/seating.ts'
import { settings } from './zh/settings.ts'
import { shell } from './zh/shell.ts'
import { start } from './zh/start.ts'
import { summary } from './zh/summary.ts'
import { templates } from './zh/templates.ts'

/** Every word of the window in Chinese. Its shape is what every other language must fill. */
export const zh = {
  after,
  arranging,
  calendar,
  check,
  checkin,
  closeout,
  equipment,
  fees,
  office,
  closing,
  common,
  day,
  door,
  draw,
  editor,
  hall,
  history,
  incidents,
  rehearsal,
  imports,
  materials,
  plan,
  photos,
  printing,
  recovery,
  rooms,
  roster,
  rosterEdit,
  seating,
  seatSteps,
  settings,
  shell,
  start,
  summary,
  templates,
}

export type Words = typeof zh
