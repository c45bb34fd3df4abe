import { z } from 'zod'
import { faultStates } from '../equipment/equipment-log.ts'
import { CheckItem, FaultRecord, FaultStep, faultSteps, Stage } from '../model/equipment.ts'
import { Attachment } from '../model/incident.ts'
import { findingStates, ProbeFinding, ProbeReport } from '../model/probe.ts'
import { RoomMark, Seat } from '../model/room.ts'

/** A fault with what was done, and what may be done now. */
export const FaultView = z.object({
  record: FaultRecord,
  steps: z.array(FaultStep),
  state: z.enum(faultStates),
  owner: z.string(),
  spare: z.string(),
  returned: z.boolean(),
  /** What may be done now. */
  next: z.array(z.enum(faultSteps)),
  /** What is written on the machine. */
  machine: z.string(),
  /** Who is to sit there, in any session that is not over. */
  seated: z.array(z.object({ candidate: z.string(), name: z.string(), session: z.string(), seat: z.string() })),
})
export type FaultView = z.infer<typeof FaultView>

const StageSummary = z.object({
  stage: Stage,
  state: z.enum(['empty', 'not-started', 'under-way', 'checked', 'signed']),
  done: z.number().int(),
  of: z.number().int(),
  open: z.number().int(),
})
export type StageSummary = z.infer<typeof StageSummary>

/** A room, or the site, with how far each stage is. */
export const PlaceSummary = z.object({
  /** Empty: the site. */
  room: z.string(),
  name: z.string(),
  machines: z.number().int(),
  broken: z.number().int(),
  faults: z.number().int(),
  spare: z
    .object({ have: z.number().int(), needed: z.number().int(), ratio: z.number(), origin: z.string() })
    .optional(),
  stages: z.array(StageSummary),
})
export type PlaceSummary = z.infer<typeof PlaceSummary>

const Signing = z.object({ at: z.string(), operator: z.string(), second: z.string() })
const Tick = z.object({
  at: z.string(),
  operator: z.string(),
  by: z.enum(['hand', 'tag', 'probe']),
  count: z.number().int().optional(),
  note: z.string().optional(),
  attachments: z.array(Attachment).optional(),
})

const ItemView = z.object({
  item: CheckItem,
  done: z.number().int(),
  of: z.number().int(),
  missing: z.array(z.string()),
  short: z.boolean(),
  tick: Tick.optional(),
})

const MachineView = Seat.extend({
  row: z.number().int(),
  column: z.number().int(),
  name: z.string(),
  /** Items of the stage that are right, by id. */
  passed: z.array(z.string()),
  fault: z.string().optional(),
  faultText: z.string().optional(),
  /** The latest test of the PC itself. */
  probe: z.enum(findingStates).optional(),
  tagged: z.boolean(),
})
export type MachineView = z.infer<typeof MachineView>

/** One stage of a room, or of the site. */
export const PlaceView = z.object({
  room: z.string(),
  name: z.string(),
  rows: z.number().int(),
  columns: z.number().int(),
  marks: z.array(RoomMark),
  machines: z.array(MachineView),
  stage: StageSummary,
  items: z.array(ItemView),
  signed: Signing.optional(),
  reopened: z.array(z.object({ at: z.string(), operator: z.string(), reason: z.string() })),
  spare: PlaceSummary.shape.spare,
})
export type PlaceView = z.infer<typeof PlaceView>

/** A collected result against what the exam asks for. */
export const ProbeView = z.object({
  report: ProbeReport,
  findings: z.array(ProbeFinding),
  state: z.enum(findingStates),
  room: z.string(),
  subject: z.string(),
})
export type ProbeView = z.infer<typeof ProbeView>
