/** A source of random numbers that gives the same ones for the same seed on every machine: integer steps only. */
export type Random = {
  /** 0 … 2³²−1. */
  readonly next: () => number
  /** 0 … n−1. */
  readonly below: (n: number) => number
  /** A shuffled copy (Fisher–Yates). */
  readonly shuffle: <T>(items: readonly T[]) => T[]
}

/** xoshiro128** (Blackman and Vigna, public domain), its state filled from the seed by splitmix32. */
export function createRandom(seed: number): Random {
  const mix = splitmix(seed)
  let [a, b, c, d] = [mix(), mix(), mix(), mix()]

  function next(): number {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotate(d, 11)
    return result
  }
  const below = (n: number): number => Math.floor((next() / 4_294_967_296) * n)

  function shuffle<T>(items: readonly T[]): T[] {
    const copy = [...items]
    for (let i = copy.length - 1; i > 0; i--) {
      const j = below(i + 1)
      const kept = copy[i]!
      copy[i] = copy[j]!
      copy[j] = kept
    }
    return copy
  }
  return { next, below, shuffle }
}

const rotate = (x: number, by: number): number => (x << by) | (x >>> (32 - by))

function splitmix(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x9e3779b9) | 0
    let x = state
    x = Math.imul(x ^ (x >>> 16), 0x21f0aaad)
    x = Math.imul(x ^ (x >>> 15), 0x735a2d97)
    return x ^ (x >>> 15)
  }
}
