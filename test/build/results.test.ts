import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

type Results = { passed: number; failed: number; skipped: number }
type ReadResults = (report: string, began: number) => Results
const { readResults } = (await import(new URL('../../build/checks/results.mjs', import.meta.url).href)) as {
  readResults: ReadResults
}

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'examdesk-results-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('the count at the end of npm test', () => {
  const count = (report: object, began = 0) => {
    const file = join(folder, 'vitest.json')
    writeFileSync(file, JSON.stringify(report))
    const { passed, failed, skipped } = readResults(file, began)
    return { passed, failed, skipped }
  }
  const file = (status: string, tests: readonly string[]) => ({
    status,
    assertionResults: tests.map((each) => ({ status: each })),
  })

  test('is what vitest counted', () => {
    const testResults = [file('passed', ['passed', 'passed', 'pending']), file('failed', ['failed'])]
    expect(count({ testResults, numPassedTests: 2, numFailedTests: 1, numPendingTests: 1, numTodoTests: 0 })).toEqual({
      passed: 2,
      failed: 1,
      skipped: 1,
    })
  })

  test('counts a file that could not be loaded as a failure', () => {
    expect(
      count({
        testResults: [file('failed', [])],
        numPassedTests: 0,
        numFailedTests: 0,
        numPendingTests: 0,
        numTodoTests: 0,
      }).failed,
    ).toBe(1)
  })

  test('never takes an earlier run for this one', () => {
    const testResults = [file('passed', ['passed'])]
    const report = { testResults, numPassedTests: 1, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 }
    expect(count(report, Date.now() + 60_000)).toEqual({ passed: 0, failed: 1, skipped: 0 })
    expect(readResults(join(folder, 'none.json'), 0).failed).toBe(1)
  })
})
