import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDesk } from './desk.ts'

test('the PC tests itself and says what it could not test', async () => {
  const { folder, ask } = await openDesk()
  const { tests } = await ask('selftest.run', {})
  const states = Object.fromEntries(tests.map((one) => [one.id, one.state]))
  expect(Object.keys(states)).toEqual(['disk-sync', 'disk-speed', 'disk-space', 'clock', 'fonts', 'memory', 'printer'])
  expect(['good', 'attention', 'not-tested']).toContain(states.printer) // whatever printers this computer has
  expect(tests.find((one) => one.id === 'disk-sync')!.values.middle).toBeGreaterThan(0)
  expect(states.fonts).toBe('good')
  expect(Math.abs(Number(tests.find((one) => one.id === 'clock')!.values.strays))).toBeLessThan(200)
  expect(existsSync(join(folder, 'data', 'self-test'))).toBe(false)
})

test('a data folder in which nothing can be written is bad', async () => {
  const { folder, ask } = await openDesk()
  writeFileSync(join(folder, 'data', 'self-test'), 'a file where the folder should go')
  const { tests } = await ask('selftest.run', {})
  expect(tests[0]).toMatchObject({ id: 'disk-sync', state: 'bad', values: { reason: 'EEXIST' } })
})
