type Placed = { readonly row: number; readonly column: number }

/**
 * The next seat in a direction of the grid: straight on first, across aisles; where there is none, the one that lies
 * least aside. Undefined at the edge.
 */
export function nearestSeat<S extends Placed>(
  seats: readonly S[],
  from: Placed,
  { down, right }: { readonly down: number; readonly right: number },
): S | undefined {
  let best: S | undefined
  let least = Infinity
  for (const seat of seats) {
    const ahead = (seat.row - from.row) * down + (seat.column - from.column) * right
    if (ahead <= 0) continue
    const aside = Math.abs((seat.row - from.row) * right) + Math.abs((seat.column - from.column) * down)
    const far = ahead + aside * 4
    if (far < least) [best, least] = [seat, far]
  }
  return best
}
