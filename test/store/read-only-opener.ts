import { isRefusal } from '../../core/model/failure.ts'
import { inspect } from '../../electron/services/store/inspect.ts'
import { takeLock } from '../../electron/services/store/lock.ts'
import { createStore, openStore } from '../../electron/services/store/open-store.ts'

/** Tries everything that writes, in a folder that cannot be written, and says as JSON how each was refused. */
const [folder] = process.argv.slice(2) as [string]
const options = { device: 'child' }
const now = () => '2024-05-25T08:00:00+08:00'

process.stdout.write(
  JSON.stringify({
    open: tried(() => openStore(`${folder}/exam`, options)),
    create: tried(() => createStore(`${folder}/other`, options, 'create', { operator: '', at: now() }, [])),
    lock: tried(() => takeLock(folder, { host: 'test', now })),
    inspect: inspect(`${folder}/exam`).state,
    entries: openStore(`${folder}/exam`, { ...options, readOnlyIntact: true }).store.seq(),
  }),
)

function tried(work: () => unknown): string {
  try {
    work()
    return 'done'
  } catch (thrown) {
    return isRefusal(thrown) ? thrown.failure.code : String(thrown)
  }
}
