import type { CertificateRow } from '../../../core/calls/after-exam.ts'
import type { Certificate } from '../../../core/model/certificate.ts'
import type { OpenExam } from '../context.ts'
import { scoreRows } from './exam-scores.ts'

/** Whoever passed, and whoever has a certificate already whatever the score says. */
export function certificateRows(open: OpenExam): CertificateRow[] {
  const certificates = open.store.all<Certificate>('certificates')
  return scoreRows(open)
    .map(({ score: _score, doubt: _doubt, ...person }) => ({
      ...person,
      certificate: certificates.get(person.candidate),
    }))
    .filter((row) => row.outcome === 'passed' || row.certificate !== undefined)
}
