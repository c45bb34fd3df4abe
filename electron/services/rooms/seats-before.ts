import type { Output } from '../../../core/contract.ts'
import type { Candidate } from '../../../core/model/candidate.ts'
import { applyChanges, type Change, type Collections, collection } from '../../../core/model/change.ts'
import type { Room } from '../../../core/model/room.ts'
import { roomDifferences, seatDifferences } from '../../../core/seating/seating-diff.ts'
import type { OpenExam } from '../context.ts'

type State = { readonly candidates: ReadonlyMap<string, Candidate>; readonly rooms: ReadonlyMap<string, Room> }

const shown = 2000
const concerned = new Set(['candidates', 'rooms'])

/** Who sat elsewhere after the one entry of the journal than after the other, or than now. */
export function seatingDiff(open: OpenExam, from: number, to: number | undefined): Output<'seating.diff'> {
  const last = open.store.seq()
  const before = stateAfter(open, Math.min(from, last))
  const after = to === undefined || to >= last ? stateNow(open) : stateAfter(open, to)
  const changes = seatDifferences(before.candidates, after.candidates)
  return {
    total: changes.length,
    changes: changes.slice(0, shown).map((one) => ({ ...one, before: { ...one.before }, after: { ...one.after } })),
    rooms: roomDifferences(before.rooms, after.rooms),
  }
}

const stateNow = ({ store }: OpenExam): State => ({
  candidates: store.all<Candidate>('candidates'),
  rooms: store.all<Room>('rooms'),
})

/** Candidates and rooms as they stood after that entry, from the journal itself: whatever changed them since, an import too, is left out. */
function stateAfter({ store }: OpenExam, seq: number): State {
  const heads = store.entries(store.seq() - seq, seq).entries.reverse()
  const all: Collections = new Map()
  for (const head of heads) {
    if (!head.collections.some((name) => concerned.has(name))) continue
    applyChanges(
      all,
      store.changesOf(head.seq).filter((change) => concerned.has(nameOf(change))),
    )
  }
  return { candidates: collection<Candidate>(all, 'candidates'), rooms: collection<Room>(all, 'rooms') }
}

const nameOf = (change: Change): string =>
  'put' in change ? change.put : 'drop' in change ? change.drop : change.table
