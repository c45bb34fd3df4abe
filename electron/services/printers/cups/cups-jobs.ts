import type { PrintJob } from '../../../../core/model/printer.ts'
import { troublesOf } from '../../../../core/rules/printer-trouble.ts'
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
    ['uri', 'job-uri', `ipp://localhost/jobs/${numberOf(id)}`],
    ['keyword', 'requested-attributes', ...wanted],
  ])
  const answer = await askCups(socket, request)
  const values = answer.groups.find(({ tag }) => tag === ippTags.job)?.values
  if (answer.status === notFound || !values) return { printer, id, state: 'unknown', troubles: [], message: '' }
  const texts = (name: string) => (values.get(name) ?? []).map(String)
  const reasons = texts('job-state-reasons')
  const state = states[Number(values.get('job-state')?.[0])] ?? 'unknown'
  const stuck = state === 'stopped' || (state === 'waiting' && reasons.includes('printer-stopped'))
  return {
    printer,
    id,
    state: reasons.includes('job-completed-with-errors') ? 'failed' : state,
    troubles: [
      ...new Set([...troublesOf(texts('job-printer-state-reasons')), ...(stuck ? (['paused'] as const) : [])]),
    ],
    message: texts('job-printer-state-message')[0] ?? '',
  }
}

/** The number in `考场打印机-12`. */
const numberOf = (id: string): number => Number(/(\d+)$/.exec(id)?.[1] ?? 0)
