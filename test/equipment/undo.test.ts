import { afterEach, beforeEach, expect, test } from 'vitest'
import { type AnEquipmentApp, anEquipmentApp } from './an-app.ts'

let app: AnEquipmentApp
beforeEach(async () => {
  app = await anEquipmentApp()
  await app.lab()
})
afterEach(() => app.dispose())

const at = (room = 'A1') => ({ exam: app.exam, room, stage: 'trial' as const })
const undo = (reason = '看错了机器') => app.ask('equipment.undo', { exam: app.exam, reason })
const place = () => app.ask('equipment.place', at())
const entries = async () => (await app.ask('journal.verify', { exam: app.exam })).entries

test('a line is taken back whole, with its faults and the seats it took out of use, and stays in the log', async () => {
  const before = await place()
  await app.ask('equipment.exceptions', { ...at(), line: '12 31坏 47黑屏' })
  const count = await entries()
  const preview = await app.ask('equipment.undo', { exam: app.exam, reason: 'x', dryRun: true })
  expect(await entries()).toBe(count)
  expect(preview.undone).toMatchObject({ room: 'A1', stage: 'trial', faults: ['12 坏', '31 坏', '47 黑屏'] })
  expect(preview.undone.machines).toHaveLength(57)
  expect((await undo()).undone).toEqual(preview.undone)
  expect(await entries()).toBe(count + 1)
  expect(await place()).toEqual(before)
  expect((await app.ask('equipment.get', { exam: app.exam })).faults).toEqual([])
  expect((await app.ask('seating.history', { exam: app.exam })).steps[0]).toMatchObject({ action: 'mark-seats' })
  expect((await app.ask('journal.page', { exam: app.exam })).entries[0]!.collections).toContain('equipment')
  expect(await app.refusal('equipment.undo', { exam: app.exam, reason: 'x' })).toEqual({ code: 'nothing-to-undo' })
})

test('two ticks made at one moment are two entries; what was ticked before is ticked again', async () => {
  const tick = (subjects: string[], result: 'pass' | 'clear' = 'pass') =>
    app.ask('equipment.check', { ...at(), items: ['machine-trial'], subjects, result })
  const done = async () => (await place()).machines.filter((one) => one.passed.length > 0).map((one) => one.number)
  await Promise.all([tick(['01', '02']), tick(['03'])])
  await tick(['01'], 'clear')
  expect(await done()).toEqual(['02', '03'])
  expect((await undo()).undone).toMatchObject({ cleared: 1, passed: 0, machines: ['01'] })
  expect(await done()).toEqual(['01', '02', '03'])
  expect((await undo()).undone).toMatchObject({ machines: ['03'] })
  expect(await done()).toEqual(['01', '02'])
})

test('a step of a fault goes back with the machines that it moved; a tag goes back with its tick', async () => {
  const { fault } = await app.ask('equipment.report-fault', { ...at(), subject: '12', text: '黑屏' })
  const broken = await place()
  const step = { exam: app.exam, fault: fault.record.id, step: 'replaced' as const, spare: '60' }
  await app.ask('equipment.fault-step', step)
  expect((await place()).machines.find((one) => one.number === '12')!.name).toBe('60')
  expect((await undo()).undone).toMatchObject({ steps: ['replaced'], faults: [] })
  expect(await place()).toEqual(broken)
  expect((await app.ask('equipment.get', { exam: app.exam })).faults[0]).toMatchObject({ state: 'open', spare: '' })
  await app.ask('equipment.scan', { ...at(), tag: '07' })
  expect((await undo()).undone).toMatchObject({ tags: ['07'], machines: ['07'] })
  expect(await place()).toEqual(broken)
  expect((await app.ask('equipment.scan', { ...at(), tag: '07' })).verdict).toBe('ticked')
})

test('nothing goes back behind two signatures, or over a room that was changed since', async () => {
  await app.ask('equipment.report-fault', { ...at(), subject: '12', text: '黑屏' })
  await app.ask('rooms.mark', { exam: app.exam, room: 'A1', seats: ['20'], state: 'reserved' })
  expect(await app.refusal('equipment.undo', { exam: app.exam, reason: 'x' })).toMatchObject({
    code: 'undo-overtaken',
    rooms: ['A1'],
  })
  await app.ask('seating.undo', { exam: app.exam })
  await undo()
  await app.ask('equipment.check', { ...at(), items: ['machine-trial'] })
  for (const { item } of (await place()).items)
    if (item.scope !== 'machine') await app.ask('equipment.check', { ...at(), items: [item.id] })
  await app.ask('equipment.sign', { ...at(), operator: '甲', second: '乙' })
  expect(await app.refusal('equipment.undo', { exam: app.exam, reason: 'x' })).toMatchObject({ code: 'stage-signed' })
  await app.ask('equipment.reopen', { ...at(), operator: '甲', reason: '漏查' })
  await undo()
  expect((await app.ask('equipment.get', { exam: app.exam })).places).toHaveLength(5)
})
