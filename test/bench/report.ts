import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'

/** Something that must not be exceeded. `value` and `limit` are in the same unit. */
export type Target = { readonly what: string; readonly value: number; readonly limit: number; readonly unit: string }

/** Milliseconds at points of the distribution. */
export type Spread = { readonly n: number; readonly p50: number; readonly p99: number; readonly max: number }

export function spreadOf(samples: readonly number[]): Spread {
  const sorted = [...samples].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
  return { n: sorted.length, p50: at(0.5), p99: at(0.99), max: sorted.at(-1)! }
}

/** How long `work` took, in milliseconds, with what it gave. */
export async function timed<T>(work: () => T | Promise<T>): Promise<{ ms: number; value: T }> {
  const began = performance.now()
  const value = await work()
  return { ms: performance.now() - began, value }
}

/**
 * Prints what was measured as a table and each target as PASS or FAIL, and keeps both in out/bench.
 * A missed target makes the process end with 1.
 */
export function report(
  name: string,
  rows: Readonly<Record<string, Readonly<Record<string, number>>>>,
  targets: readonly Target[],
): void {
  console.log(`\n${name}`)
  console.table(Object.fromEntries(Object.entries(rows).map(([row, cells]) => [row, rounded(cells)])))
  const judged = targets.map((target) => ({ ...target, pass: target.value <= target.limit }))
  for (const { pass, what, value, limit, unit } of judged) {
    console.log(`${pass ? 'PASS' : 'FAIL'}  ${what}: ${round(value)} ${unit}, at most ${round(limit)} ${unit}`)
  }
  if (judged.some(({ pass }) => !pass)) process.exitCode = 1
  const folder = fileURLToPath(new URL('../../out/bench/', import.meta.url))
  mkdirSync(folder, { recursive: true })
  const machine = { platform: process.platform, cpu: cpus()[0]?.model, cores: cpus().length, node: process.version }
  writeFileSync(`${folder}${name}.json`, `${JSON.stringify({ name, machine, rows, targets: judged }, null, 2)}\n`)
}

const round = (value: number): number => Number(value.toPrecision(3))

const rounded = (cells: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(cells).map(([name, value]) => [name, round(value)]))
