import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cardLayout } from '../../core/materials/card-layout.ts'
import { designOf } from '../../core/materials/design.ts'
import { labelPapers, plainCards, problemsOfLabels } from '../../core/materials/label-papers.ts'
import { labelPages, labelPlaces } from '../../core/materials/label-sheet.ts'
import { materialContent, materialPages } from '../../core/materials/material-content.ts'
import { templateKnobs, templatePresets } from '../../core/materials/template-knobs.ts'
import type { Template } from '../../core/model/template.ts'
import { labelsOf } from './labels-of.ts'
import { people, subject } from './people.ts'
import { printed } from './printed.ts'
import { readCodes } from './read-codes.ts'
import { readPdf } from './read-pdf.ts'
import { hasTool, pictures } from './tools.ts'

const drawable = hasTool('pdftoppm', 'what templates look like')
const preset: Template = templatePresets['desk-cards']

describe('label papers', () => {
  test.each(labelPapers.map((paper) => [paper.id, paper] as const))('%s fits its sheet', (_, paper) => {
    const { name: _name, origin: _origin, ...labels } = paper
    expect(problemsOfLabels(labels)).toEqual([])
    const places = labelPlaces(labels, labels.columns * labels.rows)
    expect(places.every(({ page }) => page === 0)).toBe(true)
    for (const { box } of places) {
      expect(box.x + box.width).toBeLessThanOrEqual(210.1)
      expect(box.y + box.height).toBeLessThanOrEqual(297.1)
    }
  })
  test('measures of makers: the pitch of an L7160 is 66 mm and its first label begins at 7.25, 15.15', () => {
    expect(labelPapers.find(({ origin }) => origin === 'Avery L7160')).toMatchObject({
      left: 7.25,
      top: 15.15,
      width: 63.5,
      gapX: 2.5,
    })
  })
  test('measures that no sheet can hold are told', () => {
    expect(problemsOfLabels({ ...plainCards, columns: 3 })).toEqual(['beyond-right-edge'])
    expect(problemsOfLabels({ ...plainCards, rows: 6, height: 8 })).toEqual(['label-too-small'])
    expect(problemsOfLabels({ ...plainCards, paper: { width: 100, height: 100 } })).toEqual([
      'beyond-right-edge',
      'beyond-bottom-edge',
      'paper-unknown',
    ])
  })
})

describe('a card of any size', () => {
  const fields = fc.uniqueArray(fc.constantFrom(...templateKnobs['desk-cards'].fields), { minLength: 1 })
  const percent = fc.integer({ min: 50, max: 160 })
  test('keeps everything within its edges, and drops only what it tells', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 25, max: 210, noNaN: true }),
        fc.double({ min: 12, max: 148, noNaN: true }),
        fields,
        percent,
        percent,
        percent,
        fc.boolean(),
        (width, height, shown, seat, name, details, logo) => {
          const layout = cardLayout(width, height, { fields: shown, sizes: { title: 100, seat, name, details }, logo })
          const inside = (x: number, y: number) => x >= -0.01 && x <= width + 0.01 && y >= -0.01 && y <= height + 0.01
          const boxes = [layout.bar, layout.logo, layout.photo, layout.barcode].flatMap((box) => (box ? [box] : []))
          for (const { x, y, width: w, height: h } of boxes)
            expect(inside(x, y) && inside(x + w, y + h) && w > 0 && h > 0).toBe(true)
          if (layout.qr)
            expect(inside(layout.qr.x, layout.qr.y) && layout.qr.x + layout.qr.side <= width + 2).toBe(true)
          for (const line of layout.details)
            expect(inside(line.x, line.y) && line.within > 0 && line.size > 0).toBe(true)
          const placed = new Set(layout.details.map((detail) => detail.field))
          for (const field of shown) {
            const isThere =
              field === 'half-day'
                ? layout.bar
                : field === 'seat'
                  ? layout.seat
                  : field === 'name'
                    ? layout.name
                    : field === 'barcode'
                      ? layout.barcode
                      : field === 'qr'
                        ? layout.qr
                        : field === 'photo'
                          ? layout.photo
                          : placed.has(field) ||
                            (field === 'subject' && layout.subject) ||
                            (field === 'time' && layout.time)
            expect(Boolean(isThere) !== layout.leftOut.includes(field)).toBe(true)
          }
        },
      ),
    )
  })
  test('does not depend on the cards: it is the same object for all of them, and shows the lines in their order', () => {
    const { details } = cardLayout(99.1, 57, {
      ...preset,
      fields: ['seat', 'name', 'school', 'admission-number', 'class'],
    })
    expect(details.map((detail) => detail.field)).toEqual(['school', 'admission-number', 'class'])
    expect(details[0]!.y).toBeLessThan(details[1]!.y)
  })
})

describe('cards on label papers', () => {
  test.runIf(drawable).each(['99x57', '70x51', '70x37', '64x38', '99x34'])(
    'every code on %s decodes at 200 dpi',
    async (id) => {
      const labels = labelsOf(id)
      const everyone = people(24).filter(({ admissionNumber }) => admissionNumber!.length <= 14)
      const design = designOf('desk-cards', { template: { labels, cropMarks: false } })
      const content = materialContent('desk-cards', subject(everyone), design)
      const { file } = await printed(content)
      const codes = (await Promise.all(pictures(file, 200).map(readCodes)))
        .flat()
        .filter(({ format }) => format === 'QRCode')
      expect(codes.map(({ text }) => text).sort()).toEqual(
        everyone.map(({ admissionNumber }) => admissionNumber).sort(),
      )
      expect((await readPdf(file)).length).toBe(labelPages(labels, everyone.length))
    },
  )
  test('cut and stacked, the second card of the first sheet is the first of the second pile', () => {
    const cards = people(30)
    const design = designOf('desk-cards', { template: { order: 'stack' } })
    expect(materialPages('desk-cards', subject(cards), design)).toBe(3)
    expect(
      labelPlaces(plainCards, 30, 'stack')
        .slice(0, 4)
        .map(({ page }) => page),
    ).toEqual([0, 1, 2, 0])
  })
  test('seats that nobody has get a card of their own where it is wanted', async () => {
    const room = {
      id: '01',
      name: '301',
      origin: 'file' as const,
      seats: ['01', '02', '03', '04'].map((number) => ({
        number,
        ...(number === '04' ? { state: 'broken' as const } : {}),
      })),
    }
    const content = materialContent(
      'desk-cards',
      { ...subject(people(2)), roomInfo: room },
      designOf('desk-cards', { template: { blankSeats: true } }),
    )
    expect('cards' in content && content.cards.map((card) => [card.seat, card.candidate !== ''])).toEqual([
      ['01', true],
      ['02', true],
      ['03', false],
    ])
    expect((await readPdf((await printed(content)).file))[0]!.text).toContain('03')
  })
})
