import { readdirSync } from 'node:fs'
import type { CallName, Input } from '../../core/contract.ts'
import type { Reply } from '../../core/model/failure.ts'
import { openApp } from '../../electron/services/app.ts'

/**
 * Prints where there is no room for it, then something smaller elsewhere; says what it saw as JSON. Runs in a
 * process of its own, whose files may not grow over a limit.
 */
const [dataFolder, out, exam] = process.argv.slice(2) as [string, string, string]
const app = await openApp({ dataFolder, host: 'test', device: 'child' })
const call = async <C extends CallName>(name: C, input: Input<C>) =>
  JSON.parse(await app.call(JSON.stringify({ call: name, input }))) as Reply<Record<string, unknown>>
async function entries(): Promise<number> {
  const page = await call('journal.page', { exam })
  return page.ok ? Number(page.value.total) : -1
}
const before = await entries()
const refused = await call('materials.print', { exam, materials: ['desk-cards'], out })
const left = readdirSync(out)
const logged = (await entries()) - before
await app.close()
console.log(JSON.stringify({ refused, left, logged }))
