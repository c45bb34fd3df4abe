import { readdirSync } from 'node:fs'
import { inRoot } from './setup/paths.mjs'
import { passOn } from './setup/runtime.mjs'
import { setUp } from './setup.mjs'

// npm run bench [name …]: each bench in a fresh process, one after another.

await setUp('terminal')
const wanted = process.argv.slice(2)
const benches = readdirSync(inRoot('test', 'bench'))
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.slice(0, -'.bench.ts'.length))
const unknown = wanted.filter((name) => !benches.includes(name))
if (unknown.length > 0) {
  console.error(`No bench is called ${unknown.join(', ')}; there are ${benches.join(', ')}.`)
  process.exit(2)
}

const missed = []
for (const name of wanted.length > 0 ? wanted : benches) {
  const code = await passOn(process.execPath, [inRoot('test', 'bench', `${name}.bench.ts`)], { cwd: inRoot() })
  if (code !== 0) missed.push(name)
}
console.log(
  missed.length === 0 ? '\nEvery target was met.' : `\nMissed: ${missed.join(', ')}. Figures are in out/bench.`,
)
process.exitCode = missed.length === 0 ? 0 : 1
