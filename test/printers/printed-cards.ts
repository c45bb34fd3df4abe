import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { PrintJob } from '../../core/model/printer.ts'
import type { appWith } from '../materials/an-exam.ts'
import { exam } from '../materials/people.ts'

type App = Awaited<ReturnType<typeof appWith>>

/** Asks until the job is at an end, as the window does. */
export async function untilOver({ ask }: App, job: Pick<PrintJob, 'printer' | 'id'>): Promise<PrintJob> {
  for (let tries = 0; tries < 200; tries++) {
    const [now] = (await ask('printers.jobs', { jobs: [{ printer: job.printer, id: job.id }] })).jobs
    if (!['sent', 'waiting', 'printing'].includes(now!.state)) return now!
    await wait(50)
  }
  throw new Error('The job does not end')
}

/** The path of a file of desk cards. */
export async function cardsOf({ ask, folder }: App): Promise<string> {
  const { files } = await ask('materials.print', {
    exam: exam.id,
    materials: ['desk-cards'],
    session: 'am',
    room: '01',
    out: join(folder, 'out'),
  })
  return files[0]!.path
}
