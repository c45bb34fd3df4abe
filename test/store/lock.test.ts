import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { lockName, takeLock } from '../../electron/services/store/lock.ts'
import { at, failureOf, temporaryFolder } from './folders.ts'

const holder = join(import.meta.dirname, 'lock-holder.ts')
const racer = join(import.meta.dirname, 'lock-racer.ts')
const options = { host: 'test', now: () => at }

type Said = { held: boolean; notices?: string[]; failure?: unknown }

/** A real process that tries to take the folder. */
async function started(folder: string): Promise<{ child: ChildProcess; said: Said }> {
  const child = spawn(process.execPath, [holder, folder], { stdio: ['pipe', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const said = await new Promise<string>((done) => child.stdout!.once('data', (data: Buffer) => done(String(data))))
  return { child, said: JSON.parse(said) as Said }
}

const ended = (child: ChildProcess) => new Promise((done) => child.once('close', done))

test('a second process is refused with the number and the face of the first, until that lets go', async () => {
  const folder = temporaryFolder()
  const { child, said } = await started(folder)
  expect(said).toEqual({ held: true, notices: [] })
  expect(failureOf(() => takeLock(folder, options))).toEqual({
    code: 'data-in-use',
    folder,
    pid: child.pid,
    host: 'terminal',
  })
  child.stdin!.end()
  await ended(child)
  const lock = takeLock(folder, options)
  expect(lock.notices).toEqual([])
  lock.release()
  lock.release()
  expect(readdirSync(folder)).toEqual([])
})

test('the same process cannot take it twice', () => {
  const folder = temporaryFolder()
  const lock = takeLock(folder, options)
  expect(failureOf(() => takeLock(folder, options))).toMatchObject({ code: 'data-in-use', pid: process.pid })
  lock.release()
})

test('the lock of a killed process is taken over, and that is told', async () => {
  const folder = temporaryFolder()
  const { child } = await started(folder)
  child.kill('SIGKILL')
  await ended(child)
  const lock = takeLock(folder, options)
  expect(lock.notices).toEqual([{ code: 'lock-taken-over', exam: '', file: lockName }])
  expect(readdirSync(folder)).toEqual([lockName])
  lock.release()
})

test('a later process with the same number is not mistaken for the holder', () => {
  const folder = temporaryFolder()
  const first = takeLock(folder, options)
  const text = readFileSync(join(folder, lockName), 'utf8')
  first.release()
  const stale = { ...JSON.parse(text), started: 'an-earlier-boot 1234' }
  writeFileSync(join(folder, lockName), JSON.stringify(stale))
  expect(takeLock(folder, options).notices).toHaveLength(1)
})

test('a lock from another computer on a shared folder is never taken over', () => {
  const folder = temporaryFolder()
  const text = JSON.stringify({ pid: 1, computer: 'PC-7', started: 'x', host: 'browser', at })
  writeFileSync(join(folder, lockName), text)
  expect(failureOf(() => takeLock(folder, options))).toEqual({ code: 'data-in-use', folder, pid: 1, host: 'PC-7' })
  expect(readFileSync(join(folder, lockName), 'utf8')).toBe(text)
})

test('an unreadable lock is waited for while it is new, and taken over when it is old', () => {
  const folder = temporaryFolder()
  const file = join(folder, lockName)
  writeFileSync(file, '{"pi')
  expect(failureOf(() => takeLock(folder, options))).toMatchObject({
    code: 'folder-unusable',
    reason: 'lock-not-settled',
  })
  const old = new Date(Date.now() - 60_000)
  utimesSync(file, old, old)
  expect(takeLock(folder, options).notices).toHaveLength(1)
})

test('a lock that is no longer its own is not removed', () => {
  const folder = temporaryFolder()
  const lock = takeLock(folder, options)
  writeFileSync(join(folder, lockName), 'of another one')
  lock.release()
  expect(readdirSync(folder)).toEqual([lockName])
})

test.each(['free', 'stale'])('of processes that reach for a %s folder at once, exactly one gets it', async (state) => {
  const [rounds, racers, step] = [30, 4, 25]
  const root = temporaryFolder()
  const stale = JSON.stringify({
    pid: process.pid,
    computer: hostname(),
    started: 'an-earlier-boot 1',
    host: 'test',
    at,
  })
  for (let round = 0; round < rounds; round++) {
    mkdirSync(join(root, `folder${round}`))
    if (state === 'stale') writeFileSync(join(root, `folder${round}`, lockName), stale)
  }
  const args = [root, String(rounds), String(Date.now() + 1_000), String(step)]
  const said = await Promise.all(Array.from({ length: racers }, () => race(args)))
  expect(said.flatMap(({ got }) => got).sort((a, b) => a - b)).toEqual(Array.from({ length: rounds }, (_, n) => n))
  expect(new Set(said.flatMap(({ failures }) => failures))).toEqual(new Set(['data-in-use']))
})

/** A real process that races; it lives on until the test ends, because its locks must stay its own. */
async function race(args: string[]): Promise<{ got: number[]; failures: string[] }> {
  const child = spawn(process.execPath, [racer, ...args], { stdio: ['pipe', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  return JSON.parse(
    await new Promise<string>((done) => child.stdout.once('data', (data: Buffer) => done(String(data)))),
  )
}
