import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createStore } from '../../electron/services/store/open-store.ts'
import { by, open, options, temporaryFolder } from './folders.ts'

const rounds = 50
const writer = join(import.meta.dirname, 'crash-writer.ts')

/** Lets a real process commit, kills it after `delay` ms of work, and answers what it said. */
async function killedWriter(
  dataFolder: string,
  folder: string,
  delay: number,
): Promise<{ acknowledged: number; tookOver: boolean; signal: string | null }> {
  const child = spawn(process.execPath, [writer, dataFolder, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), delay))
  const signal = await new Promise<string | null>((done) => child.on('close', (_, by) => done(by)))
  const [lock, ...numbers] = said.split('\n').slice(0, -1)
  return { acknowledged: Number(numbers.at(-1) ?? 0), tookOver: lock === 'lock 1', signal }
}

test(`a process killed ${rounds} times while it commits loses no acknowledged record`, async () => {
  const dataFolder = temporaryFolder()
  const folder = join(dataFolder, 'exams', 'exam')
  mkdirSync(join(dataFolder, 'exams'))
  const { store: first } = createStore(folder, options, 'create', by, [])
  await first.close()
  let before = 1
  let torn = 0
  for (let round = 0; round < rounds; round++) {
    const { acknowledged, tookOver, signal } = await killedWriter(dataFolder, folder, Math.random() * 40)
    const { store, notices } = open(folder)
    const inWhich = `round ${round}, acknowledged ${acknowledged}`
    expect(signal, inWhich).toBe('SIGKILL')
    expect(tookOver, inWhich).toBe(round > 0)
    expect(store.seq(), inWhich).toBeGreaterThanOrEqual(Math.max(acknowledged, before))
    expect(store.seq(), inWhich).toBeLessThanOrEqual(Math.max(acknowledged, before) + 1)
    for (let n = before + 1; n <= store.seq(); n++)
      expect(store.get<{ n: number }>('attendance', `r${n}`)?.n, inWhich).toBe(n)
    expect(store.all('attendance').size).toBe(store.seq() - 1)
    torn += notices.filter((notice) => notice.code === 'torn-line').length
    before = store.seq()
    await store.close()
  }
  expect(before).toBeGreaterThan(rounds)
  console.log(`killed ${rounds} times: ${before} records kept, ${torn} torn lines set aside`)
}, 180_000)
