import type { Candidate } from '../../../core/model/candidate.ts'

type Candidates = () => ReadonlyMap<string, Candidate>

/** Something built from all candidates, a stretch at a time. */
export type BuiltBitByBit = {
  /** Builds what is left. */
  readonly finish: () => void
  /** Builds for a few milliseconds; true when nothing is left. */
  readonly warmUp: () => boolean
  readonly isBuilt: () => boolean
  /** Forgets everything; the next `finish` or `warmUp` starts again. */
  readonly restart: () => void
}

const stretch = 6

/** Feeds the candidates to `add`; `begin` is called before the first. */
export function buildBitByBit(
  candidates: Candidates,
  begin: () => void,
  add: (candidate: Candidate) => void,
): BuiltBitByBit {
  let left: Iterator<Candidate> | undefined
  let built = false
  const run = (until: number): void => {
    if (built) return
    if (!left) {
      begin()
      left = candidates().values()
    }
    for (let n = 1; ; n++) {
      const next = left.next()
      if (next.done) break
      add(next.value)
      if (n % 128 === 0 && performance.now() >= until) return
    }
    built = true
    left = undefined
  }
  return {
    finish: () => run(Number.POSITIVE_INFINITY),
    warmUp() {
      run(performance.now() + stretch)
      return built
    },
    isBuilt: () => built,
    restart() {
      built = false
      left = undefined
    },
  }
}
