import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from './folders.ts'

const writer = join(import.meta.dirname, 'full-disk-writer.ts')
const isRoot = process.getuid?.() === 0

/** Runs the writer in a shell of its own after `prepare`; answers what it saw, or why it could not run. */
function runWriter(
  shell: string[],
  prepare: string,
  folder: string,
  ballast: number,
): Record<string, unknown> | string {
  const script = `${prepare} || exit 77; exec "$0" "$1" "$2" "$3"`
  const run = spawnSync(
    shell[0]!,
    [...shell.slice(1), 'sh', '-c', script, process.execPath, writer, folder, String(ballast)],
    { encoding: 'utf8' },
  )
  if (run.error) return run.error.message
  if (run.status === 77 || (run.status !== 0 && run.stdout === '')) return run.stderr.trim()
  return JSON.parse(run.stdout) as Record<string, unknown>
}

function expectUnharmed(saw: Record<string, unknown>, folder: string): void {
  const { written } = saw as { written: number }
  expect(saw).toMatchObject({
    failure: { code: 'disk-full', file: join(folder, 'exam', 'journal.ndjson') },
    atRefusal: { seq: written - 1, records: written - 2, verified: written - 1 },
    again: 'disk-full',
    small: 'done',
    seq: written,
    notices: [],
  })
}

test('a full disk refuses the commit, and the next one works once there is room', (context) => {
  const folder = temporaryFolder()
  const shell = ['unshare', isRoot ? '-m' : '-rm']
  const saw = runWriter(shell, `mount -t tmpfs -o size=256k tmpfs '${folder}'`, folder, 100_000)
  if (typeof saw === 'string') return context.skip(`no small file system of its own can be mounted here: ${saw}`)
  expectUnharmed(saw, folder)
})

test.runIf(process.platform !== 'win32')(
  'a file that may not grow (RLIMIT_FSIZE) refuses the commit, and a smaller one works',
  () => {
    const folder = temporaryFolder()
    const saw = runWriter(['env'], 'ulimit -f 128', folder, 0)
    if (typeof saw === 'string') throw new Error(saw)
    expectUnharmed(saw, folder)
  },
)
