import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Input } from '../../core/contract.ts'
import { openDesk } from './desk.ts'

async function roomWithIncidents() {
  const desk = await openDesk()
  const { exam, session, people, ask, at } = desk
  const candidate = people[3]!
  const machineChange: Input<'incidents.record'> = {
    exam: exam.id,
    session: session.id,
    room: candidate.room!,
    incident: 'machine-change',
    candidate: candidate.id,
    happened: at(20),
    machine: { from: candidate.seat!, to: '备用2', out: at(20), in: at(27) },
    minutes: 7,
    approver: '王主任',
    staff: ['张老师'],
    text: '蓝屏',
    operator: '张老师',
  }
  const incidentsIn = async () =>
    (await ask('attendance.counts', { exam: exam.id, session: session.id })).rooms.find(
      (one) => one.room === candidate.room,
    )!.incidents
  return { ...desk, candidate, machineChange, incidentsIn }
}

describe('an incident', () => {
  test('of a changed machine keeps the seat on paper and moves the candidate in the history', async () => {
    const { exam, session, candidate, machineChange, scan, ask, at, incidentsIn } = await roomWithIncidents()
    await scan(candidate, -5)
    await ask('incidents.record', machineChange)
    expect(await incidentsIn()).toBe(1)
    const { stays } = await ask('seats.history', { exam: exam.id, session: session.id, candidate: candidate.id })
    expect(stays.map(({ machine, from, to }) => [machine, from, to]).sort()).toEqual(
      [
        [candidate.seat, at(-5), at(20)],
        ['备用2', at(27), undefined],
      ].sort(),
    )
    expect(stays.every((stay) => stay.paper.seat === candidate.seat)).toBe(true)
    const whoIsAt = async (minutes: number, machine: string) =>
      (
        await ask('seats.history', {
          exam: exam.id,
          session: session.id,
          room: candidate.room!,
          machine,
          at: at(minutes),
        })
      ).stays.map((stay) => stay.name)
    expect(await whoIsAt(10, candidate.seat!)).toEqual([candidate.name])
    expect(await whoIsAt(23, candidate.seat!)).toEqual([])
    expect(await whoIsAt(23, '备用2')).toEqual([])
    expect(await whoIsAt(60, '备用2')).toEqual([candidate.name])
  })

  test.each([
    [{ machine: undefined }, 'machines-missing'],
    [{ machine: { from: '3', to: '３', out: '2026-05-25T09:20:00+08:00' } }, 'machines-same'],
    [{ approver: ' ' }, 'approver-missing'],
    [{ minutes: 8 }, 'minutes-too-many'],
    [{ candidate: undefined }, 'person-missing'],
    [{ incident: 'violation' as const, staff: ['张老师'] }, 'staff-two'],
    [{ incident: 'violation' as const, staff: ['张老师', '张 老师'] }, 'staff-same'],
    [{ incident: 'id-mismatch' as const, text: ' ' }, 'text-missing'],
  ])('that is not complete is refused: %j', async (change, problem) => {
    const { machineChange, refused, incidentsIn } = await roomWithIncidents()
    const failure = await refused('incidents.record', { ...machineChange, ...change })
    expect(failure).toMatchObject({ code: 'incident-incomplete', problems: [problem] })
    expect(await incidentsIn()).toBe(0)
  })

  test('is corrected by a version that replaces it, and withdrawn with a reason; every version stays', async () => {
    const { exam, machineChange, ask, refused, incidentsIn, reopen } = await roomWithIncidents()
    const first = await ask('incidents.record', {
      ...machineChange,
      machine: { ...machineChange.machine!, in: undefined },
      minutes: undefined,
    })
    const second = await ask('incidents.record', { ...machineChange, replaces: first.record })
    expect(await incidentsIn()).toBe(1)
    expect(await refused('incidents.record', { ...machineChange, replaces: first.record })).toMatchObject({
      code: 'record-already-undone',
    })
    const [view, ...more] = (await ask('incidents.list', { exam: exam.id })).incidents
    expect(more).toEqual([])
    expect(view!.incident.minutes).toBe(7)
    expect(view!.earlier.map((one) => one.id)).toEqual([first.record])
    await reopen()
    expect(await incidentsIn()).toBe(1)
    await ask('checkin.undo', { exam: exam.id, record: second.record, reason: '记错考生' })
    expect(await incidentsIn()).toBe(0)
    expect((await ask('incidents.list', { exam: exam.id })).incidents).toEqual([])
    expect((await ask('journal.verify', { exam: exam.id })).torn).toBe(false)
  })

  test('moved to another room counts there', async () => {
    const { machineChange, ask, people, incidentsIn, candidate } = await roomWithIncidents()
    const first = await ask('incidents.record', machineChange)
    const other = people.find((one) => one.room !== candidate.room)!.room!
    await ask('incidents.record', { ...machineChange, room: other, replaces: first.record })
    expect(await incidentsIn()).toBe(0)
  })
})

describe('attachments', () => {
  test('are copied into the exam under their hash before the record names them', async () => {
    const { folder, exam, machineChange, ask } = await roomWithIncidents()
    const photo = join(folder, '现场照片.JPG')
    writeFileSync(photo, 'not really a photo')
    const { incident } = await ask('incidents.record', { ...machineChange, files: [photo, photo] })
    expect(incident.attachments).toHaveLength(1)
    const [kept] = incident.attachments
    expect(kept).toMatchObject({
      name: '现场照片.JPG',
      bytes: 18,
      sha256: createHash('sha256').update('not really a photo').digest('hex'),
    })
    writeFileSync(photo, 'changed afterwards')
    const { path, url } = await ask('incidents.file', { exam: exam.id, sha256: kept!.sha256 })
    expect(readFileSync(path, 'utf8')).toBe('not really a photo')
    expect(path.startsWith(join(folder, 'data', 'exams', exam.id, 'attachments'))).toBe(true)
    expect(url).toMatch(/^\/made\//)
    const corrected = await ask('incidents.record', { ...machineChange, replaces: incident.id })
    expect(corrected.incident.attachments).toEqual(incident.attachments)
    const without = await ask('incidents.record', {
      ...machineChange,
      replaces: corrected.record,
      without: [kept!.sha256],
    })
    expect(without.incident.attachments).toEqual([])
  })

  test('that cannot be read keep the incident from being recorded', async () => {
    const { folder, machineChange, refused, incidentsIn } = await roomWithIncidents()
    expect(await refused('incidents.record', { ...machineChange, files: [join(folder, 'missing.jpg')] })).toMatchObject(
      { code: 'file-not-found' },
    )
    writeFileSync(join(folder, 'empty.jpg'), '')
    expect(await refused('incidents.record', { ...machineChange, files: [join(folder, 'empty.jpg')] })).toMatchObject({
      code: 'file-empty',
    })
    expect(await incidentsIn()).toBe(0)
  })
})
