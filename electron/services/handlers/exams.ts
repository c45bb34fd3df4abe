import { statSync } from 'node:fs'
import type { Checked, ExamSummary, Handlers } from '../../../core/contract.ts'
import { daysBetween, examDays, moveSession } from '../../../core/day/day.ts'
import type { Change } from '../../../core/model/change.ts'
import type { Exam } from '../../../core/model/exam.ts'
import { checkSessions } from '../../../core/rules/sessions.ts'
import type { Context, OpenExam } from '../context.ts'
import { examSteps } from '../exam-steps.ts'
import { practiceRoster } from '../practice-roster.ts'
import { importRoster } from '../roster/import-roster.ts'
import { createRosterReader } from '../roster/roster-reader.ts'
import { readSettings } from '../settings.ts'
import { presetOf, presetsOf } from '../site-presets.ts'

/** The exams of the data folder, as these handlers need them. */
export type Exams = {
  readonly ids: () => string[]
  readonly folder: (id: string) => string
  readonly create: (exam: Exam, more?: readonly Change[]) => OpenExam
  readonly summary: (id: string) => ExamSummary
}

type ExamHandlers = Pick<
  Handlers,
  'presets.list' | 'exams.list' | 'exams.create' | 'exams.practice' | 'exams.get' | 'exams.update' | 'exams.steps'
>

/** The list of exams, and each exam's own data: name, site, sessions and rules. */
export function examHandlers(context: Context, exams: Exams): ExamHandlers {
  return {
    'presets.list': () => ({
      presets: presetsOf(context.site).map(({ id, name, origin, practice, sessions }) => ({
        id,
        name,
        origin,
        practice,
        own: context.site.get('presets', id) !== undefined,
        sessions: [...sessions(context.now())],
      })),
    }),
    'exams.list': () => ({ exams: listed(exams) }),
    'exams.create': (input) => ({ exam: create(context, exams, input).exam() }),

    async 'exams.practice'() {
      const file = practiceRoster(context.assets)
      const { exam } = create(context, exams, { preset: 'practice' })
      const input = { exam: exam().id, file, options: {} }
      await context.job(undefined, (job) => importRoster(context, createRosterReader(), input, false, job))
      return { exam: exam() }
    },

    'exams.get'({ exam }) {
      const open = context.exam(exam)
      return { exam: open.exam(), state: exams.summary(exam).state }
    },

    'exams.update'({ exam, ...fields }) {
      const open = context.exam(exam)
      const before = open.exam()
      const after = {
        ...before,
        ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
      } as Exam
      checkSessions(after.sessions, candidatesBySession(open))
      if (JSON.stringify(after) === JSON.stringify(before)) return { exam: before }
      const by = { operator: readSettings(context.site).operator, at: context.now() }
      open.store.commit('update-exam', by, [{ put: 'exam', key: 'exam', value: after }])
      return { exam: after }
    },

    'exams.steps': async ({ exam }) => ({ steps: await examSteps(context.exam(exam), context.site) }),
  }
}

/**
 * Newest first, and of those made within one second the one whose folder was made last; exams that do not open have no
 * date and come last.
 */
function listed({ ids, folder, summary }: Exams): ExamSummary[] {
  const all = ids().map((id) => {
    const exam = summary(id)
    return { exam, made: Date.parse(exam.createdAt) || 0, born: statSync(folder(id)).birthtimeMs }
  })
  const order = (a: (typeof all)[0], b: (typeof all)[0]) =>
    b.made - a.made || b.born - a.born || (a.exam.id < b.exam.id ? -1 : 1)
  return all.sort(order).map(({ exam }) => exam)
}

function create(context: Context, exams: Exams, input: Checked<'exams.create'>): OpenExam {
  const preset = presetOf(context.site, input.preset)
  const now = context.now()
  const asPlanned = [...preset.sessions(now)]
  const days = input.day === undefined ? 0 : daysBetween(examDays(asPlanned).first, input.day)
  const exam: Exam = {
    id: freeId(context, exams, preset.id),
    name: input.name?.trim() || preset.name,
    certificate: preset.certificate,
    site: input.site?.trim() ?? readSettings(context.site).site,
    preset: preset.id,
    practice: preset.practice,
    createdAt: now,
    rules: preset.rules,
    sessions: asPlanned.map((session) => moveSession(session, days)),
  }
  // The notice goes with the exam: a later version of the preset must not change an exam under way.
  return exams.create(exam, [{ put: 'notice', key: 'notice', value: preset.notice(now) }])
}

/** The preset's id with a random tail, so that exams made on several PCs do not share one. */
function freeId(context: Context, exams: Exams, preset: string): string {
  const taken = new Set(exams.ids())
  for (;;) {
    const id = `${preset}-${context
      .newId()
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '')
      .slice(0, 6)}`
    if (!taken.has(id)) return id
  }
}

function candidatesBySession(open: OpenExam): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { session } of open.store.all<{ session: string }>('candidates').values())
    counts.set(session, (counts.get(session) ?? 0) + 1)
  return counts
}
