import type { Checked, Handlers } from '../../../core/contract.ts'
import type { Candidate } from '../../../core/model/candidate.ts'
import type { Certificate } from '../../../core/model/certificate.ts'
import { refusal } from '../../../core/model/failure.ts'
import type { Context } from '../context.ts'
import { byOf, todayOf } from '../exam-notice.ts'
import { certificateRows } from '../scores/certificate-rows.ts'

type CertificateHandlers = Pick<Handlers, 'certificates.list' | 'certificates.mark'>

/** Certificates from the platform to the hand of their holders. */
export function certificateHandlers(context: Context): CertificateHandlers {
  return {
    'certificates.list'({ exam, school }) {
      const all = certificateRows(context.exam(exam))
      const has = (pick: (certificate: Certificate) => unknown) =>
        all.filter(({ certificate }) => certificate && pick(certificate)).length
      return {
        rows: all.filter((row) => school === undefined || row.school === school),
        counts: {
          expected: all.length,
          electronic: has((one) => one.electronic),
          received: has((one) => one.received),
          handedOut: has((one) => one.handedOut),
        },
      }
    },

    'certificates.mark'(input) {
      const open = context.exam(input.exam)
      const by = byOf(context, input.operator)
      const changes = [...new Set(input.candidates)].flatMap((id) => {
        const candidate = open.store.get<Candidate>('candidates', id)
        if (!candidate) throw refusal({ code: 'candidate-not-found', candidate: id })
        const before = open.store.get<Certificate>('certificates', id) ?? { candidate: id }
        const after = marked(before, candidate, input, input.on ?? todayOf(context), by.operator)
        return JSON.stringify(after) === JSON.stringify(before) ? [] : [{ put: 'certificates', key: id, value: after }]
      })
      if (changes.length > 0) open.store.commit(input.done ? 'mark-certificates' : 'unmark-certificates', by, changes)
      return { changed: changes.length }
    },
  }
}

/** The first mark of a step counts: marking again changes nothing, taking it back does. */
function marked(
  before: Certificate,
  candidate: Candidate,
  input: Checked<'certificates.mark'>,
  on: string,
  by: string,
): Certificate {
  const { step, done } = input
  if (step === 'electronic') return { ...before, electronic: done ? (before.electronic ?? on) : undefined }
  if (step === 'received') return { ...before, received: done ? (before.received ?? on) : undefined }
  const handedOut = before.handedOut ?? { on, to: input.to || candidate.name, by }
  return {
    ...before,
    handedOut: done ? handedOut : undefined,
    received: done ? (before.received ?? on) : before.received,
  }
}
