import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { appWith } from './an-exam.ts'
import { exam } from './people.ts'

const printer = join(import.meta.dirname, 'full-disk-printer.ts')
const onWindows = process.platform === 'win32'
const isRoot = process.getuid?.() === 0
const nobody = 65534

/** An exam whose data folder no process holds. */
async function closedExam(): Promise<{ data: string; folder: string; out: string }> {
  const { app, data, folder } = await appWith()
  await app.close()
  const out = join(folder, 'out')
  mkdirSync(out)
  return { data, folder, out }
}

test.runIf(!onWindows)('files that may not grow (RLIMIT_FSIZE): refused, no file left, nothing logged', async () => {
  const { data, out } = await closedExam()
  const script = 'ulimit -f 24; exec "$0" "$1" "$2" "$3" "$4"'
  const run = spawnSync('sh', ['-c', script, process.execPath, printer, data, out, exam.id], { encoding: 'utf8' })
  expect(JSON.parse(run.stdout || `"${run.stderr}"`)).toEqual({
    refused: { ok: false, failure: { code: 'out-not-writable', folder: join(out, '公开'), reason: 'EFBIG' } },
    left: [],
    logged: 0,
  })
})

test.runIf(!onWindows)('a folder that may only be read: refused, nothing in it, nothing logged', async () => {
  const { data, folder, out } = await closedExam()
  const account = isRoot ? { uid: nobody, gid: nobody } : {}
  if (isRoot) for (const path of everything(folder)) chownSync(path, nobody, nobody)
  chmodSync(out, 0o500)
  const run = spawnSync(process.execPath, [printer, data, out, exam.id], { encoding: 'utf8', ...account })
  chmodSync(out, 0o700)
  expect(JSON.parse(run.stdout || `"${run.stderr}"`)).toEqual({
    refused: { ok: false, failure: { code: 'out-not-writable', folder: join(out, '公开'), reason: 'EACCES' } },
    left: [],
    logged: 0,
  })
})

const everything = (folder: string): string[] => [
  folder,
  ...readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
]
