/**
 * How many of `count` each room gets. `fill`: rooms are filled in their order. `balance`: all to the same
 * degree, as evenly as whole people allow. `capacities` must suffice.
 */
export function roomQuotas(count: number, capacities: readonly number[], mode: 'fill' | 'balance'): number[] {
  if (mode === 'balance') return quotasFromTurns(balancedTurns(capacities, count), capacities.length)
  let left = count
  return capacities.map((capacity) => {
    const taken = Math.min(left, capacity)
    left -= taken
    return taken
  })
}

function quotasFromTurns(turns: readonly number[], rooms: number): number[] {
  const quotas = new Array<number>(rooms).fill(0)
  for (const room of turns) quotas[room]!++
  return quotas
}

/**
 * Rooms in the order in which they get a person each, so that at any moment all are full to the same
 * degree: room r's k-th turn comes at (2k+1) / 2·size. Whole-number comparison, ties by the rooms' order.
 * Whoever is dealt out in these turns with his group together is spread over all rooms in proportion.
 */
export function balancedTurns(sizes: readonly number[], count: number): number[] {
  const turns = sizes.flatMap((size, room) =>
    Array.from({ length: size }, (_, k) => ({ room, place: 2 * k + 1, size })),
  )
  turns.sort((a, b) => a.place * b.size - b.place * a.size || a.room - b.room)
  return turns.slice(0, count).map((turn) => turn.room)
}
