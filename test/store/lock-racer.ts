import { join } from 'node:path'
import { isRefusal } from '../../core/model/failure.ts'
import { takeLock } from '../../electron/services/store/lock.ts'

/**
 * Tries to take one folder after the other, each at its moment, at the same time as others of its
 * kind; keeps what it got and says which. `first` is the first moment, `step` the milliseconds between.
 */
const [root, count, first, step] = process.argv.slice(2) as [string, string, string, string]
const got: number[] = []
const failures: unknown[] = []
for (let round = 0; round < Number(count); round++) {
  while (Date.now() < Number(first) + round * Number(step));
  try {
    takeLock(join(root, `folder${round}`), { host: 'test', now: () => '2024-05-25T08:00:00+08:00' })
    got.push(round)
  } catch (thrown) {
    failures.push(isRefusal(thrown) ? thrown.failure.code : String(thrown))
  }
}
process.stdout.write(`${JSON.stringify({ got, failures: [...new Set(failures)] })}\n`)
process.stdin.resume()
