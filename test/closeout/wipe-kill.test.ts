import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { appWith, examId, openAgain, people, temporaryFolder } from '../calendar/an-app.ts'
import { filesWith } from './on-disk.ts'

const exam = examId
const worker = fileURLToPath(new URL('wipe-worker.ts', import.meta.url))
const candidates = people(300)
const secrets = [candidates[0]!.idNumber!, candidates[150]!.idNumber!, candidates[299]!.phone!]
const kills = 40
const outcomes = { untouched: 0, wiped: 0, finishedLater: 0 }

/** Starts a wipe in a process of its own and kills it `delay` ms after it began; gives whether it had come to its end. */
function killedWipe(folder: string, backups: string, delay: number): Promise<boolean> {
  const child = spawn(process.execPath, [worker, folder, backups], { stdio: ['ignore', 'pipe', 'inherit'] })
  return new Promise((resolve) => {
    let done = false
    child.stdout.on('data', (chunk: Buffer) => {
      const text = chunk.toString()
      if (text.includes('begin')) setTimeout(() => child.kill('SIGKILL'), delay)
      if (text.includes('done')) done = true
    })
    child.on('exit', () => resolve(done))
  })
}

/** An exam with candidates, many entries, five backups, photos and a set-aside line. */
async function usedFolder(): Promise<string> {
  const { ask, data, folder, close } = await appWith(candidates)
  for (let n = 1; n <= 60; n++) {
    const code = candidates[n]!.idNumber!
    await ask('checkin.scan', { exam, session: 'pm-junior', code, now: '2024-05-25T13:45:00+08:00' })
    if (n % 12 === 0) await ask('backups.make', { exam })
  }
  await close()
  const examFolder = join(data, 'exams', exam)
  mkdirSync(join(examFolder, 'photos'))
  for (const one of candidates.slice(0, 40))
    writeFileSync(join(examFolder, 'photos', `${one.idNumber}.jpg`), one.idNumber!)
  writeFileSync(join(examFolder, 'torn-x.txt'), candidates[0]!.idNumber!)
  return folder
}

test(`killed at any of ${kills} moments: either nothing has happened, or everything is gone once the exam is next opened`, async () => {
  const used = await usedFolder()
  const before = readdirSync(join(used, 'data', 'backups', exam)).length
  for (let n = 0; n < kills; n++) {
    const folder = join(temporaryFolder(), 'copy')
    cpSync(used, folder, { recursive: true })
    const data = join(folder, 'data')
    const backups = join(data, 'backups', exam)
    const ended = await killedWipe(join(data, 'exams', exam), backups, n * 2.5)
    const traces = filesWith(data, secrets).length
    const { ask, close } = await openAgain(folder)
    const { candidates: rows, total } = await ask('roster.page', { exam, limit: 1000 })
    expect(total).toBe(300)
    expect((await ask('journal.verify', { exam })).torn).toBe(false)
    expect((await ask('attendance.counts', { exam })).rooms.reduce((sum, room) => sum + room.present, 0)).toBe(60)
    if (rows[0]!.idNumber !== undefined) {
      outcomes.untouched += 1
      expect(ended).toBe(false)
      expect(rows.every((row) => row.idNumber && row.phone)).toBe(true)
      expect(readdirSync(backups)).toHaveLength(before)
      expect(readdirSync(join(data, 'exams', exam, 'photos'))).toHaveLength(40)
    } else {
      if (traces > 0) outcomes.finishedLater += 1
      else outcomes.wiped += 1
      expect(
        filesWith(
          data,
          candidates.slice(0, 60).flatMap((one) => [one.idNumber!, one.phone!]),
        ),
      ).toEqual([])
      expect((await ask('closeout.get', { exam })).wipes).toHaveLength(1)
    }
    await close()
  }
}, 600_000)

afterAll(() => {
  process.stdout.write(`killed wipes: ${JSON.stringify(outcomes)}\n`)
})
