import { z } from 'zod'
import { lineProblems } from '../equipment/exception-line.ts'
import { readinessParts, readinessReasons } from '../equipment/readiness.ts'
import { ChecklistTemplate, EquipmentRules, faultSteps, Stage, TagRecord } from '../model/equipment.ts'
import { MaterialWarning } from '../model/material.ts'
import { MachineRequirements } from '../model/probe.ts'
import { FaultView, PlaceSummary, PlaceView } from './equipment-views.ts'
import { probeCalls } from './probes.ts'

const ofExam = { exam: z.string() }
const acting = { operator: z.string().max(40).default('') }
const kept = { record: z.string(), seq: z.number().int() }
const files = z.array(z.string()).max(20).default([])
const ofStage = { room: z.string().max(40), stage: Stage }

/** Forms of the equipment that can be printed. */
export const equipmentForms = [
  'check-sheet',
  'blank-sheet',
  'hand-over',
  'duty-list',
  'staff-sign-in',
  'badges',
] as const
export type EquipmentForm = (typeof equipmentForms)[number]

/** The equipment of the site: checks, faults, tags, tests of PCs, sign-off, readiness. Every change is in the journal. */
export const equipmentCalls = {
  ...probeCalls,

  'equipment.get': {
    input: z.strictObject(ofExam),
    output: z.object({
      template: ChecklistTemplate,
      /** Whether the list was changed for this exam. */
      edited: z.boolean(),
      rules: EquipmentRules,
      requirements: MachineRequirements,
      places: z.array(PlaceSummary),
      faults: z.array(FaultView),
      unknownTags: z.array(TagRecord),
    }),
  },
  /** One room and stage; an empty room is the site. */
  'equipment.place': { input: z.strictObject({ ...ofExam, ...ofStage }), output: PlaceView },
  /** Ticks items on machines, or takes ticks back. Absent: every item of the stage; every machine that works. */
  'equipment.check': {
    input: z.strictObject({
      ...ofExam,
      ...ofStage,
      ...acting,
      items: z.array(z.string()).min(1).max(300).optional(),
      subjects: z.array(z.string()).min(1).max(600).optional(),
      result: z.enum(['pass', 'clear']).default('pass'),
      count: z.number().int().min(0).max(100_000).optional(),
      note: z.string().trim().max(500).optional(),
      files,
    }),
    output: z.object({ ...kept, ticks: z.number().int() }),
  },
  /** One line for a whole room: `12 31坏` passes all but those, which become faults. With `dryRun` only reads it. */
  'equipment.exceptions': {
    input: z.strictObject({
      ...ofExam,
      ...ofStage,
      ...acting,
      items: z.array(z.string()).min(1).max(300).optional(),
      line: z.string().min(1).max(500),
      dryRun: z.boolean().default(false),
    }),
    output: z.object({
      passed: z.number().int(),
      faults: z.array(z.object({ subject: z.string(), name: z.string(), text: z.string() })),
      problems: z.array(z.object({ code: z.enum(lineProblems), value: z.string() })),
      /** Who sits at a machine that is now broken. */
      seated: FaultView.shape.seated,
      seq: z.number().int().optional(),
    }),
  },
  /** A tag is read in a room: ticks the machine's items, keeps a tag that nobody knows, tells a repeat. */
  'equipment.scan': {
    input: z.strictObject({ ...ofExam, ...ofStage, ...acting, tag: z.string().trim().min(1).max(200) }),
    output: z.object({
      verdict: z.enum(['ticked', 'repeat', 'unknown', 'other-room', 'faulty']),
      tag: z.string(),
      name: z.string(),
      room: z.string(),
      /** When it was read before. */
      earlier: z.string().optional(),
      read: z.number().int(),
      left: z.number().int(),
    }),
  },
  /** Says which machine a tag sticks on. Takes it off the list of unknown tags. */
  'equipment.bind-tag': {
    input: z.strictObject({
      ...ofExam,
      ...acting,
      tag: z.string().trim().min(1).max(200),
      room: z.string(),
      subject: z.string(),
    }),
    output: z.object({ tag: z.string(), seq: z.number().int() }),
  },

  'equipment.report-fault': {
    input: z.strictObject({
      ...ofExam,
      ...ofStage,
      ...acting,
      /** A seat or machine, `server`, or empty for the room. */
      subject: z.string().max(40),
      item: z.string().optional(),
      text: z.string().trim().min(1).max(500),
      owner: z.string().trim().max(40).default(''),
      files,
    }),
    output: z.object({ ...kept, fault: FaultView }),
  },
  'equipment.fault-step': {
    input: z.strictObject({
      ...ofExam,
      ...acting,
      fault: z.string(),
      step: z.enum(faultSteps),
      owner: z.string().trim().max(40).optional(),
      spare: z.string().trim().max(60).optional(),
      note: z.string().trim().max(500).default(''),
      files,
    }),
    output: z.object({ ...kept, fault: FaultView }),
  },

  /** Two people sign a stage of a room. Refused while a required item is open. */
  'equipment.sign': {
    input: z.strictObject({ ...ofExam, ...ofStage, ...acting, second: z.string().trim().max(40).default('') }),
    output: z.object(kept),
  },
  'equipment.reopen': {
    input: z.strictObject({ ...ofExam, ...ofStage, ...acting, reason: z.string().trim().min(1).max(200) }),
    output: z.object(kept),
  },

  /** Takes back the latest entry of this PC, in whatever room, and keeps it in the log with the reason. `dryRun`: tells which. */
  'equipment.undo': {
    input: z.strictObject({
      ...ofExam,
      ...acting,
      reason: z.string().trim().min(1).max(200),
      dryRun: z.boolean().default(false),
    }),
    output: z.object({
      undone: z.object({
        ...ofStage,
        at: z.string(),
        operator: z.string(),
        /** Items found right, and items whose tick was taken back, on the machines. */
        passed: z.number().int(),
        cleared: z.number().int(),
        machines: z.array(z.string()),
        faults: z.array(z.string()),
        steps: z.array(z.enum(faultSteps)),
        tags: z.array(z.string()),
      }),
      seq: z.number().int().optional(),
    }),
  },

  /** Changes the exam's list of checks; without a template the preset comes back. */
  'equipment.set-template': {
    input: z.strictObject({ ...ofExam, ...acting, template: ChecklistTemplate.optional() }),
    output: z.object({ template: ChecklistTemplate }),
  },
  'equipment.export-template': {
    input: z.strictObject({ ...ofExam, file: z.string() }),
    output: z.object({ file: z.string(), items: z.number().int() }),
  },
  'equipment.import-template': {
    input: z.strictObject({ ...ofExam, ...acting, file: z.string() }),
    output: z.object({ template: ChecklistTemplate }),
  },
  'equipment.set-rules': {
    input: z.strictObject({
      ...ofExam,
      ...acting,
      rules: EquipmentRules.optional(),
      requirements: MachineRequirements.optional(),
    }),
    output: z.object({ rules: EquipmentRules, requirements: MachineRequirements }),
  },

  /** 座位 · 物料 · 设备 · 人员 of every room, ready or why not. */
  'equipment.readiness': {
    input: z.strictObject(ofExam),
    output: z.object({
      rooms: z.array(
        z.object({
          room: z.string(),
          name: z.string(),
          ready: z.boolean(),
          parts: z.array(
            z.object({
              part: z.enum(readinessParts),
              ready: z.boolean(),
              reasons: z.array(
                z.object({ code: z.enum(readinessReasons), count: z.number().int(), about: z.string().optional() }),
              ),
            }),
          ),
        }),
      ),
      ready: z.number().int(),
    }),
  },

  'equipment.print': {
    input: z.strictObject({
      ...ofExam,
      job: z.string().optional(),
      form: z.enum(equipmentForms),
      room: z.string().optional(),
      session: z.string().optional(),
      out: z.string().optional(),
    }),
    output: z.object({
      files: z.array(
        z.object({
          path: z.string(),
          url: z.string(),
          form: z.enum(equipmentForms),
          room: z.string(),
          pages: z.number().int(),
        }),
      ),
      warnings: z.array(MaterialWarning),
      folder: z.string(),
      ms: z.number(),
    }),
  },
} as const
