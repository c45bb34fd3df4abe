import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { openPromise } from 'yauzl'
import { appWith, examId } from '../calendar/an-app.ts'

const exam = examId

/** Unpacks as another program would, and returns the names. */
async function unpack(file: string, into: string): Promise<string[]> {
  const zip = await openPromise(file, { lazyEntries: true })
  const names: string[] = []
  for await (const entry of zip.eachEntry()) {
    const path = join(into, entry.fileName)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, await buffer(await zip.openReadStreamPromise(entry)))
    names.push(entry.fileName)
  }
  return names
}

test('the package as one zip holds the same files, and its checksums verify where it is unpacked', async () => {
  const { ask, folder } = await appWith()
  const made = await ask('closeout.make', { exam, out: join(folder, '档案'), zip: true })
  expect(made.zip).toBe(`${made.folder}.zip`)
  const into = join(folder, '别处')
  const top = basename(made.folder)
  const names = await unpack(made.zip!, into)
  expect(names.sort()).toEqual(made.files.map((file) => `${top}${file.path.slice(made.folder.length)}`).sort())
  for (const { path, sha256 } of made.files) {
    const there = readFileSync(join(into, top, path.slice(made.folder.length)))
    expect(createHash('sha256').update(there).digest('hex')).toBe(sha256)
  }
  const check = ['-c', '--quiet', '校验和-SHA256.txt']
  if (process.platform === 'linux') execFileSync('sha256sum', check, { cwd: join(into, top) })
  expect(readdirSync(dirname(made.folder)).sort()).toEqual([top, `${top}.zip`].sort())
})

test('a package never takes the place of an earlier zip, and makes none unless asked to', async () => {
  const { ask, folder } = await appWith([])
  const out = join(folder, '档案')
  const plain = await ask('closeout.make', { exam, out })
  expect(plain.zip).toBeUndefined()
  expect(existsSync(`${plain.folder}.zip`)).toBe(false)
  writeFileSync(`${plain.folder} (2).zip`, 'an earlier one')
  const second = await ask('closeout.make', { exam, out, zip: true })
  expect(second.zip).toBe(`${plain.folder} (3).zip`)
  expect(readFileSync(`${plain.folder} (2).zip`, 'utf8')).toBe('an earlier one')
})
