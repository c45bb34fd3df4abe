import type { Candidate } from '../../../core/model/candidate.ts'
import { normaliseNumber } from '../../../core/roster/cell-text.ts'
import { checkName } from '../../../core/roster/person-name.ts'
import type { Context, OpenExam } from '../context.ts'
import { readRequest } from './read-request.ts'
import type { ReadHead } from './reading.ts'
import type { RosterReader } from './roster-reader.ts'

export type Known = Pick<Candidate, 'name' | 'idNumber'>

/**
 * Everybody in whom a damaged number may be found: the exam's candidates and, where another file is named, its rows,
 * whatever else is wrong with them. Throws as reading that file does.
 */
export async function peopleKnown(
  context: Context,
  reader: RosterReader,
  open: OpenExam,
  file: string | undefined,
  signal: AbortSignal,
): Promise<() => Iterable<Known>> {
  const candidates = () => open.store.all<Candidate>('candidates').values()
  if (file === undefined) return candidates
  const others = await peopleIn(context, reader, open, file, signal)
  return () => [...candidates(), ...others]
}

async function peopleIn(
  context: Context,
  reader: RosterReader,
  open: OpenExam,
  file: string,
  signal: AbortSignal,
): Promise<Known[]> {
  let head: ReadHead | undefined
  const rows: (readonly string[])[] = []
  const request = { ...readRequest(context, open, { file }), keepSource: true }
  return reader.read(
    request,
    signal,
    async (message) => {
      if ('head' in message) head = message.head
      if ('source' in message) rows.push(...message.source)
    },
    async () => {
      const column = (wanted: string) => head?.mapping.find(({ field }) => field === wanted)?.column ?? -1
      const [name, number] = [column('name'), column('idNumber')]
      return rows.flatMap((cells) => {
        const idNumber = normaliseNumber(cells[number] ?? '')
        return idNumber === '' ? [] : [{ name: checkName(cells[name] ?? '').name, idNumber }]
      })
    },
  )
}
