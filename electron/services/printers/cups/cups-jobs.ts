import { troublesOf } from '../../../../core/materials/printer-trouble.ts'
import type { PrinterTrouble, PrintJob } from '../../../../core/model/printer.ts'
import { cupsPrinters } from './cups-printers.ts'
import { askCups } from './cups-socket.ts'
import { ippRequest, ippTags } from './ipp-message.ts'

const getJobAttributes = 0x0009
const notFound = 0x0406
const wanted = ['job-state', 'job-state-reasons', 'job-printer-state-reasons', 'job-printer-state-message']

const states: Readonly<Record<number, PrintJob['state']>> = {
  3: 'waiting',
  4: 'held',
  5: 'printing',
  6: 'stopped',
  7: 'cancelled',
  8: 'failed',
  9: 'finished',
}

/** How far a job is. One that CUPS no longer knows is `unknown`. */
export async function cupsJob(socket: string, printer: string, id: string): Promise<PrintJob> {
  const request = ippRequest(getJobAttributes, [
    ['uri', 'job-uri', `ipp://localhost/jobs/${jobNumber(id)}`],
    ['keyword', 'requested-attributes', ...wanted],
  ])
  const answer = await askCups(socket, request)
  const values = answer.groups.find(({ tag }) => tag === ippTags.job)?.values
  if (answer.status === notFound || !values) return { printer, id, state: 'unknown', troubles: [], message: '' }
  const texts = (name: string) => (values.get(name) ?? []).map(String)
  const failed = texts('job-state-reasons').includes('job-completed-with-errors')
  const state = failed ? 'failed' : (states[Number(values.get('job-state')?.[0])] ?? 'unknown')
  const keeps = state === 'waiting' || state === 'stopped' ? await whatKeeps(socket, printer) : []
  const troubles = [...new Set([...troublesOf(texts('job-printer-state-reasons')), ...keeps])]
  return { printer, id, state, troubles, message: texts('job-printer-state-message')[0] ?? '' }
}

/** A job that waits does not know why; its printer does. */
async function whatKeeps(socket: string, printer: string): Promise<PrinterTrouble[]> {
  const found = (await cupsPrinters(socket)).find(({ name }) => name === printer)
  return found?.state === 'stopped' && found.troubles.length === 0 ? ['paused'] : (found?.troubles ?? [])
}

/** The number in `考场打印机-12`. */
export const jobNumber = (id: string): number => Number(/(\d+)$/.exec(id)?.[1] ?? 0)
