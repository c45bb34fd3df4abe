/** Watches a clock that can be set against one that cannot. */
export type ClockWatch = {
  /** Milliseconds by which the clock was moved since the last look, where that is more than it strays by itself. */
  readonly look: () => number | undefined
}

/**
 * A clock that is set forward or back differs from a steady one by more than `tolerance` between two looks;
 * what the network time service corrects bit by bit stays below. A computer that slept shows as a move forward
 * where the steady clock sleeps too.
 */
export function createClockWatch(wall: () => number, steady: () => number, tolerance = 2000): ClockWatch {
  let before = wall() - steady()
  return {
    look() {
      const now = wall() - steady()
      const moved = now - before
      before = now
      return Math.abs(moved) >= tolerance ? Math.round(moved) : undefined
    },
  }
}
