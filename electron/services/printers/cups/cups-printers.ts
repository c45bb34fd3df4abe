import { troublesOf } from '../../../../core/materials/printer-trouble.ts'
import type { Printer } from '../../../../core/model/printer.ts'
import { askCups } from './cups-socket.ts'
import { type IppGroup, ippRequest, ippTags } from './ipp-message.ts'

const operations = { getDefault: 0x4001, getPrinters: 0x4002 } as const
const wanted = [
  'printer-name',
  'printer-info',
  'printer-location',
  'printer-state',
  'printer-state-reasons',
  'printer-state-message',
  'printer-is-accepting-jobs',
  'queued-job-count',
  'color-supported',
  'sides-supported',
  'media-source-supported',
]

/** The queues of CUPS with their state, by name. */
export async function cupsPrinters(socket: string): Promise<Printer[]> {
  const [all, standard] = await Promise.all([
    askCups(socket, ippRequest(operations.getPrinters, [['keyword', 'requested-attributes', ...wanted]])),
    askCups(socket, ippRequest(operations.getDefault, [['keyword', 'requested-attributes', 'printer-name']])),
  ])
  const isDefault = standard.groups.find(({ tag }) => tag === ippTags.printer)?.values.get('printer-name')?.[0]
  return all.groups
    .filter(({ tag, values }) => tag === ippTags.printer && values.has('printer-name'))
    .map(({ values }) => printerOf(values, isDefault))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

const states: Readonly<Record<number, Printer['state']>> = { 3: 'ready', 4: 'printing', 5: 'stopped' }

function printerOf(values: IppGroup, standard: unknown): Printer {
  const text = (name: string): string => String(values.get(name)?.[0] ?? '')
  const texts = (name: string): string[] => (values.get(name) ?? []).map(String)
  const name = text('printer-name')
  const sides = texts('sides-supported')
  return {
    name,
    title: text('printer-info') || name,
    location: text('printer-location'),
    state: states[Number(values.get('printer-state')?.[0])] ?? 'unknown',
    accepting: values.get('printer-is-accepting-jobs')?.[0] !== false,
    troubles: troublesOf(texts('printer-state-reasons')),
    message: text('printer-state-message'),
    waiting: Number(values.get('queued-job-count')?.[0] ?? 0),
    isDefault: name === standard,
    duplex: sides.some((side) => side.startsWith('two-sided')),
    colour: values.get('color-supported')?.[0] === true,
    trays: texts('media-source-supported').filter((tray) => tray !== 'auto'),
  }
}
