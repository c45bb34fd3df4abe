import { closeSync, fdatasyncSync, mkdirSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { freemem, totalmem } from 'node:os'
import { join } from 'node:path'
import type { Output } from '../../../core/contract.ts'
import { isRefusal } from '../../../core/model/failure.ts'
import { openFace } from '../materials/faces.ts'
import { findFontFiles } from '../materials/font-files.ts'
import type { PrintSystem } from '../printers/print-system.ts'
import { codeOf, folderMode } from '../store/durable-files.ts'

type Test = Output<'selftest.run'>['tests'][number]

/** Scans are acknowledged after a sync: from this many milliseconds on a queue would feel it. */
const slowSync = 60
const uselessSync = 400
const lines = 40
const megabytes = 8
/** Rare characters of names that the shipped fonts must cover. */
const rareNames = '䶮㛃𬍛𠅤𫖯'

/** Writes as a check-in does and syncs each line: middle and worst time in milliseconds. */
export function testDisk(dataFolder: string): Test[] {
  const folder = join(dataFolder, 'self-test')
  const file = join(folder, 'probe')
  try {
    mkdirSync(folder, { recursive: true, mode: folderMode })
    const fd = openSync(file, 'w', 0o600)
    try {
      const syncs = Array.from({ length: lines }, () => timed(() => append(fd, 420))).sort((a, b) => a - b)
      const [middle, worst] = [syncs[lines / 2]!, syncs.at(-1)!]
      const whole = timed(() => append(fd, megabytes * 1024 * 1024))
      const speed = Math.round((megabytes * 1000) / whole)
      return [
        {
          id: 'disk-sync',
          state: middle > uselessSync ? 'bad' : worst > slowSync ? 'attention' : 'good',
          values: { middle: tenth(middle), worst: tenth(worst), lines },
        },
        { id: 'disk-speed', state: speed < 5 ? 'attention' : 'good', values: { megabytesPerSecond: speed } },
        testSpace(dataFolder),
      ]
    } finally {
      closeSync(fd)
    }
  } catch (error) {
    if (codeOf(error) === '') throw error
    return [{ id: 'disk-sync', state: 'bad', values: { reason: codeOf(error) } }]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function testSpace(folder: string): Test {
  const { bavail, bsize } = statfsSync(folder)
  const free = Math.floor((bavail * bsize) / (1024 * 1024))
  return {
    id: 'disk-space',
    state: free < 200 ? 'bad' : free < 2000 ? 'attention' : 'good',
    values: { megabytes: free },
  }
}

/** Whether a second of the PC's clock is a second, and whether its zone is the site's. */
export async function testClock(siteZone: string): Promise<Test> {
  const [wall, steady] = [Date.now(), performance.now()]
  await new Promise((resolve) => setTimeout(resolve, 1000))
  const strays = Math.round(Date.now() - wall - (performance.now() - steady))
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone
  const sameZone = offsetIn(own) === offsetIn(siteZone)
  const state = Math.abs(strays) > 200 || new Date().getFullYear() < 2024 ? 'bad' : sameZone ? 'good' : 'attention'
  return { id: 'clock', state, values: { strays, zone: own, siteZone } }
}

const offsetIn = (timeZone: string): string =>
  new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts()
    .find((part) => part.type === 'timeZoneName')!.value

/** Whether the fonts that ship with the program are there and have the characters that names need. */
export function testFonts(): Test {
  const { regular, fallbacks } = findFontFiles(process.platform, process.env)
  const face = openFace(regular)
  const others = fallbacks.map(openFace)
  const missing = [...rareNames].filter(
    (character) => ![face, ...others].some((one) => one.has(character.codePointAt(0)!)),
  )
  return {
    id: 'fonts',
    state: missing.length > 0 ? 'attention' : 'good',
    values: { missing: missing.join(' '), tested: [...rareNames].length },
  }
}

export function testMemory(): Test {
  const [free, total] = [freemem(), totalmem()].map((bytes) => Math.round(bytes / (1024 * 1024)))
  return { id: 'memory', state: free! < 300 ? 'attention' : 'good', values: { free: free!, total: total! } }
}

function append(fd: number, bytes: number): void {
  writeSync(fd, Buffer.alloc(bytes, 'x'))
  fdatasyncSync(fd)
}

function timed(work: () => void): number {
  const began = performance.now()
  work()
  return performance.now() - began
}

const tenth = (n: number): number => Math.round(n * 10) / 10

/** The printers of this computer: whether one is ready, and what keeps the others from printing. */
export async function testPrinters(system: PrintSystem): Promise<Test> {
  try {
    const printers = await system.printers()
    const ready = printers.filter((one) => one.accepting && one.state !== 'stopped')
    const state = printers.length === 0 ? 'not-tested' : ready.length === 0 ? 'attention' : 'good'
    return {
      id: 'printer',
      state,
      values: {
        ready: ready.length,
        total: printers.length,
        names: ready.map((one) => one.title || one.name).join('、'),
      },
    }
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown
    return { id: 'printer', state: 'not-tested', values: { reason: thrown.failure.code } }
  }
}
