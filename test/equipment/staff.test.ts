import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { textOf } from '../calendar/pdf-text.ts'
import { type AnEquipmentApp, anEquipmentApp } from './an-app.ts'

let app: AnEquipmentApp
beforeEach(async () => void (app = await anEquipmentApp()))
afterEach(() => app.dispose())

const session = 'am'
async function people() {
  const add = async (name: string, role: 'chief' | 'invigilator' | 'technician') =>
    (await app.ask('staff.save', { exam: app.exam, name, role, unit: '信息工程学院' })).staff
  return {
    chief: await add('王建国', 'chief'),
    one: await add('李秀英', 'invigilator'),
    two: await add('阿卜杜热合曼·麦麦提', 'invigilator'),
    tech: await add('刘洋', 'technician'),
  }
}

test('duties meet what the rooms need; who leaves has none any more', async () => {
  const { one, two, tech } = await people()
  expect([one.number, two.number, tech.number]).toEqual(['G002', 'G003', 'G004'])
  const needs = async () =>
    (await app.ask('staff.list', { exam: app.exam })).needs.find(
      (need) => need.session === session && need.room === '01',
    )
  expect(await needs()).toMatchObject({ candidates: 20, invigilators: 2, have: 0, technician: false })
  for (const who of [one, two]) await app.ask('staff.assign', { exam: app.exam, staff: who.id, session, room: '01' })
  await app.ask('staff.assign', { exam: app.exam, staff: tech.id, session, room: '' })
  expect(await needs()).toMatchObject({ have: 2, technician: true })
  await app.ask('staff.save', { exam: app.exam, staff: two.id, left: true })
  expect(await needs()).toMatchObject({ have: 1 })
})

test('staff sign in by badge or name; twice is told, two of one name are asked, an entry can be taken back', async () => {
  const { one } = await people()
  await app.ask('staff.assign', { exam: app.exam, staff: one.id, session, room: '01' })
  const sign = (who: string, undo = false) => app.ask('staff.sign-in', { exam: app.exam, session, who, undo })
  expect(await sign('g002')).toMatchObject({ staff: { name: '李秀英' }, already: false, onDuty: true })
  expect(await sign('李秀英')).toMatchObject({ already: true })
  expect(await sign('刘洋')).toMatchObject({ onDuty: false })
  await sign('G002', true)
  await app.reopen()
  const { staff } = await app.ask('staff.list', { exam: app.exam })
  expect(staff.find((who) => who.id === one.id)?.came).toEqual({})
  await app.ask('staff.save', { exam: app.exam, name: '李秀英', role: 'office' })
  expect(await app.refusal('staff.sign-in', { exam: app.exam, session, who: '李秀英' })).toMatchObject({
    code: 'staff-ambiguous',
  })
  expect(await app.refusal('staff.sign-in', { exam: app.exam, session, who: '谁' })).toMatchObject({
    code: 'staff-not-found',
  })
})

test('a room is ready when seats, materials, equipment and staff are; until then each says why', async () => {
  const ready = async (part: string) =>
    (await app.ask('equipment.readiness', { exam: app.exam })).rooms
      .find((room) => room.room === '01')!
      .parts.find((one) => one.part === part)!
  const codes = async (part: string) => (await ready(part)).reasons.map((one) => one.code)
  expect(await ready('seats')).toMatchObject({ ready: true })
  expect(await codes('materials')).toEqual(['never-printed'])
  expect(await codes('equipment')).toEqual(['spares-short', 'not-checked'])
  expect(await codes('staff')).toEqual(['invigilators-short', 'technician-missing'])
  await app.ask('equipment.report-fault', { exam: app.exam, room: '01', stage: 'trial', subject: '5', text: '坏' })
  expect(await codes('equipment')).toContain('open-faults')
  expect(await codes('seats')).toContain('seat-issues')
  const { people: staff } = { people: await people() }
  const { rules } = await app.ask('equipment.get', { exam: app.exam })
  await app.ask('equipment.set-rules', {
    exam: app.exam,
    rules: { ...rules, spareRatio: { value: 0, origin: '考务手册 v1.1' } },
  })
  for (const { id } of (await app.ask('exams.get', { exam: app.exam })).exam.sessions)
    for (const [who, room] of [
      [staff.one, '01'],
      [staff.two, '01'],
      [staff.tech, ''],
    ] as const)
      await app.ask('staff.assign', { exam: app.exam, staff: who.id, session: id, room })
  expect(await ready('staff')).toMatchObject({ ready: true })
  await app.ask('materials.print', {
    exam: app.exam,
    materials: ['desk-cards', 'door-signs', 'sign-in-sheets'],
    room: '01',
  })
  expect(await ready('materials')).toMatchObject({ ready: true })
  await app.ask('equipment.fault-step', {
    exam: app.exam,
    fault: (await app.ask('equipment.get', { exam: app.exam })).faults[0]!.record.id,
    step: 'repaired',
  })
  await app.ask('equipment.fault-step', {
    exam: app.exam,
    fault: (await app.ask('equipment.get', { exam: app.exam })).faults[0]!.record.id,
    step: 'rechecked',
  })
  for (const stage of ['settings', 'import', 'trial', 'sealed', 'hour-before'] as const) {
    await app.ask('equipment.check', { exam: app.exam, room: '01', stage, count: 1 })
    await app.ask('equipment.sign', { exam: app.exam, room: '01', stage, second: '李老师' })
  }
  const room = (await app.ask('equipment.readiness', { exam: app.exam })).rooms.find((one) => one.room === '01')!
  expect(room.parts.flatMap((part) => part.reasons)).toEqual([])
  expect(room.ready).toBe(true)
}, 60_000)

test('check sheets, hand-over slips, lists and badges are PDFs with the words on them', async () => {
  const { one } = await people()
  await app.ask('staff.assign', { exam: app.exam, staff: one.id, session, room: '01' })
  await app.ask('equipment.report-fault', {
    exam: app.exam,
    room: '01',
    stage: 'trial',
    subject: '5',
    text: '开不了机',
  })
  const print = async (
    form: 'check-sheet' | 'blank-sheet' | 'hand-over' | 'duty-list' | 'staff-sign-in' | 'badges',
    room?: string,
  ) => (await app.ask('equipment.print', { exam: app.exam, form, ...(room !== undefined && { room }) })).files
  const [sheet] = await print('check-sheet', '01')
  expect(await textOf(sheet!.path)).toMatch(/开不了机/)
  const [blank] = await print('blank-sheet', '01')
  expect(await textOf(blank!.path)).not.toMatch(/开不了机/)
  expect(await print('check-sheet')).toHaveLength(4)
  expect(await textOf((await print('hand-over', '01'))[0]!.path)).toMatch(/移交人/)
  expect(await textOf((await print('duty-list'))[0]!.path)).toMatch(/李秀英/)
  expect(await print('staff-sign-in')).toHaveLength(2)
  const [badges] = await print('badges')
  expect(existsSync(badges!.path)).toBe(true)
  expect(await textOf(badges!.path)).toMatch(/阿卜杜热合曼·麦麦提/)
  expect(execFileSync('pdfinfo', [badges!.path]).toString()).toMatch(/Page size:\s+595\.\d+ x 841\.\d+ pts \(A4\)/)
}, 60_000)
