import { refusal } from '../../../../core/model/failure.ts'
import type { Desk } from '../desk.ts'

/** The candidate of that id or admission number; of the session where the number is in several. Throws `candidate-not-found`. */
export async function candidateCalled(ask: Desk['ask'], exam: string, code: string, session: string | undefined) {
  const { candidates } = await ask('roster.page', { exam, session, limit: 1_000_000 })
  const found = candidates.find((one) => one.id === code) ?? candidates.find((one) => one.admissionNumber === code)
  if (!found) throw refusal({ code: 'candidate-not-found', candidate: code })
  return found
}
