import { refusal } from '../../../../core/model/failure.ts'
import type { PrintChoice } from '../../../../core/model/printer.ts'
import type { PrintSystem, Sending } from '../print-system.ts'
import { runProgram } from '../run-program.ts'
import { cupsJob, jobNumber } from './cups-jobs.ts'
import { cupsPrinters } from './cups-printers.ts'
import { cupsSocket } from './cups-socket.ts'

/** CUPS, on Linux and macOS: jobs by its own `lp`, state by IPP over its socket. */
export function cupsSystem(env: NodeJS.ProcessEnv): PrintSystem {
  const socket = () => cupsSocket(env)
  return {
    printers: () => cupsPrinters(socket()),
    async send(printer, sending, choice) {
      const { code, stdout, stderr } = await runProgram('lp', lpArguments(printer, sending, choice), env)
      const id = /request id is (\S+)/.exec(stdout)?.[1]
      if (code === 0 && id) return id
      if (code === 'ENOENT') throw refusal({ code: 'print-system-down', reason: 'no-lp' })
      throw refusal({ code: 'printer-refused', printer, reason: plain(stderr || stdout || String(code)) })
    },
    job: (printer, id) => cupsJob(socket(), printer, id),
    async cancel(printer, id) {
      const { code, stderr } = await runProgram('cancel', [String(jobNumber(id))], env)
      if (code !== 0) throw refusal({ code: 'printer-refused', printer, reason: plain(stderr) })
    },
  }
}

const sidesOf = { one: 'one-sided', 'long-edge': 'two-sided-long-edge', 'short-edge': 'two-sided-short-edge' } as const

/** What `lp` is told: the size as it is, never fitted to the page. */
export function lpArguments(printer: string, { file, title, paper }: Sending, choice: PrintChoice): string[] {
  const { copies, sides, pages, tray } = choice
  return [
    ...['-d', printer, '-n', String(copies), '-t', title],
    ...['-o', 'print-scaling=none', '-o', `media=${[paper, tray].filter(Boolean).join(',')}`],
    ...(sides ? ['-o', `sides=${sidesOf[sides]}`] : []),
    ...(pages ? ['-P', pages] : []),
    ...['--', file],
  ]
}

const plain = (words: string): string => words.replace(/^lp: |^cancel: |^Error - /gm, '').trim()
