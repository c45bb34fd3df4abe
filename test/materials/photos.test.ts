import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { cardLayout } from '../../core/materials/card-layout.ts'
import { plainCards } from '../../core/materials/label-papers.ts'
import { photoFit } from '../../core/materials/photo-box.ts'
import { templatePresets } from '../../core/materials/template-knobs.ts'
import type { Material } from '../../core/model/material.ts'
import type { TemplateField } from '../../core/model/template.ts'
import { openApp } from '../../electron/services/app.ts'
import { photosFolder } from '../../electron/services/photos/photo-store.ts'
import { openStore } from '../../electron/services/store/open-store.ts'
import { appWith, at, givePhotos, type Photos } from './an-exam.ts'
import { exam, people } from './people.ts'
import { readPdf } from './read-pdf.ts'
import { hasTool, type Picture, pictures, run, temporaryFolder } from './tools.ts'

const id = exam.id
const room = people(6)

/** A photo of one colour, as no other candidate has it. */
const photoOf = (i: number, width = 358, height = 441): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: { r: 40 + i * 30, g: 90, b: 200 - i * 25 } } })
    .jpeg({ progressive: false })
    .toBuffer()

const photosOf = async (count: number): Promise<Photos> =>
  Object.fromEntries(await Promise.all(room.slice(0, count).map(async ({ id: one }, i) => [one, await photoOf(i)])))

const withPhoto = (material: Material, more: readonly TemplateField[] = []) => ({
  ...templatePresets[material],
  fields: [...new Set([...templatePresets[material].fields, 'photo' as const, ...more])],
})

/** The hashes of the JPEGs in a PDF, as poppler takes them out unchanged. */
function jpegsIn(pdf: string): string[] {
  const folder = temporaryFolder()
  run('pdfimages', '-j', pdf, join(folder, 'image'))
  return readdirSync(folder).map((file) => hashOf(readFileSync(join(folder, file))))
}

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

describe('photos on paper', () => {
  const kinds: readonly Material[] = ['admission-tickets', 'desk-cards', 'sign-in-sheets', 'seat-maps']
  test.each(kinds)('%s show each photo as it is stored, and leave the frame of who has none', async (material) => {
    const photos = await photosOf(4)
    const { ask, folder } = await appWith(room, photos)
    await ask('templates.set', { material, template: withPhoto(material) })
    const { files, warnings } = await ask('materials.print', {
      exam: id,
      materials: [material],
      out: join(folder, 'out'),
    })
    const without = room.slice(4).map((one) => one.id)
    expect(warnings.filter(({ code }) => code === 'no-photo').map(({ candidate }) => candidate)).toEqual(without)
    if (!hasTool('pdfimages', 'that the photos are in the PDF')) return
    const views = material === 'seat-maps' ? 2 : 1
    const expected = Object.values(photos).flatMap((jpeg) => Array.from({ length: views }, () => hashOf(jpeg)))
    expect(jpegsIn(files[0]!.path).sort()).toEqual(expected.sort())
    expect(readFileSync(files[0]!.path, 'latin1').split('DCTDecode').length - 1).toBe(4)
    const text = (await readPdf(files[0]!.path)).map((page) => page.text).join('')
    const frames = { 'admission-tickets': 2, 'desk-cards': 2, 'sign-in-sheets': 1, 'seat-maps': 0 }
    expect(text.split('照片').length - 1).toBe(frames[material as keyof typeof frames])
  })

  test('none is in a sheet whose template shows none', async () => {
    const { ask, folder } = await appWith(room, await photosOf(6))
    const out = join(folder, 'out')
    const { files, warnings } = await ask('materials.print', { exam: id, materials: ['desk-cards'], out })
    expect(warnings.filter(({ code }) => code === 'no-photo')).toEqual([])
    expect(readFileSync(files[0]!.path).includes('DCTDecode')).toBe(false)
  })

  test('lie in their frames: the ticket shows the photo’s colour where the frame is, over all of it', async () => {
    const [one] = room
    const { ask, folder } = await appWith([one!], { [one!.id]: await photoOf(1, 295, 413) })
    const { files } = await ask('materials.print', {
      exam: id,
      materials: ['admission-tickets'],
      out: join(folder, 'out'),
    })
    if (!hasTool('pdftoppm', 'where the photo lies')) return
    const dpi = 100
    const [{ width, grey }] = pictures(files[0]!.path, dpi) as [Picture]
    const at = (x: number, y: number) => grey[Math.round((y / 25.4) * dpi) * width + Math.round((x / 25.4) * dpi)]!
    const inside = at(180, 50)
    for (const [x, y] of [
      [166.6, 33.6],
      [195.4, 33.6],
      [166.6, 71.4],
      [195.4, 71.4],
    ] as const)
      expect(Math.abs(at(x, y) - inside)).toBeLessThan(6)
    expect(at(198, 50)).toBeGreaterThan(240)
    expect(at(163, 50)).toBeGreaterThan(240)
  })

  test('keep their shape: what would lose more than a little is shown whole', () => {
    const box = { x: 0, y: 0, width: 30, height: 39 }
    expect(photoFit({ file: '', width: 358, height: 441 }, box)).toBe('cover')
    expect(photoFit({ file: '', width: 295, height: 413 }, box)).toBe('cover')
    expect(photoFit({ file: '', width: 400, height: 400 }, box)).toBe('contain')
    expect(photoFit({ file: '', width: 441, height: 300 }, box)).toBe('contain')
  })

  test('a card that is too small says that there is no room', () => {
    const template = withPhoto('desk-cards')
    expect(cardLayout(plainCards.width, plainCards.height, template).photo).toBeDefined()
    expect(cardLayout(38, 21, template).leftOut).toContain('photo')
  })
})

describe('a changed photo', () => {
  test('makes what shows it stale, with its reason, and nothing else', async () => {
    const first = await appWith(room, await photosOf(4))
    const out = join(first.folder, 'out')
    await first.ask('materials.print', {
      exam: id,
      materials: ['admission-tickets', 'desk-cards', 'sign-in-sheets'],
      out,
    })
    expect((await first.ask('materials.stale', { exam: id })).stale).toEqual([])
    await first.app.close()
    const folder = join(first.data, 'exams', id)
    const { store } = openStore(folder, { device: '考务机1', now: () => at })
    await givePhotos({ folder, store }, { [room[0]!.id]: await photoOf(9), [room[5]!.id]: await photoOf(8) })
    await store.close()
    const again = await openApp({ dataFolder: first.data, host: 'test', device: '考务机1', outFolder: out })
    const answer = JSON.parse(await again.call(JSON.stringify({ call: 'materials.stale', input: { exam: id } })))
    await again.close()
    expect(answer.value.stale.map((one: Record<string, string>) => [one.material, one.candidate, one.reason])).toEqual([
      ['admission-tickets', room[0]!.id, 'photo'],
      ['admission-tickets', room[5]!.id, 'photo'],
    ])
  })

  test('whose file is gone is told and leaves an empty frame', async () => {
    const photos = await photosOf(6)
    const { ask, folder, data } = await appWith(room, photos)
    const lost = `${hashOf(photos[room[2]!.id]!)}.jpg`
    rmSync(join(photosFolder({ folder: join(data, 'exams', id) }), lost))
    const { files, warnings } = await ask('materials.print', {
      exam: id,
      materials: ['admission-tickets'],
      out: join(folder, 'out'),
    })
    expect(warnings.filter(({ code }) => code === 'no-photo').map(({ candidate }) => candidate)).toEqual([room[2]!.id])
    if (hasTool('pdfimages', 'that the others are there')) expect(jpegsIn(files[0]!.path).length).toBe(5)
  })
})
