import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Cli, openCli, practiceRoster } from '../terminal/cli.ts'

let cli: Cli
beforeAll(async () => {
  cli = await openCli()
  await cli.run('new', '--preset', 'practice')
  const imported = await cli.run('import', practiceRoster, '--skip-errors')
  if (imported.code !== 0) throw new Error(imported.stdout)
})
afterAll(() => cli.dispose())

const equipment = (...args: string[]) => cli.run('equipment', ...args)

test('a room is checked by one line, signed by two, reopened with a reason', async () => {
  const at = ['--room', '01', '--stage', 'trial']
  const line = await equipment('check', ...at, '--line', '12 坏', '--operator', '甲')
  expect([line.code, line.json.passed, line.json.faults]).toEqual([0, 19, [{ subject: '12', name: '12', text: '坏' }]])
  const early = await equipment('sign', ...at, '--operator', '甲', '--second', '乙')
  expect([early.code, (early.json as { failure?: { code: string } }).failure!.code]).toEqual([1, 'stage-incomplete'])
  const { faults } = (await equipment('list')).json as unknown as { faults: { record: { id: string } }[] }
  const fault = ['--fault', faults[0]!.record.id]
  await equipment('step', ...fault, '--step', 'repaired', '--note', '换电源')
  expect((await equipment('step', ...fault, '--step', 'rechecked')).code).toBe(0)
  await equipment('check', ...at)
  expect((await equipment('sign', ...at, '--operator', '甲', '--second', '乙')).code).toBe(0)
  expect((await equipment('check', ...at, '--line', '全')).code).toBe(1)
  expect((await equipment('reopen', ...at, '--reason', '补查')).code).toBe(0)
}, 60_000)

test('a PC tests itself, and what it leaves is collected', async () => {
  const out = `${cli.folder}/stick`
  const probe = await equipment('probe', '--room', '02', '--machine', '3', '--out', out)
  expect([probe.code, typeof probe.json.file]).toEqual([0, 'string'])
  const collected = await equipment('collect', '--folder', out)
  expect(collected.json).toMatchObject({ ok: true, added: 1, unplaced: [], rejected: [] })
  const ready = await equipment('ready')
  expect(ready.json.rooms).toHaveLength(3)
  expect((await equipment('collect', '--folder', `${cli.folder}/none`)).code).toBe(1)
  expect((await equipment('dance')).code).toBe(2)
}, 60_000)
