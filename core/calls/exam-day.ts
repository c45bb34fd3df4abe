import { z } from 'zod'
import { DayFormKind } from '../model/day-form-kinds.ts'
import { Moment } from '../model/exam.ts'
import { IncidentRecord, incidentFields } from '../model/incident.ts'
import { MaterialWarning } from '../model/material.ts'
import { ClockRecord, identitySteps, WalkInRecord } from '../model/record.ts'
import { Place } from '../model/record-fields.ts'
import { acting, kept, name, ofExam, operator, reason } from './acting.ts'
import { RoomMap } from './room-map.ts'

/** An incident as it stands, with what a person reads. */
export const IncidentView = z.object({
  incident: IncidentRecord,
  /** Name and admission number of the candidate it is about, as the roster has them. */
  name: z.string(),
  admissionNumber: z.string(),
  /** Versions that came before, oldest first. */
  earlier: z.array(IncidentRecord),
})
export type IncidentView = z.infer<typeof IncidentView>

const Stay = z.object({
  candidate: z.string().optional(),
  name: z.string(),
  paper: Place,
  room: z.string(),
  machine: z.string(),
  from: z.string(),
  to: z.string().optional(),
  how: z.enum(['check-in', 'override', 'machine-change', 'walk-in']),
  undone: z.string().optional(),
  away: z.array(z.object({ from: z.string(), to: z.string().optional() })).readonly(),
})

/** 入场抽签定机号: what came of the draw for somebody who was let in without a seat. */
export const atDoor = {
  drawn: z
    .object({
      room: z.string(),
      seat: z.string(),
      machine: z.string(),
      /** 1, 2, … in the room. */
      turn: z.number().int(),
      /** Free seats among which it was. */
      free: z.number().int(),
    })
    .optional(),
  /** The seat is still to be drawn, and why. */
  undrawn: z.enum(['draw-needs-room', 'no-free-seat', 'not-drawn']).optional(),
}

const testStates = ['good', 'attention', 'bad', 'not-tested'] as const

/** Everything of the exam day beside the scan itself. */
export const examDayCalls = {
  /** 放行: a second person admits somebody whom a scan turned away. `of` is that scan's record. */
  'checkin.override': {
    input: z.strictObject({
      ...ofExam,
      ...acting,
      of: z.string(),
      approver: name,
      reason,
      /** When the candidate really came: entered afterwards from the paper sheet. */
      arrived: Moment.optional(),
      /** Where he sits instead, when the room was wrong; absent: at his own seat. */
      sits: Place.optional(),
    }),
    output: z.object({ ...kept, ...atDoor, verdict: z.enum(['checked-in', 'late']), at: z.string() }),
  },
  /** Notes the identity steps that were made for an admission: a scan or an override. */
  'checkin.identity': {
    input: z.strictObject({ ...ofExam, ...acting, of: z.string(), steps: z.array(z.enum(identitySteps)).min(1) }),
    output: z.object(kept),
  },
  /** Takes an admission back and admits somebody else in one step: the wrong person was scanned. */
  'checkin.correct': {
    input: z.strictObject({ ...ofExam, ...acting, record: z.string(), candidate: z.string(), reason }),
    output: z.object(kept),
  },
  'checkin.exit': {
    input: z.strictObject({
      ...ofExam,
      ...acting,
      candidate: z.string(),
      room: z.string().optional(),
      reason,
      escort: z.string().max(40).default(''),
    }),
    output: z.object(kept),
  },
  'checkin.return': {
    input: z.strictObject({ ...ofExam, ...acting, candidate: z.string(), room: z.string().optional() }),
    output: z.object(kept),
  },
  /** Somebody who is not on the roster. Whoever lets him sit the exam is named. */
  'checkin.walk-in': {
    input: z.strictObject({
      ...ofExam,
      ...acting,
      session: z.string(),
      room: z.string().optional(),
      name,
      number: z.string().trim().max(60).optional(),
      school: z.string().trim().max(120).optional(),
      seat: z.string().trim().max(20).optional(),
      admitted: z.boolean().default(false),
      approver: z.string().trim().max(40).optional(),
      note: z.string().trim().max(500).default(''),
      /** The scan that found nobody. */
      of: z.string().optional(),
    }),
    output: z.object(kept),
  },
  /** Who is out, who came without being on the roster, and what happened to the clock. */
  'checkin.events': {
    input: z.strictObject({ ...ofExam, session: z.string(), room: z.string().optional() }),
    output: z.object({
      out: z.array(
        z.object({
          candidate: z.string(),
          name: z.string(),
          room: z.string(),
          seat: z.string(),
          since: z.string(),
          reason: z.string(),
          escort: z.string(),
        }),
      ),
      walkIns: z.array(WalkInRecord),
      clockChanges: z.array(ClockRecord),
      /** Admitted without the identity steps that the exam asks for. */
      unchecked: z.array(
        z.object({ candidate: z.string(), record: z.string(), name: z.string(), room: z.string(), seat: z.string() }),
      ),
    }),
  },
  /** Whom a code stands for, without recording anything: to test a scanner. `learnt`: what the scanner adds to it. */
  'checkin.lookup': {
    input: z.strictObject({ ...ofExam, code: z.string().min(1).max(500) }),
    output: z.object({
      names: z.array(z.string()),
      learnt: z.object({ prefix: z.string(), suffix: z.string() }).optional(),
    }),
  },
  /** The room as it fills. */
  'checkin.map': { input: z.strictObject({ ...ofExam, session: z.string(), room: z.string() }), output: RoomMap },
  /** A rehearsal begins anew: every record of a practice exam is dropped. The journal keeps them. */
  'checkin.reset': { input: z.strictObject({ ...ofExam, operator }), output: z.object({ dropped: z.number().int() }) },

  'incidents.list': {
    input: z.strictObject({
      ...ofExam,
      session: z.string().optional(),
      room: z.string().optional(),
      candidate: z.string().optional(),
    }),
    output: z.object({ incidents: z.array(IncidentView) }),
  },
  /** Writes an incident down, or a corrected version of one. Files are copied into the exam's folder. */
  'incidents.record': {
    input: z.strictObject({
      ...ofExam,
      ...acting,
      session: z.string(),
      ...incidentFields,
      /** Absent: now. */
      happened: incidentFields.happened.optional(),
      text: incidentFields.text.default(''),
      action: incidentFields.action.default(''),
      staff: incidentFields.staff.default([]),
      /** Files to attach, as the host hands them over. */
      files: z.array(z.string()).max(20).default([]),
      /** The version that this one corrects; its attachments are kept but for those in `without`. */
      replaces: z.string().optional(),
      without: z.array(z.string()).max(50).default([]),
    }),
    output: z.object({ ...kept, incident: IncidentRecord }),
  },
  /** An address under which the window can show an attachment. */
  'incidents.file': {
    input: z.strictObject({ ...ofExam, sha256: z.string() }),
    output: z.object({ url: z.string(), path: z.string() }),
  },

  /** Who sat where, in one room or the whole site, at one moment or throughout. */
  'seats.history': {
    input: z.strictObject({
      ...ofExam,
      session: z.string(),
      room: z.string().optional(),
      machine: z.string().optional(),
      candidate: z.string().optional(),
      at: Moment.optional(),
    }),
    output: z.object({ stays: z.array(Stay) }),
  },

  /** Forms filled from the record, as PDF; the report of the day also as a spreadsheet. */
  'day.forms': {
    input: z.strictObject({
      ...ofExam,
      job: z.string().optional(),
      forms: z.array(DayFormKind).min(1),
      session: z.string().optional(),
      room: z.string().optional(),
      out: z.string().optional(),
    }),
    output: z.object({
      files: z.array(
        z.object({
          path: z.string(),
          url: z.string(),
          form: DayFormKind,
          kind: z.enum(['pdf', 'xlsx']),
          session: z.string(),
          room: z.string(),
          pages: z.number().int(),
        }),
      ),
      warnings: z.array(MaterialWarning),
      folder: z.string(),
    }),
  },

  /** What this PC can test of itself before an exam. The scanner is tested in the window. */
  'selftest.run': {
    input: z.strictObject({}),
    output: z.object({
      tests: z.array(
        z.object({
          id: z.enum(['disk-sync', 'disk-speed', 'disk-space', 'clock', 'fonts', 'printer', 'memory']),
          state: z.enum(testStates),
          /** Figures for the sentence, in the unit that the test's sentence names. */
          values: z.record(z.string(), z.union([z.number(), z.string()])),
        }),
      ),
      at: Moment,
    }),
  },
} as const
