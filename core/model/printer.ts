import { z } from 'zod'

/** How far a page comes out of place on one printer, and what is done against it. */
export const Calibration = z.object({
  /** Millimetres to the right and downwards that everything is moved. */
  offsetX: z.number().min(-20).max(20),
  offsetY: z.number().min(-20).max(20),
  /** Percent of its size that everything is drawn at. */
  scaleX: z.number().min(90).max(110),
  scaleY: z.number().min(90).max(110),
})
export type Calibration = z.infer<typeof Calibration>

/** What keeps a printer from printing, or soon will. */
export const printerTroubles = [
  'no-paper',
  'paper-jam',
  'toner-low',
  'toner-empty',
  'open',
  'offline',
  'paused',
  'unreachable',
  'driver-missing',
  'other',
] as const
export type PrinterTrouble = (typeof printerTroubles)[number]

/** `stopped`: what is sent waits in its queue until somebody sees to it. */
export const printerStates = ['ready', 'printing', 'stopped', 'unknown'] as const

/** A printer of this computer: 打印机. */
export const Printer = z.object({
  name: z.string(),
  /** What people call it, where that is not its name. */
  title: z.string(),
  location: z.string(),
  state: z.enum(printerStates),
  /** Whether its queue takes anything. */
  accepting: z.boolean(),
  troubles: z.array(z.enum(printerTroubles)),
  /** The system's own words about it. */
  message: z.string(),
  /** Jobs in its queue. */
  waiting: z.number().int(),
  isDefault: z.boolean(),
  duplex: z.boolean(),
  colour: z.boolean(),
  trays: z.array(z.string()),
  calibration: Calibration.optional(),
})
export type Printer = z.infer<typeof Printer>

export const sides = ['one', 'long-edge', 'short-edge'] as const

/** Pages as people write them: `1-3,5`. */
export const PageRange = z.string().regex(/^\d{1,5}(-\d{1,5})?(,\d{1,5}(-\d{1,5})?){0,30}$/)

export const PrintChoice = z.object({
  copies: z.number().int().min(1).max(99).default(1),
  /** Absent: as the printer is set up. */
  sides: z.enum(sides).optional(),
  pages: PageRange.optional(),
  tray: z.string().max(100).optional(),
})
export type PrintChoice = z.infer<typeof PrintChoice>

/**
 * How far a job is. `sent`: it lies in the queue, and no more is known. `finished`: the system says that the
 * printer took all of it, which is not yet paper in somebody's hand.
 */
export const printJobStates = [
  'sent',
  'waiting',
  'held',
  'printing',
  'stopped',
  'cancelled',
  'failed',
  'finished',
  'unknown',
] as const

export const PrintJob = z.object({
  printer: z.string(),
  /** The queue's number of it; empty where the system gives none. */
  id: z.string(),
  state: z.enum(printJobStates),
  troubles: z.array(z.enum(printerTroubles)),
  message: z.string(),
})
export type PrintJob = z.infer<typeof PrintJob>
