import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { read, utils } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { readPdf } from '../materials/read-pdf.ts'
import { type Desk, openDesk } from './desk.ts'

/** A morning: some come, one is late, one is let in, a machine changes, one cheats, a stranger comes; room 01 is closed. */
async function aMorning(): Promise<Desk & { readonly room: string; readonly here: Desk['people'] }> {
  const desk = await openDesk()
  const { exam, session, people, scan, ask, at } = desk
  const room = people[0]!.room!
  const here = people.filter((one) => one.room === room)
  for (const one of here.slice(0, 12)) await scan(one, -5)
  await scan(here[12]!, 3)
  const late = await scan(here[13]!, 20)
  const by = { exam: exam.id, operator: '张老师' }
  await ask('checkin.override', { ...by, of: late.record, approver: '王主任', reason: '交通延误', now: at(21) })
  await ask('incidents.record', {
    ...by,
    session: session.id,
    room,
    incident: 'machine-change',
    candidate: here[3]!.id,
    text: '开机后反复蓝屏',
    action: '更换备用机',
    staff: ['张老师'],
    machine: { from: here[3]!.seat!, to: '备用2', out: at(20), in: at(27) },
    minutes: 7,
    approver: '王主任',
  })
  await ask('incidents.record', {
    ...by,
    session: session.id,
    room,
    incident: 'violation',
    candidate: here[4]!.id,
    happened: at(40),
    text: '携带手机进入考场',
    action: '终止本场考试',
    staff: ['张老师', '李老师'],
    told: true,
  })
  await ask('checkin.walk-in', {
    ...by,
    session: session.id,
    room,
    name: '赵六',
    note: '自称漏报名，劝返',
    now: at(-2),
  })
  await ask('closing.close', { ...by, session: session.id, room, second: '李老师', now: at(30) })
  return { ...desk, room, here }
}

const textOf = async (file: string): Promise<string> =>
  (await readPdf(file)).map((page) => page.text.replace(/\s+/g, '')).join('')

describe('the forms of the exam day', () => {
  test('say what the record says, and never an ID number', async () => {
    const { exam, session, room, here, ask } = await aMorning()
    const { files } = await ask('day.forms', {
      exam: exam.id,
      session: session.id,
      room,
      forms: ['absence-lists', 'incident-forms', 'day-report'],
    })
    const named = (part: string) => files.find((file) => basename(file.path).includes(part))!.path
    const absences = await textOf(named('缺考考生汇总表'))
    expect(absences).toContain(`缺考考生（${here.length - 14}人）`)
    expect(absences).toContain('张老师、李老师')
    for (const one of here.slice(14)) expect(absences).toContain(one.name.replace(/\s+/g, ''))
    expect(absences).not.toContain(here[0]!.name)

    const change = await textOf(named('换机登记表'))
    for (const word of [here[3]!.name, here[3]!.admissionNumber!, '备用2', '开机后反复蓝屏', '7分钟', '王主任'])
      expect(change).toContain(word)
    const violation = await textOf(named('违纪登记表'))
    for (const word of ['携带手机进入考场', '张老师、李老师', '已告知考生']) expect(violation).toContain(word)
    const all = (await Promise.all(files.filter((file) => file.kind === 'pdf').map((file) => textOf(file.path)))).join(
      '',
    )
    for (const one of here) if (one.idNumber) expect(all).not.toContain(one.idNumber)
  })

  test('the report is one page, balanced, with a spreadsheet of the same figures', async () => {
    const { exam, here, room, ask } = await aMorning()
    const { files } = await ask('day.forms', { exam: exam.id, forms: ['day-report'] })
    expect(files.map(({ kind }) => kind)).toEqual(['pdf', 'xlsx'])
    const [pdf, xlsx] = files
    expect(await readPdf(pdf!.path)).toHaveLength(1)
    const text = await textOf(pdf!.path)
    for (const word of ['放行：', '交通延误', '名单外：', '赵六', '补时7分钟', '违纪：']) expect(text).toContain(word)
    const book = read(readFileSync(xlsx!.path))
    expect(book.SheetNames).toEqual(['人数', '缺考', '异常', '放行与名单外', '时钟'])
    const rows = utils.sheet_to_json<Record<string, string | number>>(book.Sheets.人数!)
    expect(rows.find((row) => row.考场 === room)).toMatchObject({
      应到: here.length,
      实到: 14,
      迟到: 2,
      缺考: here.length - 14,
      异常: 2,
      名单外: 1,
      签字一: '张老师',
      签字二: '李老师',
    })
    const numbers = utils.sheet_to_json<Record<string, unknown>>(book.Sheets.缺考!).map((row) => row.准考证号)
    expect(numbers.every((number) => typeof number === 'string')).toBe(true)
  })

  test('the spreadsheet adds up to the report also with what happened in no room', async () => {
    const { exam, session, ask } = await aMorning()
    const of = { exam: exam.id, session: session.id, operator: '张老师' }
    await ask('incidents.record', { ...of, room: '', incident: 'equipment', text: '停电', staff: ['张老师'] })
    await ask('checkin.walk-in', { ...of, name: '钱七', note: '在大门口' })
    const { files } = await ask('day.forms', { exam: exam.id, forms: ['day-report'] })
    const book = read(readFileSync(files.find(({ kind }) => kind === 'xlsx')!.path))
    const rows = utils.sheet_to_json<Record<string, string | number>>(book.Sheets.人数!)
    const total = rows.find((row) => row.场次 === '合计')!
    expect(total).toMatchObject({ 异常: 3, 名单外: 2 })
    const sum = (column: string) =>
      rows.filter((row) => row !== total).reduce((all, row) => all + Number(row[column]), 0)
    for (const column of ['应到', '实到', '迟到', '缺考', '未记录', '异常', '名单外'])
      expect([column, sum(column)]).toEqual([column, total[column]])
    expect(rows.find((row) => row.考场 === '考场以外')).toMatchObject({ 异常: 1, 名单外: 1 })
  })

  test('rooms in which nothing happened get blank forms to fill in by hand', async () => {
    const { exam, session, people, room, ask } = await aMorning()
    const quiet = people.find((one) => one.room !== room)!.room!
    const { files, folder } = await ask('day.forms', {
      exam: exam.id,
      session: session.id,
      room: quiet,
      forms: ['incident-forms'],
    })
    expect(files.map((file) => basename(file.path).slice(0, 9))).toEqual(['换机登记表（空白）', '违纪登记表（空白）'])
    expect(files.every((file) => existsSync(file.path) && file.pages === 1)).toBe(true)
    expect(readdirSync(folder).some((name) => name.endsWith('.draft'))).toBe(false)
  })

  test('a long statement is never cut off', async () => {
    const { exam, session, room, here, ask } = await aMorning()
    const text = Array.from({ length: 150 }, (_, i) => `第${i + 1}句说明`).join('，')
    await ask('incidents.record', {
      exam: exam.id,
      session: session.id,
      room,
      incident: 'illness',
      candidate: here[5]!.id,
      text,
      staff: ['张老师'],
      operator: '张老师',
    })
    const { files } = await ask('day.forms', {
      exam: exam.id,
      session: session.id,
      room,
      forms: ['incident-forms', 'day-report'],
    })
    const form = files.find((file) => basename(file.path).startsWith('异常情况登记表'))!
    const found = await textOf(form.path)
    for (const n of [1, 75, 150]) expect(found).toContain(`第${n}句说明`)
    expect(files.find((file) => file.form === 'day-report' && file.kind === 'pdf')!.pages).toBe(1)
  })

  test('the record of a room is filled from what happened in it, and goes on where that is much', async () => {
    const { exam, session, room, here, ask } = await aMorning()
    const print = async () => {
      const { files } = await ask('materials.print', {
        exam: exam.id,
        session: session.id,
        room,
        materials: ['room-records'],
      })
      return { pages: files[0]!.pages, text: await textOf(files[0]!.path) }
    }
    const first = await print()
    expect(first.pages).toBe(1)
    for (const word of [
      '换机',
      '备用2',
      '补时7分钟',
      '放行',
      '交通延误',
      '名单外赵六',
      '违纪',
      '携带手机进入考场',
      '张老师、李老师',
    ])
      expect(first.text).toContain(word)
    for (const one of here.slice(0, 10)) {
      const about = {
        exam: exam.id,
        session: session.id,
        room,
        candidate: one.id,
        operator: '张老师',
        staff: ['张老师'],
      }
      await ask('incidents.record', {
        ...about,
        incident: 'illness',
        text: `头晕，休息后继续作答，${one.admissionNumber} 号座位旁有医务人员`,
      })
    }
    const second = await print()
    expect(second.pages).toBe(2)
    expect(second.text).toContain('接附页')
    for (const one of here.slice(0, 10)) expect(second.text).toContain(one.admissionNumber)
  })

  test('a room that the exam does not have is refused', async () => {
    const { exam, ask, refused } = await openDesk()
    expect(await refused('day.forms', { exam: exam.id, forms: ['day-report'], room: '没有' })).toMatchObject({
      code: 'room-not-found',
    })
    const { exam: empty } = await ask('exams.create', { preset: 'dm-2024-1' })
    expect(await refused('day.forms', { exam: empty.id, forms: ['day-report'] })).toMatchObject({
      code: 'nothing-to-print',
    })
  })
})
