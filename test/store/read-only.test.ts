import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createStore } from '../../electron/services/store/open-store.ts'
import { by, commitRecord, journalOf, options, temporaryFolder } from './folders.ts'

const opener = join(import.meta.dirname, 'read-only-opener.ts')
const isRoot = process.getuid?.() === 0
const nobody = 65534

const refused = { open: 'read-only', create: 'read-only', lock: 'read-only', inspect: 'read-only', entries: 3 }

async function folderWithExam(): Promise<{ folder: string; exam: string }> {
  const folder = join(temporaryFolder(), 'data')
  mkdirSync(folder)
  const exam = join(folder, 'exam')
  const { store } = createStore(exam, options, 'create', by, [])
  commitRecord(store, 2)
  commitRecord(store, 3)
  await store.close()
  return { folder, exam }
}

function saw(run: SpawnSyncReturns<string>): unknown {
  if (run.stdout === '') throw new Error(run.stderr || String(run.error))
  return JSON.parse(run.stdout)
}

test.runIf(process.platform !== 'win32')(
  'an account that may only read is refused as read-only, and can still look',
  async () => {
    const { folder, exam } = await folderWithExam()
    const before = readFileSync(journalOf(exam))
    const account = isRoot ? { uid: nobody, gid: nobody } : {}
    if (isRoot) for (const path of [join(folder, '..'), folder, exam, journalOf(exam)]) chownSync(path, nobody, nobody)
    chmodSync(journalOf(exam), 0o400)
    chmodSync(exam, 0o500)
    chmodSync(folder, 0o500)
    try {
      expect(saw(spawnSync(process.execPath, [opener, folder], { encoding: 'utf8', ...account }))).toEqual(refused)
    } finally {
      chmodSync(folder, 0o700)
      chmodSync(exam, 0o700)
    }
    expect(readFileSync(journalOf(exam)).equals(before)).toBe(true)
  },
)

test('a disk mounted read-only is refused as read-only', async (context) => {
  const { folder } = await folderWithExam()
  const script = `mount --bind '${folder}' '${folder}' && mount -o remount,bind,ro '${folder}' || exit 77; exec "$0" "$1" "$2"`
  const run = spawnSync('unshare', [isRoot ? '-m' : '-rm', 'sh', '-c', script, process.execPath, opener, folder], {
    encoding: 'utf8',
  })
  if (run.error || run.status === 77)
    return context.skip(`nothing can be mounted here: ${run.error?.message ?? run.stderr}`)
  expect(saw(run)).toEqual(refused)
})
