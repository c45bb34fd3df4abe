import { after } from './en/after.ts'
import { arranging, draw, editor } from './en/arranging.ts'
import { calendar } from './en/calendar.ts'
import { checkin } from './en/checkin.ts'
import { closeout } from './en/closeout.ts'
import { closing } from './en/closing.ts'
import { day } from './en/day.ts'
import { door } from './en/door.ts'
import { equipment } from './en/equipment.ts'
import { common } from './en/everywhere.ts'
import { fees } from './en/fees.ts'
import { hall } from './en/hall.ts'
import { history } from './en/history.ts'
import { imports } from './en/imports.ts'
import { incidents } from './en/incidents.ts'
import { materials } from './en/materials.ts'
import { office } from './en/office.ts'
import { photos } from './en/photos.ts'
import { printing } from './en/printing.ts'
import { recovery } from './en/recovery.ts'
import { rehearsal } from './en/rehearsal.ts'
import { rooms } from './en/rooms.ts'
import { roster } from './en/roster.ts'
import { rosterEdit } from './en/roster-edit.ts'
import { check, plan, seating, seatSteps } from './en/seating.ts'
import { settings } from './en/settings.ts'
import { shell } from './en/shell.ts'
import { start } from './en/start.ts'
import { summary } from './en/summary.ts'
import { templates } from './en/templates.ts'
import type { Words } from './zh.ts'

/** Every word of the window in English; a missing one does not compile. */
export const en: Words = {
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
