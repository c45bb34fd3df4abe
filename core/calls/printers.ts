import { z } from 'zod'
import { Calibration, PrintChoice, Printer, PrintJob } from '../model/printer.ts'

const millimetres = z.number().min(0).max(400)

/** Calls about the printers of this computer. */
export const printerCalls = {
  'printers.list': { input: z.strictObject({}), output: z.object({ printers: z.array(Printer) }) },
  /**
   * Sends made files to a printer at 100 %, with the printer's calibration, and enters them into the print
   * log. `files` are the paths or addresses that a print call gave. A job is then in the queue, no more.
   */
  'printers.send': {
    input: z.strictObject({
      job: z.string().optional(),
      files: z.array(z.string()).min(1).max(1000),
      printer: z.string().min(1),
      choice: PrintChoice.prefault({}),
    }),
    output: z.object({
      jobs: z.array(PrintJob.pick({ printer: true, id: true, state: true }).extend({ file: z.string() })),
    }),
  },
  'printers.jobs': {
    input: z.strictObject({ jobs: z.array(PrintJob.pick({ printer: true, id: true })).max(200) }),
    output: z.object({ jobs: z.array(PrintJob) }),
  },
  'printers.cancel': {
    input: z.strictObject({ printer: z.string(), id: z.string() }),
    output: z.object({ cancelled: z.boolean() }),
  },
  /** Keeps a calibration: as measured on a test page of this printer, or as given; `null` forgets it. */
  'printers.calibrate': {
    input: z.strictObject({
      printer: z.string().min(1).max(200),
      measured: z.object({ across: millimetres, down: millimetres, left: millimetres, top: millimetres }).optional(),
      calibration: Calibration.nullable().optional(),
    }),
    output: z.object({ calibration: Calibration.nullable() }),
  },
} as const
