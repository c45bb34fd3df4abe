import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Exam } from '../../../../core/model/exam.ts'
import { refusal } from '../../../../core/model/failure.ts'
import { materials } from '../../../../core/model/material.ts'
import { sampleRoster } from '../../../../core/roster/sample-roster.ts'
import type { Desk } from '../desk.ts'
import { withoutAddress } from '../verbs/print.ts'
import { checkIn, closeSessions, writeIncidents } from './exam-day.ts'

type Plan = { readonly out: string; readonly scratch: string; readonly candidates: number | undefined }
type Step = { readonly name: string; readonly ms: number }

/** Runs a whole exam through the same calls as the window: roster, seats, sheets, check-in, counts, files out. */
export async function rehearse(desk: Desk, { out, scratch, candidates }: Plan): Promise<Record<string, unknown>> {
  const { ask, job, say } = desk
  const steps: Step[] = []
  const step = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const began = performance.now()
    const result = await work()
    const ms = Math.round((performance.now() - began) * 10) / 10
    steps.push({ name, ms })
    say(`${name} ${Math.round(ms)} ms\n`)
    return result
  }
  await mkdir(out, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw refusal({ code: 'out-not-writable', folder: out, reason: error.code ?? error.message })
  })
  const { id: exam, sessions } = await step('roster', () => roster(desk, scratch, candidates))
  await step('seats', () => ask('rooms.arrange', { exam }))
  const made = await step('materials', () => ask('materials.print', { exam, job, materials: [...materials], out }))
  await step('checkin', () => checkIn(desk, exam, sessions))
  await step('incidents', () => writeIncidents(desk, exam, sessions))
  await step('close', () => closeSessions(desk, exam, sessions))
  const forms = await step('forms', () =>
    ask('day.forms', { exam, job, forms: ['absence-lists', 'incident-forms', 'day-report'], out }),
  )
  const { rooms } = await step('attendance', () => ask('attendance.counts', { exam }))
  const files = await step('export', async () => [
    await ask('roster.export', { exam, file: join(out, '名单.csv') }),
    await ask('roster.export', { exam, file: join(out, '签到.csv'), what: 'attendance' }),
  ])
  const journal = await step('journal', () => ask('journal.verify', { exam }))
  const written = files.map(({ file, rows }) => ({ path: file, rows }))
  return {
    files: [...made.files.map(withoutAddress), ...forms.files.map(({ url: _, ...file }) => file), ...written],
    steps,
    warnings: made.warnings,
    rooms,
    entries: journal.entries,
  }
}

/** The practice exam with its own roster, or with one of `count` candidates made from it. */
async function roster({ ask, job }: Desk, scratch: string, count: number | undefined): Promise<Exam> {
  const { exam } = await ask('exams.practice', {})
  if (count === undefined) return exam
  const sample = await ask('roster.page', { exam: exam.id, limit: 1_000_000 })
  const larger = (await ask('exams.create', { preset: 'practice' })).exam
  const file = join(scratch, 'sample.csv')
  await writeFile(file, sampleRoster(sample.candidates, count), { mode: 0o600 })
  await ask('roster.import', { exam: larger.id, job, file })
  return larger
}
