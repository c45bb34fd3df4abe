import { setUp } from './setup.mjs'

await setUp('terminal')
const { checks, runChecks } = await import('./checks/all.mjs')
const { correctStyle } = await import('./checks/style.mjs')

if (process.argv.includes('--fix')) console.log(await correctStyle())
const { passed, failed } = await runChecks(checks)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
