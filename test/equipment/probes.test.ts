import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { totalmem } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  fontconfigFonts,
  gsettingsMinutes,
  pmsetPower,
  powercfgMinutes,
  powercfgPlan,
  registryFonts,
} from '../../core/equipment/power-text.ts'
import { judgeProbe, worstOf } from '../../core/equipment/probe-findings.ts'
import { secondsAhead } from '../../core/equipment/typed-time.ts'
import type { ProbeFacts, ProbeReport } from '../../core/model/probe.ts'
import { machineRequirements } from '../../core/presets/equipment-rules.ts'
import { type AnEquipmentApp, anEquipmentApp } from './an-app.ts'

let app: AnEquipmentApp
beforeEach(async () => void (app = await anEquipmentApp()))
afterEach(() => app.dispose())

const good: ProbeFacts = {
  system: { platform: 'win32', name: 'Microsoft Windows 11 专业版', release: '10.0.22631', arch: 'x64' },
  processor: { name: 'Intel Core i5', cores: 4, gigahertz: 2.9 },
  memory: { total: 7.8, free: 4 },
  disk: { total: 200, free: 80 },
  screens: [{ width: 1920, height: 1080 }],
  browsers: [{ path: 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', version: '126.0.6478.127' }],
  clock: { ahead: 3, zone: 'Asia/Shanghai' },
  addresses: [{ name: 'eth0', ip: '10.1.1.12', mac: '00:11:22:33:44:55', wired: true }],
  usbStorage: [],
  power: { plan: '高性能', sleepAfter: 0, screenOffAfter: 0 },
  fonts: ['宋体'],
  printers: [],
}
const judged = (facts: ProbeFacts) =>
  Object.fromEntries(judgeProbe(facts, machineRequirements).map((one) => [one.test, one.state]))

test('a PC that has everything is good; each thing it lacks is told, what was not read is unknown', () => {
  expect(worstOf(judgeProbe(good, machineRequirements))).toBe('good')
  expect(judged({ ...good, memory: { total: 3.9, free: 1 } }).memory).toBe('bad')
  expect(judged({ ...good, clock: { ahead: -190, zone: 'UTC' } }).clock).toBe('bad')
  expect(judged({ ...good, power: { plan: '', sleepAfter: 30, screenOffAfter: 0 } }).power).toBe('bad')
  expect(judged({ ...good, usbStorage: ['sdb KINGSTON'] })['usb-storage']).toBe('attention')
  expect(judged({ ...good, browsers: [{ path: '/usr/bin/firefox', version: '128.0' }] }).browser).toBe('bad')
  const { memory: _, ...rest } = good
  expect(judged(rest).memory).toBe('unknown')
  expect(new Set(Object.values(judged({})))).toEqual(new Set(['unknown']))
})

test.each([
  ['2026-05-25T14:03:20+08:00', '14:03:20', 0],
  ['2026-05-25T14:03:20+08:00', '14:03', 0],
  ['2026-05-25T14:05:20+08:00', '14:03', 81],
  ['2026-05-25T14:02:50+08:00', '１４:03', -10],
  ['2026-05-25T00:00:10+08:00', '23:59:50', 20],
  ['2026-05-25T14:03:20+08:00', '2026-05-25T06:03:00Z', 20],
  ['2026-05-25T14:03:20+08:00', '25:99', undefined],
  ['2026-05-25T14:03:20+08:00', 'noon', undefined],
])('at %s a right clock showing %s is %s s behind', (now, typed, ahead) => {
  expect(secondsAhead(now, typed)).toBe(ahead)
})

test('what Windows, macOS and GNOME say of power and fonts is read', () => {
  const query =
    'Power Setting GUID: 29f6c1db (Sleep after)\n  Minimum: 0x00000000\n  Maximum: 0xffffffff\n  Current AC Power Setting Index: 0x00000708\n  Current DC Power Setting Index: 0x00000384'
  expect(powercfgMinutes(query)).toBe(30)
  expect(powercfgMinutes('')).toBeUndefined()
  expect(powercfgPlan('电源方案 GUID: 381b4222-f694  (平衡)\r\n')).toBe('平衡')
  expect(pmsetPower(' displaysleep         10\n sleep                1\n')).toEqual({
    plan: '',
    sleepAfter: 1,
    screenOffAfter: 10,
  })
  expect(gsettingsMinutes('uint32 300\n')).toBe(5)
  const key =
    '\r\nHKEY_LOCAL_MACHINE\\…\\Fonts\r\n    宋体 & 新宋体 (TrueType)    REG_SZ    simsun.ttc\r\n    Arial (TrueType)    REG_SZ    arial.ttf\r\n'
  expect(registryFonts(key)).toEqual(['宋体', '新宋体', 'Arial'])
  expect(fontconfigFonts('DejaVu Sans\nNoto Sans CJK SC,思源黑体\n')).toEqual([
    'DejaVu Sans',
    'Noto Sans CJK SC',
    '思源黑体',
  ])
})

test('this PC is really read, and leaves a small file on the stick', async () => {
  const out = join(app.folder, 'stick')
  const answer = await app.ask('equipment.probe', {
    exam: app.exam,
    room: '01',
    machine: '7',
    out,
    screens: [{ width: 1920, height: 1080 }],
  })
  const { facts } = answer.report
  expect(facts.memory!.total).toBeGreaterThan((totalmem() / 1024 ** 3) * 0.9)
  expect(facts.processor!.cores).toBeGreaterThan(0)
  expect(facts.disk!.free).toBeGreaterThan(0)
  expect(answer.findings.map((one) => one.test)).toHaveLength(12)
  expect(readdirSync(out)).toHaveLength(1)
  expect(statSync(answer.file!).size).toBeLessThan(256 * 1024)
  expect(JSON.parse(readFileSync(answer.file!, 'utf8'))).toEqual(answer.report)
  expect(await app.refusal('equipment.probe', { exam: app.exam, time: 'noon' })).toMatchObject({
    code: 'time-not-understood',
  })
})

test('results are collected from a folder, laid on the map and tick what they settle; a second time nothing changes', async () => {
  await app.lab()
  const folder = join(app.folder, 'usb')
  mkdirSync(folder)
  const report = (id: string, more: Partial<ProbeReport>): void =>
    writeFileSync(
      join(folder, `${id}.json`),
      JSON.stringify({
        kind: 'examdesk-probe',
        version: 1,
        id,
        at: '2026-05-20T09:00:00+08:00',
        device: id,
        facts: good,
        ...more,
      }),
    )
  report('a', { room: 'A1', machine: '7' })
  report('b', { room: 'A1', machine: '8', facts: { ...good, memory: { total: 2, free: 1 } } })
  report('c', { device: 'LAB-UNKNOWN' })
  writeFileSync(join(folder, 'notes.json'), '{"hello":1}')
  writeFileSync(join(folder, 'broken.json'), '{"kind":"examdesk-probe"')
  const told = await app.ask('equipment.collect', { exam: app.exam, folder })
  expect(told).toMatchObject({ added: 3, known: 0, unplaced: [{ device: 'LAB-UNKNOWN' }] })
  expect(told.rejected.map((one) => one.file)).toEqual(['broken.json', 'notes.json'])
  const machine = async (number: string) =>
    (await app.ask('equipment.place', { exam: app.exam, room: 'A1', stage: 'settings' })).machines.find(
      (one) => one.number === number,
    )!
  expect(await machine('07')).toMatchObject({
    probe: 'good',
    passed: ['machine-hardware', 'machine-system', 'machine-sleep', 'machine-usb', 'machine-clock'],
  })
  const eight = await machine('08')
  expect(eight.probe).toBe('bad')
  expect(eight.passed).not.toContain('machine-hardware')
  expect(await app.ask('equipment.collect', { exam: app.exam, folder })).toMatchObject({ added: 0, known: 3, ticks: 0 })
  await app.ask('equipment.place-probe', { exam: app.exam, probe: 'c', room: 'A1', subject: '9' })
  expect((await machine('09')).probe).toBe('good')
  expect(await app.refusal('equipment.collect', { exam: app.exam, folder: join(app.folder, 'nowhere') })).toMatchObject(
    { code: 'folder-not-found' },
  )
})
