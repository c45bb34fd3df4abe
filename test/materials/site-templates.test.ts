import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { plainCards } from '../../core/materials/label-papers.ts'
import { templatePresets } from '../../core/materials/template-knobs.ts'
import type { Material } from '../../core/model/material.ts'
import type { Template } from '../../core/model/template.ts'
import { appWith, made } from './an-exam.ts'
import { blackPng } from './black-png.ts'
import { labelsOf } from './labels-of.ts'
import { exam } from './people.ts'
import { readPdf } from './read-pdf.ts'
import { hasTool, pictures } from './tools.ts'

const drawable = hasTool('pdftoppm', 'what templates look like')
const preset = (material: Material): Template => templatePresets[material]

describe('templates of a site', () => {
  const id = exam.id
  const out = (folder: string) => join(folder, 'out')

  test('are kept as what differs, hold for what is made, and go back to the preset', async () => {
    const { ask, folder } = await appWith()
    const template = { ...preset('desk-cards'), fields: ['seat', 'name'] as Template['fields'] }
    expect(await ask('templates.set', { material: 'desk-cards', template })).toEqual({ template, changed: true })
    const listed = (await ask('templates.list', {})).templates
    expect(listed.filter(({ changed }) => changed).map(({ material }) => material)).toEqual(['desk-cards'])
    const { files } = await ask('materials.print', {
      exam: id,
      materials: ['desk-cards'],
      session: 'pm',
      out: out(folder),
    })
    expect((await readPdf(files[0]!.path))[0]!.text).not.toContain('准考证号')
    expect(await ask('templates.set', { material: 'desk-cards', template: null })).toEqual({
      template: preset('desk-cards'),
      changed: false,
    })
    expect((await ask('templates.list', {})).templates.every(({ changed }) => !changed)).toBe(true)
  })

  test('a change makes what was printed stale, with the template as the reason, and going back settles it', async () => {
    const { ask, folder } = await appWith()
    await ask('materials.print', {
      exam: id,
      materials: ['desk-cards', 'sign-in-sheets'],
      session: 'pm',
      out: out(folder),
    })
    const reasons = async () =>
      [
        ...new Set((await ask('materials.stale', { exam: id })).stale.map((one) => `${one.material} ${one.reason}`)),
      ].sort()
    expect(await reasons()).toEqual([])
    await ask('templates.set', { material: 'desk-cards', template: { ...preset('desk-cards'), cropMarks: false } })
    expect(await reasons()).toEqual(['desk-cards template'])
    await ask('templates.set', { material: 'desk-cards', template: null })
    expect(await reasons()).toEqual([])
    await ask('templates.set-look', {
      look: { colours: { am: '#C2410C', pm: '#1D4ED8', evening: '#6D28D9' }, levels: { 初级: '#008800' } },
    })
    expect(await reasons()).toEqual(['desk-cards template']) // the sign-in sheet shows no colour
    await ask('templates.set-look', { look: null })
    expect(await reasons()).toEqual([])
  })

  test('labels that no sheet holds are refused and nothing changes', async () => {
    const { ask, refused } = await appWith()
    const template = { ...preset('desk-cards'), labels: { ...plainCards, id: 'own', columns: 3 } }
    expect(await refused('templates.set', { material: 'desk-cards', template })).toEqual({
      code: 'labels-wrong',
      problems: ['beyond-right-edge'],
    })
    expect((await ask('templates.list', {})).templates.every(({ changed }) => !changed)).toBe(true)
  })

  test.runIf(drawable)(
    'the logo is a small PNG, drawn where a template shows it; what is none is refused',
    async () => {
      const { ask, refused, folder } = await appWith()
      expect(
        await refused('templates.set-logo', {
          png: Buffer.from('GIF89a not a picture of the kind that is wanted here').toString('base64'),
        }),
      ).toEqual({ code: 'logo-wrong' })
      expect(await ask('templates.set-logo', { png: blackPng(40, 20).toString('base64') })).toEqual({
        logo: { width: 40, height: 20 },
      })
      const dark = async (logo: boolean) => {
        await ask('templates.set', { material: 'room-records', template: { ...preset('room-records'), logo } })
        const { files } = await ask('materials.print', {
          exam: id,
          materials: ['room-records'],
          session: 'pm',
          out: out(folder),
        })
        const [page] = pictures(files[0]!.path, 50)
        const pixel = (mm: number) => Math.round((mm / 25.4) * 50)
        return page!.grey[pixel(19) * page!.width + pixel(24)]! < 60
      }
      expect([await dark(false), await dark(true)]).toEqual([false, true])
      expect(await ask('templates.set-logo', { png: null })).toEqual({ logo: null })
      expect(await dark(true)).toBe(false)
    },
  )

  test('the preview is the first page, drawn into memory: no file, no log, and nothing kept', async () => {
    const { ask, app, folder } = await appWith()
    const template = { ...preset('sign-in-sheets'), title: '点名表' }
    const { url, pages, warnings } = await ask('templates.preview', { exam: id, material: 'sign-in-sheets', template })
    expect([pages, warnings]).toEqual([1, expect.any(Array)])
    const served = await app.serve(url)
    expect([served.status, served.headers['content-type']]).toEqual([200, 'application/pdf'])
    expect(Buffer.from(served.body).subarray(0, 5).toString()).toBe('%PDF-')
    expect((await ask('materials.log', { exam: id })).total).toBe(0)
    expect(made(join(folder, '考务台'))).toEqual([])
    expect((await ask('templates.list', {})).templates.every(({ changed }) => !changed)).toBe(true)
    const without = await ask('templates.preview', {
      material: 'desk-cards',
      template: { ...preset('desk-cards'), labels: { ...labelsOf('38x21') } },
    })
    expect(without.leftOut).toContain('barcode')
  })

  test('a warm preview takes less than 150 ms', async () => {
    const { ask } = await appWith()
    const times: number[] = []
    for (let i = 0; i < 6; i++) {
      const template = { ...preset('desk-cards'), sizes: { title: 100, seat: 100, name: 100 + i, details: 100 } }
      times.push((await ask('templates.preview', { exam: id, material: 'desk-cards', template })).ms)
    }
    expect(Math.min(...times.slice(1))).toBeLessThan(150)
  })
})
