import { z } from 'zod'
import { findingStates, ProbeFinding, ProbeReport } from '../model/probe.ts'
import { ProbeView } from './equipment-views.ts'

const ofExam = { exam: z.string() }
const acting = { operator: z.string().max(40).default('') }

/** A PC tested by itself, and the results of many collected. */
export const probeCalls = {
  /** Reads this PC. Without an exam it is compared with the preset; with `out` a small file is left there. */
  'equipment.probe': {
    input: z.strictObject({
      exam: z.string().optional(),
      room: z.string().trim().max(40).optional(),
      machine: z.string().trim().max(40).optional(),
      /** What a right clock shows at this moment: `14:03:20` or a moment. */
      time: z.string().trim().max(40).optional(),
      /** What the window knows of the screens. */
      screens: z
        .array(z.object({ width: z.number().int(), height: z.number().int() }))
        .max(16)
        .optional(),
      /** A folder, such as a USB stick. */
      out: z.string().optional(),
    }),
    output: z.object({
      report: ProbeReport,
      findings: z.array(ProbeFinding),
      state: z.enum(findingStates),
      file: z.string().optional(),
      ms: z.number(),
    }),
  },
  /** Takes in the result files of a folder and lays them on the rooms' maps; items that a PC can tell of itself are ticked. */
  'equipment.collect': {
    input: z.strictObject({ ...ofExam, ...acting, folder: z.string() }),
    output: z.object({
      added: z.number().int(),
      known: z.number().int(),
      unplaced: z.array(z.object({ file: z.string(), device: z.string() })),
      /** Files that cannot be read as a result. */
      rejected: z.array(z.object({ file: z.string(), reason: z.string() })),
      ticks: z.number().int(),
    }),
  },
  'equipment.probes': { input: z.strictObject(ofExam), output: z.object({ probes: z.array(ProbeView) }) },
  /** Says where a tested PC stands. */
  'equipment.place-probe': {
    input: z.strictObject({ ...ofExam, ...acting, probe: z.string(), room: z.string(), subject: z.string() }),
    output: z.object({ seq: z.number().int() }),
  },
} as const
