import { refusal } from '../../../../core/model/failure.ts'
import type { PrintSystem } from '../print-system.ts'
import { runProgram } from '../run-program.ts'
import { sumatraArguments, sumatraProgram } from './sumatra.ts'
import { windowsPrinters } from './windows-printers.ts'

/**
 * Windows: the spooler through SumatraPDF, which returns once the job is in the queue. It gives no number
 * to ask by, so that no more is ever said than that a job was sent.
 */
export function windowsSystem(env: NodeJS.ProcessEnv): PrintSystem {
  return {
    printers: () => windowsPrinters(env),
    async send(printer, sending, choice) {
      const { code, stderr } = await runProgram(sumatraProgram(), sumatraArguments(printer, sending, choice), env)
      if (code !== 0) throw refusal({ code: 'printer-refused', printer, reason: stderr || `SumatraPDF ${code}` })
      return ''
    },
    job: async (printer, id) => ({ printer, id, state: 'sent', troubles: [], message: '' }),
    async cancel(printer) {
      throw refusal({ code: 'printer-refused', printer, reason: 'no-job-number' })
    },
  }
}
