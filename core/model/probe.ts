import { z } from 'zod'
import { probeTests } from './equipment.ts'
import { Moment, Rule } from './exam.ts'

const text = z.string().max(300)
const texts = z.array(text).max(200)

/** What a PC says of itself. A part that could not be read is absent: it was not found wrong. */
export const ProbeFacts = z.object({
  system: z.object({ platform: text, name: text, release: text, arch: text }).optional(),
  processor: z
    .object({ name: text, cores: z.number().int(), /** Of the processor as sold; 0: unknown. */ gigahertz: z.number() })
    .optional(),
  memory: z.object({ /** GiB. */ total: z.number(), free: z.number() }).optional(),
  disk: z.object({ /** GiB, of the drive with the data folder. */ total: z.number(), free: z.number() }).optional(),
  screens: z
    .array(z.object({ width: z.number().int(), height: z.number().int() }))
    .max(16)
    .optional(),
  browsers: z
    .array(z.object({ path: text, version: text }))
    .max(20)
    .optional(),
  /** Seconds that this PC's clock is ahead of the time that somebody typed. */
  clock: z.object({ ahead: z.number(), zone: text }).optional(),
  addresses: z
    .array(z.object({ name: text, ip: text, mac: text, wired: z.boolean() }))
    .max(50)
    .optional(),
  usbStorage: texts.optional(),
  /** Minutes until the PC sleeps or blanks its screen by itself; 0: never. */
  power: z.object({ plan: text, sleepAfter: z.number(), screenOffAfter: z.number() }).optional(),
  fonts: z.array(text).max(5000).optional(),
  printers: texts.optional(),
})
export type ProbeFacts = z.infer<typeof ProbeFacts>

/** The file a tested PC leaves: small, plain JSON. */
export const ProbeReport = z.object({
  kind: z.literal('examdesk-probe'),
  version: z.literal(1),
  id: z.string().min(1).max(60),
  at: Moment,
  device: z.string().max(100),
  /** Where the PC stands, if that was told when it was tested. */
  room: z.string().max(40).optional(),
  machine: z.string().max(40).optional(),
  facts: ProbeFacts,
})
export type ProbeReport = z.infer<typeof ProbeReport>

const NamedList = z.object({ values: z.array(z.string().trim().min(1).max(100)).max(50), origin: z.string().max(500) })

/** What the exam asks of a PC: 考试机要求. Every figure is a preset with an origin. */
export const MachineRequirements = z.object({
  /** Parts of names; empty: any system. */
  systems: NamedList,
  cores: Rule,
  gigahertz: Rule,
  memory: Rule,
  diskFree: Rule,
  screenWidth: Rule,
  screenHeight: Rule,
  /** Words of which one must be in a browser's path; empty: any browser. */
  browsers: NamedList,
  browserVersion: Rule,
  /** Seconds that the clock may be off. */
  clockOff: Rule,
  /** USB storage that may be plugged in. */
  usbStorage: Rule,
  /** Minutes that a PC must stay awake by itself. */
  awake: Rule,
  fonts: NamedList,
  /** Printers that must be there; 0 for an exam PC. */
  printers: Rule,
})
export type MachineRequirements = z.infer<typeof MachineRequirements>

export const findingStates = ['good', 'attention', 'bad', 'unknown'] as const
/** How one thing of a PC stands against the requirements. */
export const ProbeFinding = z.object({
  test: z.enum(probeTests),
  state: z.enum(findingStates),
  found: z.string(),
  wanted: z.string(),
})
export type ProbeFinding = z.infer<typeof ProbeFinding>

/** A report as an exam keeps it, with where it was laid on the map. */
export const KeptProbe = z.object({ report: ProbeReport, room: z.string(), subject: z.string(), file: z.string() })
export type KeptProbe = z.infer<typeof KeptProbe>
