import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { siteSheetKinds } from '../../core/model/site-sheet.ts'
import { appWith } from './an-exam.ts'
import { exam } from './people.ts'
import { readPdf } from './read-pdf.ts'

const id = exam.id
const signs = [{ text: '南门', note: '', arrow: 'left' as const }]

/** Prints every kind of sheet of the site, the signposts with signs of their own. */
async function printed() {
  const app = await appWith()
  const { ask, folder } = app
  const out = join(folder, 'out')
  const kinds = siteSheetKinds.filter((kind) => kind !== 'signposts' && kind !== 'staff-badges')
  await ask('site-sheets.print', { exam: id, kinds, out })
  await ask('site-sheets.print', { exam: id, kinds: ['signposts'], signs, out })
  const stale = async () =>
    (await ask('materials.stale', { exam: id })).stale.map(({ material, session, reason }) =>
      [material, session, reason].filter(Boolean).join(' '),
    )
  const addCandidate = async (number: string, room: string) => {
    const file = join(folder, `${number}.csv`)
    writeFileSync(file, `姓名,准考证号,级别,考场号,座位号\r\n新来的,${number},中级,${room},50\r\n`)
    await ask('roster.import', { exam: id, file })
  }
  return { ...app, out, stale, addCandidate }
}

test('sheets of the site match as long as nothing changes that they show', async () => {
  const { stale } = await printed()
  expect(await stale()).toEqual([])
})

test('a new candidate makes exactly the lists stale that count them, and printing those again cures it', async () => {
  const { ask, out, stale, addCandidate } = await printed()
  await addCandidate('2024052501990001', '02')
  expect(await stale()).toEqual(['room-plan people', 'packing-list people', 'bag-labels people'])
  const again = (['room-plan', 'packing-list', 'bag-labels'] as const).map((kind) => ({ kind, session: '' }))
  await ask('site-sheets.print', { exam: id, again, out })
  expect(await stale()).toEqual([])
})

test('a list of one session stands beside that of all, and only those it concerns are stale', async () => {
  const { ask, out, stale, addCandidate } = await printed()
  await ask('site-sheets.print', { exam: id, kinds: ['packing-list'], session: 'pm', out })
  await addCandidate('2024052501990001', '01')
  expect(await stale()).toEqual(['room-plan people', 'packing-list people', 'bag-labels people'])
})

test('a template that changes the number of pages makes the packing list stale, with that reason', async () => {
  const { ask, stale } = await printed()
  const { templates } = await ask('templates.list', {})
  const { template } = templates.find(({ material }) => material === 'seat-maps')!
  await ask('templates.set', { material: 'seat-maps', template: { ...template, views: ['candidate'] } })
  expect(await stale()).toEqual(['packing-list template'])
})

test('another name of a room makes the sheets stale that show it; signs of the site’s own stay as they are', async () => {
  const { ask, out, stale } = await printed()
  await ask('site-sheets.print', { exam: id, kinds: ['bag-labels'], session: 'am', out })
  const rooms = join(out, 'rooms.csv')
  writeFileSync(rooms, '考场号,考场名称,座位数\r\n01,新楼101,60\r\n')
  await ask('rooms.import', { exam: id, file: rooms })
  const found = await stale()
  expect(found).toContain('room-plan room')
  expect(found).toContain('bag-labels am room')
  expect(found.some((one) => one.startsWith('signposts'))).toBe(false)
})

test('signposts are printed again with the signs that they had', async () => {
  const { ask, out } = await printed()
  const { files } = await ask('site-sheets.print', { exam: id, again: [{ kind: 'signposts', session: '' }], out })
  const pages = await readPdf(files[0]!.path)
  expect(pages.length).toBe(1)
  expect(pages[0]!.text.replace(/\s/g, '')).toContain('南门')
})

test('the log has each kind once, the latest first', async () => {
  const { ask } = await printed()
  const { entries } = await ask('materials.log', { exam: id })
  expect(entries.map(({ material }) => material)[0]).toBe('signposts')
  expect(new Set(entries.map(({ material }) => material)).size).toBe(5)
})

test('badges are stale once somebody is added to the staff, printed from the materials or from the equipment', async () => {
  const { ask, out, stale } = await printed()
  const add = (name: string) => ask('staff.save', { exam: id, name, role: 'invigilator', unit: '信息工程学院' })
  await add('王监考')
  await ask('equipment.print', { exam: id, form: 'badges', out })
  expect(await stale()).toEqual([])
  await add('李监考')
  expect(await stale()).toEqual(['staff-badges people'])
  await ask('site-sheets.print', { exam: id, again: [{ kind: 'staff-badges', session: '' }], out })
  expect(await stale()).toEqual([])
})

test('numbers that a template puts on the map are the template’s doing, not a change of numbers', async () => {
  const { ask, folder } = await appWith()
  await ask('materials.print', { exam: id, materials: ['seat-maps'], session: 'pm', out: join(folder, 'out') })
  const { templates } = await ask('templates.list', {})
  const { template } = templates.find(({ material }) => material === 'seat-maps')!
  const fields = [...template.fields, 'admission-number' as const]
  await ask('templates.set', { material: 'seat-maps', template: { ...template, fields } })
  expect((await ask('materials.stale', { exam: id })).stale.map(({ reason }) => reason)).toEqual(['template'])
})
