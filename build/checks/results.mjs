import { existsSync, readFileSync, statSync } from 'node:fs'
import { relative } from 'node:path'
import { root } from '../setup/paths.mjs'

/**
 * What vitest counted in the run that began at `began` (milliseconds). A file that could not even be
 * loaded counts as one failed test; a run without a report counts as one too.
 */
export function readResults(report, began) {
  if (!existsSync(report) || statSync(report).mtimeMs < began) return { passed: 0, failed: 1, skipped: 0, files: [] }
  const { testResults, numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
    readFileSync(report, 'utf8'),
  )
  const unloaded = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  return {
    passed: numPassedTests,
    failed: numFailedTests + unloaded.length,
    skipped: numPendingTests + numTodoTests,
    files: testResults,
  }
}

/** The files that took longest, as lines to print. */
export function slowest(files) {
  const timed = files.map((file) => ({
    name: relative(root, file.name),
    seconds: (file.endTime - file.startTime) / 1000,
  }))
  const top = timed
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, 5)
    .filter((file) => file.seconds >= 5)
  return top.length === 0
    ? []
    : ['Slowest files:', ...top.map((file) => `  ${file.seconds.toFixed(1)} s  ${file.name}`)]
}

/** The tests that were left out, by group, as lines to print: none of them may go unnoticed. */
export function leftOut(files) {
  const groups = new Map()
  for (const file of files) {
    for (const { status, title, ancestorTitles } of file.assertionResults) {
      if (!['skipped', 'pending', 'todo'].includes(status)) continue
      const group = [relative(root, file.name), ...ancestorTitles.slice(0, 2)].join(' > ')
      groups.set(group, [...(groups.get(group) ?? []), title])
    }
  }
  return [...groups].map(([group, titles]) =>
    titles.length === 1 ? `Skipped: ${group} > ${titles[0]}` : `Skipped: ${group}: ${titles.length} tests`,
  )
}
