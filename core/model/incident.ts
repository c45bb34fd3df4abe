import { z } from 'zod'
import { Moment } from './exam.ts'
import { Place, recordFields } from './record-fields.ts'

/** 换机, 违纪, 证件不符, 替考嫌疑, 身体不适, 设备故障, 其他. */
export const incidentKinds = [
  'machine-change',
  'violation',
  'id-mismatch',
  'impersonation',
  'illness',
  'equipment',
  'other',
] as const
export type IncidentKind = (typeof incidentKinds)[number]

/** A file that belongs to an incident, kept in the exam's folder under its hash. */
export const Attachment = z.object({
  /** The name it had. */
  name: z.string().min(1).max(200),
  bytes: z.number().int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type Attachment = z.infer<typeof Attachment>

/** The machine a candidate left and the one he went on at. The seat on paper stays what it was. */
export const MachineChange = z.object({
  from: z.string().max(40),
  to: z.string().max(40),
  /** The room of the new machine, where that is another. */
  room: z.string().max(40).optional(),
  /** When he stopped working at the old machine. */
  out: Moment,
  /** When he went on at the new one; absent while he still waits. */
  in: Moment.optional(),
})
export type MachineChange = z.infer<typeof MachineChange>

/** What a person writes down about an incident. */
export const incidentFields = {
  incident: z.enum(incidentKinds),
  /** The room it happened in; empty: elsewhere at the site. */
  room: z.string().max(40),
  candidate: z.string().optional(),
  /** Whom it is about, when that is nobody of the roster. */
  person: z.string().max(60).optional(),
  happened: Moment,
  /** What happened, in the words of whoever saw it. */
  text: z.string().max(2000),
  /** What was done about it. */
  action: z.string().max(2000),
  /** Staff who saw and sign it. A violation needs two. */
  staff: z.array(z.string().max(40)).max(4),
  /** Whether the candidate was told what was written down about him (违纪告知). */
  told: z.boolean().optional(),
  machine: MachineChange.optional(),
  /** Minutes given back for lost time. */
  minutes: z.number().int().min(0).max(600).optional(),
  /** Who granted them. */
  approver: z.string().max(40).optional(),
}

/** Something that happened and is written down. A correction is a record that replaces the one before. */
export const IncidentRecord = z.object({
  ...recordFields,
  kind: z.literal('incident'),
  ...incidentFields,
  /** The candidate's seat on paper as it stood. */
  place: Place.optional(),
  attachments: z.array(Attachment).max(50),
  replaces: z.string().optional(),
})
export type IncidentRecord = z.infer<typeof IncidentRecord>
