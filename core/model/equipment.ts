import { z } from 'zod'
import { Moment, Rule } from './exam.ts'
import { Attachment } from './incident.ts'
import { seatStates } from './room.ts'

/**
 * Stages of the check in their order: ① inventory and settings, ② candidates imported and seat numbers stuck,
 * ③ trial exam on every machine, spares too, ④ room sealed, ⑤ one hour before.
 */
export const stages = ['settings', 'import', 'trial', 'sealed', 'hour-before'] as const
export const Stage = z.enum(stages)
export type Stage = z.infer<typeof Stage>

/** What is looked at: the whole site, a room, a room's server or 管理机, or every machine of a room. */
export const scopes = ['site', 'room', 'server', 'machine'] as const
export type Scope = (typeof scopes)[number]

/** What a PC can read of itself. */
export const probeTests = [
  'system',
  'processor',
  'memory',
  'disk',
  'screen',
  'browser',
  'clock',
  'network',
  'usb-storage',
  'power',
  'fonts',
  'printers',
] as const
export type ProbeTest = (typeof probeTests)[number]

/** One thing to check: 检查项. */
export const CheckItem = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,60}$/),
  stage: Stage,
  scope: z.enum(scopes),
  text: z.string().trim().min(1).max(200),
  /** What is right. */
  expected: z.string().max(300),
  /** How to see it. */
  how: z.string().max(300),
  /** An optional item is recorded but holds nothing up. */
  need: z.enum(['required', 'optional']),
  /** How many there must be; then the number counted is recorded. */
  quantity: z.number().int().min(0).max(10_000).optional(),
  /** Where the item or its figure comes from. */
  origin: z.string().max(300),
  /** Which results of a PC's own test settle it. */
  probe: z.array(z.enum(probeTests)).max(12).optional(),
})
export type CheckItem = z.infer<typeof CheckItem>

/** A list of checks that can be edited, kept and handed on: 检查清单模板. */
export const ChecklistTemplate = z.object({
  name: z.string().trim().min(1).max(80),
  items: z.array(CheckItem).min(1).max(300),
})
export type ChecklistTemplate = z.infer<typeof ChecklistTemplate>

/** Figures of the equipment check, each with its origin. */
export const EquipmentRules = z.object({
  /** Percent of a room's machines that stay spare. */
  spareRatio: Rule,
  /** Invigilators of a room up to `invigilatedSeats` candidates. */
  invigilators: Rule,
  invigilatedSeats: Rule,
  /** One more for each further that many candidates. */
  moreForEach: Rule,
})
export type EquipmentRules = z.infer<typeof EquipmentRules>

const recordFields = {
  id: z.string(),
  at: Moment,
  operator: z.string(),
  device: z.string(),
  /** The first record that it was kept together with; absent: it stands alone, or is the first itself. */
  entry: z.string().optional(),
}
/** A seat of the room by its number, `server`, or empty for the room or the site itself. */
const Subject = z.string().max(40)
/** Empty: the site. */
const RoomId = z.string().max(40)

/** Items found right, or the tick taken back, on any number of machines at once. */
export const CheckRecord = z.object({
  ...recordFields,
  kind: z.literal('check'),
  room: RoomId,
  stage: Stage,
  items: z.array(z.string()).min(1).max(300),
  subjects: z.array(Subject).min(1).max(600),
  result: z.enum(['pass', 'clear']),
  /** How it was told: by a person, by a scanned tag, by the PC's own test. */
  by: z.enum(['hand', 'tag', 'probe']),
  /** What was counted, for items with a quantity. */
  count: z.number().int().min(0).max(100_000).optional(),
  note: z.string().max(500).optional(),
  attachments: z.array(Attachment).max(20).optional(),
})

/** Something does not work: 故障. */
export const FaultRecord = z.object({
  ...recordFields,
  kind: z.literal('fault'),
  room: RoomId,
  subject: Subject,
  stage: Stage,
  item: z.string().optional(),
  text: z.string().min(1).max(500),
  owner: z.string().max(40),
  /** What the seat was before, where the fault takes it out of use. */
  before: z.enum(seatStates).optional(),
  attachments: z.array(Attachment).max(20).optional(),
})

/**
 * What is done about a fault. `rechecked` ends it, `withdrawn` says that it was none. `returned`: the machine that a
 * spare took the place of is mended and stands where the spare stood.
 */
export const faultSteps = ['assigned', 'replaced', 'repaired', 'rechecked', 'withdrawn', 'returned'] as const
export type FaultStepName = (typeof faultSteps)[number]

export const FaultStep = z.object({
  ...recordFields,
  kind: z.literal('fault-step'),
  of: z.string(),
  step: z.enum(faultSteps),
  owner: z.string().max(40).optional(),
  /** The seat of the spare machine that takes its place, or what the spare is called. */
  spare: z.string().max(60).optional(),
  note: z.string().max(500),
  attachments: z.array(Attachment).max(20).optional(),
})

/** A tag read in a room. One that nobody knows is kept until somebody says whose it is. */
export const TagRecord = z.object({
  ...recordFields,
  kind: z.literal('tag'),
  room: RoomId,
  stage: Stage,
  tag: z.string().min(1).max(200),
  verdict: z.enum(['ticked', 'repeat', 'unknown', 'other-room']),
  subject: Subject.optional(),
})

/** Two people sign that a stage of a room is done. */
export const SignRecord = z.object({
  ...recordFields,
  kind: z.literal('sign'),
  room: RoomId,
  stage: Stage,
  second: z.string(),
})
export const ReopenStageRecord = z.object({
  ...recordFields,
  kind: z.literal('reopen'),
  room: RoomId,
  stage: Stage,
  reason: z.string(),
})

/** Entries that were mistaken: they stay in the log and count for nothing. */
export const UndoRecord = z.object({
  ...recordFields,
  kind: z.literal('undo'),
  room: RoomId,
  stage: Stage,
  of: z.array(z.string()).min(1).max(1000),
  reason: z.string(),
})

/** Everything that happened to the equipment. What is so now is derived from the records in their order. */
export const EquipmentRecord = z.discriminatedUnion('kind', [
  CheckRecord,
  FaultRecord,
  FaultStep,
  TagRecord,
  SignRecord,
  ReopenStageRecord,
  UndoRecord,
])
export type EquipmentRecord = z.infer<typeof EquipmentRecord>
export type RecordOf<K extends EquipmentRecord['kind']> = Extract<EquipmentRecord, { kind: K }>

/** What can be taken back by an undo. */
export type UndoableRecord = RecordOf<'check' | 'fault' | 'fault-step' | 'tag'>

/** Which machine a tag sticks on. */
export const TagBinding = z.object({ tag: z.string(), room: RoomId, subject: Subject })
export type TagBinding = z.infer<typeof TagBinding>
