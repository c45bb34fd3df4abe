import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { askForWindow, watchForSecondStart } from '../../electron/services/window-signal.ts'

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'examdesk-signal-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a second start is heard each time, and leaves nothing in the folder', async () => {
  let shown = 0
  const stop = watchForSecondStart(folder, () => void shown++)
  expect(await askForWindow(folder)).toBe(true)
  expect(await askForWindow(folder)).toBe(true)
  stop()
  expect([shown, readdirSync(folder)]).toEqual([2, []])
})

test('nobody who listens, or a folder that cannot be written: it says so and leaves nothing', async () => {
  expect(await askForWindow(folder)).toBe(false)
  expect(readdirSync(folder)).toEqual([])
  expect(await askForWindow(join(folder, 'not there'))).toBe(false)
})

test('what an earlier process was asked does not count', async () => {
  writeFileSync(join(folder, 'examdesk.show'), '1')
  let shown = 0
  const stop = watchForSecondStart(folder, () => void shown++)
  expect(existsSync(join(folder, 'examdesk.show'))).toBe(false)
  await new Promise((resolve) => setTimeout(resolve, 600))
  stop()
  expect(shown).toBe(0)
})
