import { rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isRefusal } from '../../core/model/failure.ts'
import { createStore, openStore } from '../../electron/services/store/open-store.ts'

/**
 * Fills the disk (or its allowance) under a store, sees a commit refused, makes room, commits again,
 * reopens, and says all that it saw as JSON. `ballast` is a file of this size that makes the room.
 */
const [folder, ballastBytes] = process.argv.slice(2) as [string, string]
const by = { operator: '', at: '2024-05-25T08:00:00+08:00' }
const ballast = join(folder, 'ballast')
const exam = join(folder, 'exam')
const put = (n: number, size: number) => [
  { put: 'attendance', key: `r${n}`, value: { id: `r${n}`, note: '满'.repeat(size) } },
]

const { store } = createStore(exam, { device: 'child' }, 'create', by, [])
if (Number(ballastBytes) > 0) writeFileSync(ballast, Buffer.alloc(Number(ballastBytes)))
let failure: unknown
let n = 2
while (failure === undefined) {
  try {
    store.commit('scan', by, put(n, 3000))
    n++
  } catch (thrown) {
    failure = isRefusal(thrown) ? thrown.failure : String(thrown)
  }
}
const atRefusal = {
  seq: store.seq(),
  records: store.all('attendance').size,
  verified: store.verify().entries,
  bytes: statSync(join(exam, 'journal.ndjson')).size,
}
const again = tried(() => store.commit('scan', by, put(n, 3000)))
rmSync(ballast, { force: true })
const small = tried(() => store.commit('scan', by, put(n, Number(ballastBytes) > 0 ? 3000 : 1)))
await store.close()
const reopened = openStore(exam, { device: 'child' })
process.stdout.write(
  JSON.stringify({
    failure,
    atRefusal,
    again,
    small,
    seq: reopened.store.seq(),
    notices: reopened.notices,
    written: n,
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
