import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { deskCards } from '../../core/materials/desk-card.ts'
import { doorSign } from '../../core/materials/door-sign.ts'
import { createPress } from '../../electron/services/materials/press.ts'
import { people, subject } from './people.ts'
import { fonts, jobOf, press, watch } from './printed.ts'
import { temporaryFolder } from './tools.ts'

const many = deskCards(subject(people(400)))

test('the thread that asks stays free while 400 cards are drawn', async () => {
  const drawing = press.draw(jobOf([many], join(temporaryFolder(), 'a.pdf')), watch)
  let over = false
  void drawing.then(() => (over = true))
  const waits: number[] = []
  while (!over) {
    const before = performance.now()
    await wait(5)
    waits.push(performance.now() - before)
  }
  await drawing
  waits.sort((a, b) => a - b)
  expect(waits.length).toBeGreaterThan(10)
  expect(waits[Math.floor(waits.length * 0.9)]!).toBeLessThan(50)
})

test('reports every page as it is drawn', async () => {
  const seen: [number, number][] = []
  await press.draw(jobOf([many], join(temporaryFolder(), 'a.pdf')), {
    ...watch,
    progress: (done, total) => seen.push([done, total]),
  })
  expect(seen).toEqual(Array.from({ length: 40 }, (_, i) => [i + 1, 40]))
})

test('cancelled in the middle, it stops at once and leaves no file; the next job is not harmed', async () => {
  const folder = temporaryFolder()
  const controller = new AbortController()
  const progress = (done: number) => {
    if (done === 3) controller.abort()
  }
  const drawing = press.draw(jobOf([many], join(folder, 'a.pdf')), { signal: controller.signal, progress })
  await expect(drawing).rejects.toMatchObject({ failure: { code: 'cancelled' } })
  expect(readdirSync(folder)).toEqual([])
  const { files } = await press.draw(jobOf([doorSign(subject(people(3)))], join(folder, 'b.pdf')), watch)
  expect(files).toMatchObject([{ draft: join(folder, 'b.pdf'), pages: 1, paper: 'A4' }])
  expect(readdirSync(folder)).toEqual(['b.pdf'])
})

test('cancelled before its turn, it never begins', async () => {
  const folder = temporaryFolder()
  const controller = new AbortController()
  const first = press.draw(jobOf([many], join(folder, 'a.pdf')), watch)
  const second = press.draw(jobOf([many], join(folder, 'b.pdf')), { ...watch, signal: controller.signal })
  controller.abort()
  await expect(second).rejects.toMatchObject({ failure: { code: 'cancelled' } })
  await first
  expect(readdirSync(folder)).toEqual(['a.pdf'])
})

test('jobs asked for at once take turns and both come out', async () => {
  const folder = temporaryFolder()
  await Promise.all(
    ['a.pdf', 'b.pdf'].map((name) => press.draw(jobOf([doorSign(subject(people(30)))], join(folder, name)), watch)),
  )
  expect(readdirSync(folder).sort()).toEqual(['a.pdf', 'b.pdf'])
})

test('a folder that is not there is refused by name, with nothing left', async () => {
  const folder = join(temporaryFolder(), 'gone')
  const drawing = press.draw(jobOf([doorSign(subject(people(3)))], join(folder, 'a.pdf')), watch)
  await expect(drawing).rejects.toMatchObject({ failure: { code: 'out-not-writable', folder, reason: 'ENOENT' } })
  expect(existsSync(folder)).toBe(false)
})

test.skipIf(process.platform === 'win32')('a full disk is refused, with nothing left', async () => {
  const drawing = press.draw(jobOf([doorSign(subject(people(3)))], '/dev/full/a.pdf'), watch)
  await expect(drawing).rejects.toMatchObject({ failure: { code: 'out-not-writable' } })
})

test('a worker that dies is an error, not an endless wait, and the next job gets a new one', async () => {
  const own = createPress()
  await expect(
    own.draw(
      { ...jobOf([many], join(temporaryFolder(), 'a.pdf')), fonts: { ...fonts, regular: '/no/such/font.ttf' } },
      watch,
    ),
  ).rejects.toThrow()
  const { files } = await own.draw(jobOf([doorSign(subject(people(3)))], join(temporaryFolder(), 'b.pdf')), watch)
  expect(files.length).toBe(1)
  await own.close()
})

test('an idle worker ends by itself', async () => {
  const own = createPress(20)
  await own.warm(fonts)
  await wait(200)
  const { files } = await own.draw(jobOf([doorSign(subject(people(3)))], join(temporaryFolder(), 'b.pdf')), watch)
  expect(files.length).toBe(1)
  await own.close()
})
