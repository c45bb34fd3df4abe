import { afterEach, beforeEach, expect, test } from 'vitest'
import { type AnEquipmentApp, anEquipmentApp } from './an-app.ts'

let app: AnEquipmentApp
beforeEach(async () => void (app = await anEquipmentApp()))
afterEach(() => app.dispose())

const at = (stage: 'settings' | 'import' | 'trial' | 'sealed' | 'hour-before', room = 'A1') => ({
  exam: app.exam,
  room,
  stage,
})

test('one line passes 57 machines and takes 3 out of use, in one entry of the journal', async () => {
  await app.lab()
  const before = (await app.ask('journal.verify', { exam: app.exam })).entries
  const read = await app.ask('equipment.exceptions', { ...at('trial'), line: '12 31坏 47黑屏', dryRun: true })
  expect(read).toMatchObject({ passed: 57, problems: [] })
  await app.ask('equipment.exceptions', { ...at('trial'), line: '12 31坏 47黑屏' })
  expect((await app.ask('journal.verify', { exam: app.exam })).entries).toBe(before + 1)
  const view = await app.ask('equipment.place', at('trial'))
  expect(view.machines.filter((one) => one.passed.length === 1)).toHaveLength(57)
  expect(view.machines.filter((one) => one.state === 'broken').map((one) => [one.number, one.faultText])).toEqual([
    ['12', '坏'],
    ['31', '坏'],
    ['47', '黑屏'],
  ])
  expect(view.items.find(({ item }) => item.id === 'machine-trial')).toMatchObject({ done: 57, of: 57, missing: [] })
})

test('a line that is not understood records nothing', async () => {
  await app.lab()
  const failure = await app.refusal('equipment.exceptions', { ...at('trial'), line: '12 99坏' })
  expect(failure).toMatchObject({ code: 'line-not-understood', problems: [{ code: 'not-found', value: '99' }] })
  expect((await app.ask('equipment.place', at('trial'))).machines.every((one) => one.passed.length === 0)).toBe(true)
})

test('a broken machine leaves the usable seats, and who sits there is told at once', async () => {
  const { fault } = await app.ask('equipment.report-fault', { ...at('trial', '01'), subject: '5', text: '黑屏' })
  expect(fault.seated.map((one) => one.seat)).toContain('05')
  const steps = (await app.ask('exams.steps', { exam: app.exam })).steps
  expect(steps.find((step) => step.id === 'rooms')?.notes.map((note) => note.code)).toContain('unusable-seats')
  expect(
    await app.refusal('equipment.report-fault', { ...at('trial', '01'), subject: '05', text: '又坏' }),
  ).toMatchObject({ code: 'fault-already-open' })
})

test('fault, owner, spare, recheck: the desk is used again with the spare machine, and the spare is gone', async () => {
  await app.lab()
  const { fault } = await app.ask('equipment.report-fault', { ...at('trial'), subject: '12', text: '黑屏' })
  const id = fault.record.id
  const step = (step: 'assigned' | 'replaced' | 'rechecked' | 'returned', rest = {}) =>
    app.ask('equipment.fault-step', { exam: app.exam, fault: id, step, ...rest })
  expect((await step('assigned', { owner: '小李' })).fault).toMatchObject({ state: 'assigned', owner: '小李' })
  expect(
    await app.refusal('equipment.fault-step', { exam: app.exam, fault: id, step: 'replaced', spare: '20' }),
  ).toMatchObject({ code: 'spare-not-free' })
  expect(await app.refusal('equipment.fault-step', { exam: app.exam, fault: id, step: 'rechecked' })).toMatchObject({
    code: 'fault-step-not-possible',
  })
  await step('replaced', { spare: '55' })
  await step('rechecked')
  const view = await app.ask('equipment.place', at('trial'))
  const seat = (number: string) => view.machines.find((one) => one.number === number)!
  expect(seat('12')).toMatchObject({ name: '55', passed: ['machine-trial'] })
  expect(seat('12').state).toBeUndefined()
  expect(seat('55')).toMatchObject({ name: '12', state: 'broken' })
  expect(view.spare).toMatchObject({ have: 5, needed: 6 })
  const back = await step('returned')
  expect(back.fault).toMatchObject({ state: 'closed', returned: true, next: [] })
  expect((await app.ask('equipment.place', at('trial'))).spare).toMatchObject({ have: 6 })
})

test('tags: room first, then everything in it; a repeat is told, an unknown one is kept until it has a machine', async () => {
  await app.lab()
  await app.lab('A2')
  const scan = (tag: string, room = 'A1') => app.ask('equipment.scan', { ...at('trial', room), tag })
  expect(await scan('07')).toMatchObject({ verdict: 'ticked', name: '07', read: 1, left: 59 })
  expect(await scan(' 7 ')).toMatchObject({ verdict: 'repeat', read: 1 })
  expect(await scan('sn-88x')).toMatchObject({ verdict: 'unknown', tag: 'SN-88X' })
  expect((await app.ask('equipment.get', { exam: app.exam })).unknownTags).toMatchObject([
    { tag: 'SN-88X', room: 'A1' },
  ])
  await app.ask('equipment.bind-tag', { exam: app.exam, tag: 'sn-88x', room: 'A1', subject: '08' })
  expect((await app.ask('equipment.get', { exam: app.exam })).unknownTags).toEqual([])
  expect(await scan('SN-88X', 'A2')).toMatchObject({ verdict: 'other-room', room: 'A1', name: '08' })
  expect(await scan('SN-88X')).toMatchObject({ verdict: 'ticked', name: '08', read: 2 })
})

test('two different people sign a stage that is complete; it is closed until it is reopened with a reason', async () => {
  await app.lab()
  expect(await app.refusal('equipment.sign', { ...at('trial'), second: '李老师' })).toMatchObject({
    code: 'stage-incomplete',
    open: 2,
  })
  await app.ask('equipment.check', at('trial'))
  expect(await app.refusal('equipment.sign', { ...at('trial'), second: ' 王老师' })).toMatchObject({
    code: 'same-person-twice',
  })
  expect(await app.refusal('equipment.sign', { ...at('trial'), second: '' })).toMatchObject({
    code: 'two-people-needed',
  })
  await app.ask('equipment.sign', { ...at('trial'), second: '李老师' })
  expect(await app.refusal('equipment.check', { ...at('trial'), result: 'clear' })).toMatchObject({
    code: 'stage-signed',
  })
  await app.ask('equipment.reopen', { ...at('trial'), reason: '补查' })
  await app.ask('equipment.check', { ...at('trial'), result: 'clear', subjects: ['3'], items: ['machine-trial'] })
  await app.reopen()
  const view = await app.ask('equipment.place', at('trial'))
  expect(view.reopened).toMatchObject([{ reason: '补查', operator: '王老师' }])
  expect(view.items.find(({ item }) => item.id === 'machine-trial')?.missing).toEqual(['03'])
})

test('counts, notes and files: what is short holds the stage up, files are kept under their hash', async () => {
  const photo = app.put('读卡器.jpg', 'a photo')
  await app.ask('equipment.check', {
    ...at('settings', '01'),
    items: ['server-count'],
    count: 0,
    note: '备用机送修',
    files: [photo],
  })
  const of = async () =>
    (await app.ask('equipment.place', at('settings', '01'))).items.find(({ item }) => item.id === 'server-count')!
  expect(await of()).toMatchObject({
    short: true,
    tick: { count: 0, note: '备用机送修', attachments: [{ name: '读卡器.jpg', bytes: 7 }] },
  })
  await app.ask('equipment.check', { ...at('settings', '01'), items: ['server-count'], count: 2 })
  expect(await of()).toMatchObject({ short: false })
})

test('a list of checks goes to a file and comes back; one that is none changes nothing', async () => {
  const { template } = await app.ask('equipment.get', { exam: app.exam })
  expect(template.items.every((item) => item.origin !== '')).toBe(true)
  const own = {
    ...template,
    name: '本校清单',
    items: [...template.items.slice(0, 3), { ...template.items[3]!, id: 'own-1', text: '讲台电脑' }],
  }
  await app.ask('equipment.set-template', { exam: app.exam, template: own })
  const { file } = await app.ask('equipment.export-template', { exam: app.exam, file: 'list.json' })
  await app.ask('equipment.set-template', { exam: app.exam })
  expect(
    await app.refusal('equipment.import-template', { exam: app.exam, file: app.put('x.json', '{"kind":"other"}') }),
  ).toMatchObject({ code: 'checklist-file-wrong' })
  await app.ask('equipment.import-template', { exam: app.exam, file })
  const now = await app.ask('equipment.get', { exam: app.exam })
  expect([now.edited, now.template]).toEqual([true, own])
  const twice = { ...own, items: [own.items[0]!, own.items[0]!] }
  expect(await app.refusal('equipment.set-template', { exam: app.exam, template: twice })).toMatchObject({
    code: 'checklist-item-doubled',
  })
})
