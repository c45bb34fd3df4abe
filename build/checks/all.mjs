import { layerFixtures, layersHold } from './layers.mjs'
import { coreIsDeterministic, noInjectedStyles, sourceFixtures, typesAreImported } from './sources.mjs'
import { styleCheck } from './style.mjs'
import { typeChecks, typeFixtures } from './types.mjs'

/** Everything that is checked without running the program, in the order of a reader's interest. */
export const checks = [
  ...typeChecks,
  styleCheck,
  layersHold,
  coreIsDeterministic,
  typesAreImported,
  noInjectedStyles,
  ...layerFixtures(),
  ...typeFixtures,
  ...sourceFixtures,
]

/** Runs the checks one after another, telling each result; resolves with how many passed and failed. */
export async function runChecks(list) {
  const count = { passed: 0, failed: 0 }
  for (const check of list) {
    const began = performance.now()
    const problems = await check.run()
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    console.log(`${problems.length === 0 ? '✓' : '✗'} ${check.name} (${seconds} s)`)
    for (const problem of problems) console.log(problem.replace(/^/gm, '    '))
    count[problems.length === 0 ? 'passed' : 'failed'] += 1
  }
  return count
}
