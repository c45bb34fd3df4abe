import { mkdirSync } from 'node:fs'
import { inRoot } from './setup/paths.mjs'
import { explainMissing } from './setup/programs.mjs'
import { passOn } from './setup/runtime.mjs'
import { setUp } from './setup.mjs'

const missing = await setUp('tests')
const { checks, runChecks } = await import('./checks/all.mjs')
const { buildApp } = await import('./building/app.mjs')
const { buildWindow } = await import('./building/window.mjs')
const { toolScript } = await import('./checks/tools.mjs')
const { leftOut, readResults, slowest } = await import('./checks/results.mjs')

const builds = (name, build) => ({
  name,
  run: () =>
    build().then(
      () => [],
      (error) => [error.message],
    ),
})
const programs = missing.map((program) => ({
  name: `computer: ${program.name}`,
  run: async () => [explainMissing(program)],
}))

const first = await runChecks([
  ...programs,
  ...checks,
  builds('build: the window', buildWindow),
  builds('build: the program', buildApp),
])

const report = inRoot('out', 'test', 'vitest.json')
mkdirSync(inRoot('out', 'test'), { recursive: true })
const args = [
  'run',
  '--config',
  'build/vitest.config.ts',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
]
const began = Date.now()
const code = await passOn(process.execPath, [toolScript('vitest'), ...args, ...process.argv.slice(2)], {
  cwd: inRoot(),
})
const tests = readResults(report, began)

for (const line of [...slowest(tests.files), ...leftOut(tests.files)]) console.log(line)
const passed = first.passed + tests.passed
const failed = first.failed + (code !== 0 && tests.failed === 0 ? 1 : tests.failed)
console.log(`${passed} passed, ${failed} failed${tests.skipped > 0 ? `, ${tests.skipped} skipped` : ''}`)
process.exitCode = failed === 0 ? 0 : 1
