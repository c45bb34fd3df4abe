import type { Handlers } from '../../../core/contract.ts'
import type { Context } from '../context.ts'
import type { Press } from '../materials/press.ts'
import { calibrate, calibrationOf } from '../printers/calibrations.ts'
import type { PrintSystem } from '../printers/print-system.ts'
import { sendFiles } from '../printers/send-files.ts'

type PrinterHandlers = Pick<
  Handlers,
  'printers.list' | 'printers.send' | 'printers.jobs' | 'printers.cancel' | 'printers.calibrate'
>

/** The printers of this computer, and what is sent to them. */
export function printerHandlers(context: Context, press: Press, system: PrintSystem): PrinterHandlers {
  return {
    async 'printers.list'() {
      const printers = await system.printers()
      return {
        printers: printers.map((printer) => {
          const calibration = calibrationOf(context, printer.name)
          return calibration ? { ...printer, calibration } : printer
        }),
      }
    },
    'printers.send': (input) => context.job(input.job, (job) => sendFiles({ context, press, system }, input, job)),
    async 'printers.jobs'({ jobs }) {
      return { jobs: await Promise.all(jobs.map(({ printer, id }) => system.job(printer, id))) }
    },
    async 'printers.cancel'({ printer, id }) {
      await system.cancel(printer, id)
      return { cancelled: true }
    },
    'printers.calibrate': (input) => ({ calibration: calibrate(context, input) }),
  }
}
