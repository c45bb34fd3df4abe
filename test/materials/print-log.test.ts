import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { appWith } from './an-exam.ts'
import { exam } from './people.ts'

const id = exam.id

test('one journal entry per print, and the steps know what was printed and what no longer matches', async () => {
  const { ask, folder } = await appWith()
  const out = join(folder, 'out')
  const notes = async () => {
    const { steps } = await ask('exams.steps', { exam: id })
    return Object.fromEntries(
      steps.find((step) => step.id === 'materials')!.notes.map(({ code, count }) => [code, count]),
    )
  }
  const { sets } = await ask('materials.list', { exam: id })
  expect(await notes()).toEqual({}) // not begun: nothing to remind of
  const before = (await ask('journal.page', { exam: id })).total
  await ask('materials.print', { exam: id, materials: [...new Set(sets.map((set) => set.material))], out })
  const page = await ask('journal.page', { exam: id })
  expect(page.total).toBe(before + 1)
  expect(page.entries[0]).toMatchObject({ action: 'print', collections: ['prints'] })
  expect(await notes()).toEqual({ printed: sets.length })
  const sessions = exam.sessions.map((session) =>
    session.id === 'pm' ? { ...session, end: '2024-05-25T17:00:00+08:00' } : session,
  )
  await ask('exams.update', { exam: id, sessions })
  const changed = sets.filter((set) => set.session === 'pm').length
  expect(await notes()).toEqual({ 'changed-since-print': changed, printed: sets.length - changed })
  await ask('materials.print', {
    exam: id,
    materials: [...new Set(sets.map((set) => set.material))],
    session: 'pm',
    out,
  })
  expect(await notes()).toEqual({ printed: sets.length })
})

test('what no longer matches is told sheet by sheet and card by card, with the reason, and printing just those settles it', async () => {
  const { ask, folder } = await appWith()
  const out = join(folder, 'out')
  const stale = async () =>
    (await ask('materials.stale', { exam: id })).stale
      .map((one) => [one.material, one.session, one.room, one.candidate, one.reason].join(' '))
      .sort()
  expect(await stale()).toEqual([])
  await ask('materials.print', { exam: id, materials: ['desk-cards', 'door-signs'], session: 'am', out })
  expect(await stale()).toEqual([])
  await importRows(ask, folder, [
    { name: '张三', number: '2024052501' + '0001', room: '01', seat: '40' },
    { name: '新来的', number: '9990001', room: '02', seat: '50' },
  ])
  expect(await stale()).toEqual([
    'desk-cards am 01 c-am-01-0 seat',
    expect.stringMatching(/^desk-cards am 02 c\w+ added$/),
    'door-signs am 01  seat',
    'door-signs am 02  people',
  ])
  const { stale: list } = await ask('materials.stale', { exam: id })
  const candidates = list.flatMap(({ candidate }) => candidate || [])
  await ask('materials.print', { exam: id, materials: ['desk-cards', 'door-signs'], session: 'am', candidates, out })
  expect(await stale()).toEqual([])
})

/** Imports a roster with these candidates of the morning; candidates of the same admission number are changed. */
async function importRows(
  ask: Awaited<ReturnType<typeof appWith>>['ask'],
  folder: string,
  rows: readonly { name: string; number: string; room: string; seat: string }[],
): Promise<void> {
  const file = join(folder, 'roster.csv')
  const lines = rows.map(({ name, number, room, seat }) => [name, number, '中级', room, seat].join(','))
  writeFileSync(file, ['姓名,准考证号,级别,考场号,座位号', ...lines, ''].join('\r\n'))
  await ask('roster.import', { exam: id, file })
}
