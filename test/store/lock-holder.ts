import { isRefusal } from '../../core/model/failure.ts'
import { takeLock } from '../../electron/services/store/lock.ts'

/** Tries to take the folder, says how that went, and holds it until its input ends. */
const [folder] = process.argv.slice(2) as [string]
try {
  const lock = takeLock(folder, { host: 'terminal', now: () => '2024-05-25T08:00:00+08:00' })
  process.stdout.write(`${JSON.stringify({ held: true, notices: lock.notices.map((n) => n.code) })}\n`)
  process.stdin.on('end', () => lock.release()).resume()
} catch (thrown) {
  process.stdout.write(
    `${JSON.stringify({ held: false, failure: isRefusal(thrown) ? thrown.failure : String(thrown) })}\n`,
  )
}
