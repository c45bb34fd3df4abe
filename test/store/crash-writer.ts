import { writeSync } from 'node:fs'
import { takeLock } from '../../electron/services/store/lock.ts'
import { openStore } from '../../electron/services/store/open-store.ts'

/**
 * Takes the data folder, opens the store in it, and commits until it is killed. Says each number it
 * was told is on disk. Every sixth entry is large, so that a kill can fall into the middle of a write.
 */
const [dataFolder, folder] = process.argv.slice(2) as [string, string]
const now = () => '2024-05-25T08:00:00+08:00'
const { notices } = takeLock(dataFolder, { host: 'test', now })
const { store } = openStore(folder, { device: 'child', now })
writeSync(1, `lock ${notices.length}\n`)
for (;;) {
  const n = store.seq() + 1
  const value = { id: `r${n}`, n, name: '欧阳䶮'.repeat(n % 6 === 0 ? 20_000 : 1) }
  store.commit('scan', { operator: '', at: now() }, [{ put: 'attendance', key: `r${n}`, value }])
  writeSync(1, `${n}\n`)
}
