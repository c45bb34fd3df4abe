import type { CallName, Input, Output } from '../../../core/contract.ts'
import { type Reply, refusal } from '../../../core/model/failure.ts'
import type { App } from '../../services/app.ts'

/** Makes one call and gives its value; an expected failure is thrown for `runTerminal` to print. */
export async function ask<C extends CallName>(app: App, call: C, input: Input<C>): Promise<Output<C>> {
  const reply = JSON.parse(await app.call(JSON.stringify({ call, input }))) as Reply<Output<C>> & {
    carries?: Record<string, unknown>
  }
  if (reply.ok) return reply.value
  throw refusal(reply.failure, reply.carries)
}

/** The exam a verb is about: the one named, else the only one. Throws `no-exam` or `choose-exam`. */
export async function chosenExam(app: App, named: string | undefined): Promise<string> {
  if (named !== undefined) return (await ask(app, 'exams.get', { exam: named })).exam.id
  const { exams } = await ask(app, 'exams.list', {})
  if (exams.length === 0) throw refusal({ code: 'no-exam' })
  if (exams.length > 1) throw refusal({ code: 'choose-exam', exams: exams.map(({ id, name }) => ({ id, name })) })
  return exams[0]!.id
}
