import type { CandidateRow, Checked, Output } from '../../../core/contract.ts'
import type { Candidate } from '../../../core/model/candidate.ts'
import type { Context, OpenExam } from '../context.ts'
import { photoOf } from '../photos/photo-store.ts'
import { photoUrlOf } from '../photos/photo-urls.ts'

/** One page of the candidates that pass every filter: in the order of the roster, or best first where something is looked for. */
export function pageRoster(
  context: Pick<Context, 'made'>,
  open: OpenExam,
  { session, room, school, find, status, photo, offset, limit, photos }: Checked<'roster.page'>,
): Output<'roster.page'> {
  const { store, attendance, roster } = open
  const all = store.all<Candidate>('candidates')
  const looked = find?.trim() ?? ''
  const found: Iterable<Candidate> = looked === '' ? all.values() : candidatesOf(roster.find(looked), all)
  const isWhole = looked === '' && [session, room, school, status, photo].every((filter) => filter === undefined)
  const page: Candidate[] = []
  let total = 0
  for (const candidate of found) {
    if (session !== undefined && candidate.session !== session) continue
    if (room !== undefined && (candidate.room ?? '') !== room) continue
    if (school !== undefined && (candidate.school ?? '') !== school) continue
    if (status !== undefined && attendance.status(candidate) !== status) continue
    if (photo !== undefined && !isPhotographed(open, candidate, photo)) continue
    if (total >= offset && page.length < limit) page.push(candidate)
    total++
    // A large roster right after its import: nobody waits for the rows further on.
    if (isWhole && page.length === limit) break
  }
  if (isWhole) total = all.size
  const sameName = roster.sameNameAmong(page)
  const row = (candidate: Candidate): CandidateRow => ({
    ...candidate,
    status: attendance.status(candidate),
    sameName: sameName(candidate),
    ...(photos && { photo: photoUrlOf(context, open, candidate.id) }),
  })
  return { total, candidates: page.map(row) }
}

function isPhotographed(open: OpenExam, candidate: Candidate, photo: 'with' | 'without'): boolean {
  const has = photoOf(open, candidate.id) !== undefined
  return photo === 'with' ? has : !has && !candidate.withdrawn
}

function* candidatesOf(ids: readonly string[], all: ReadonlyMap<string, Candidate>): Generator<Candidate> {
  for (const id of ids) {
    const candidate = all.get(id)
    if (candidate) yield candidate
  }
}
