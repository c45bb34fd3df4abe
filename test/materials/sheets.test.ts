import { describe, expect, test } from 'vitest'
import { admissionTickets } from '../../core/materials/admission-ticket.ts'
import { deskCards } from '../../core/materials/desk-card.ts'
import { doorSign } from '../../core/materials/door-sign.ts'
import type { MaterialContent } from '../../core/materials/material-content.ts'
import { roomRecord } from '../../core/materials/room-record.ts'
import { signInSheet } from '../../core/materials/sign-in-sheet.ts'
import { rulers } from '../../core/materials/test-page.ts'
import { names, people, subject } from './people.ts'
import { printed } from './printed.ts'
import { readCodes } from './read-codes.ts'
import { type ReadPage, readPdf } from './read-pdf.ts'
import { hasTool, pictures, run } from './tools.ts'

const makers = { 桌签: deskCards, 门贴: doorSign, 签到表: signInSheet } as const

/** Text without the breaks that a name gets on paper. */
const joined = (pages: readonly ReadPage[]): string => pages.map((page) => page.text.replace(/\s/g, '')).join('\n')

describe.each(Object.entries(makers))('%s', (title, make) => {
  const content = (count: number): MaterialContent => make(subject(people(count)))

  test('is A4 to a tenth of a millimetre, and no page is blank', async () => {
    for (const count of [1, 30, 61, 99]) {
      const { file, files } = await printed(content(count))
      const pages = await readPdf(file)
      expect(pages.length).toBe(files[0]!.pages)
      for (const page of pages) {
        expect(Math.abs(page.width - 210)).toBeLessThan(0.1)
        expect(Math.abs(page.height - 297)).toBeLessThan(0.1)
      }
      const ids = pages.map((page) => page.text.match(/2024052501\d{4}|ZKZ2024A\d+|A\d+/g)?.length ?? 0)
      expect(Math.min(...ids)).toBeGreaterThan(0)
    }
  })

  test('holds every name and number as text that copies out exactly, rare characters too', async () => {
    const everyone = people(40)
    const { file, warnings } = await printed(make(subject(everyone)))
    const text = joined(await readPdf(file))
    for (const { name, admissionNumber } of everyone) {
      expect(text).toContain(name.replace(/\s/g, ''))
      expect(text).toContain(admissionNumber)
    }
    expect(warnings.filter(({ code }) => code === 'missing-glyph')).toEqual([])
    if (!hasTool('pdftotext', 'that poppler copies the same text out')) return
    const copied = run('pdftotext', '-raw', file, '-').replace(/\s/g, '')
    for (const name of names) expect(copied).toContain(name.replace(/\s/g, ''))
  })

  test('embeds its fonts as subsets, and uses no other', async () => {
    const { file } = await printed(content(40))
    if (!hasTool('pdffonts', 'which fonts are embedded')) return
    const rows = run('pdffonts', file).trim().split('\n').slice(2)
    expect(rows.length).toBe(2)
    for (const row of rows)
      expect(row).toMatch(/^[A-Z]{6}\+NotoSansSC-(Regular|Bold)\s+CID TrueType\s+Identity-H\s+yes yes yes/)
  })

  test('says on every page what it is, its version, when it was printed and which page of how many', async () => {
    const pages = await readPdf((await printed(content(61))).file)
    for (const [i, page] of pages.entries()) {
      const text = page.text.replace(/\s/g, '')
      expect(text).toContain(`${title}·第01考场·5月25日上午中级`)
      expect(text).toContain('版本3F2A91·打印2024-05-2416:20')
      expect(text).toContain(`第${i + 1}页/共${pages.length}页`)
    }
  })

  test('never shows an ID number in full', async () => {
    const everyone = people(30)
    const text = joined(await readPdf((await printed(make(subject(everyone)))).file))
    for (const { idNumber } of everyone) expect(text).not.toContain(idNumber)
  })

  test('leaves the margins that office printers cannot print on empty', async () => {
    const { file } = await printed(content(61))
    if (!hasTool('pdftoppm', 'that the margins are empty')) return
    const dpi = 100
    const margin = Math.floor((4.3 / 25.4) * dpi)
    for (const { width, height, grey } of pictures(file, dpi)) {
      const dark = (x: number, y: number) => grey[y * width + x]! < 250
      for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) {
          if (x >= margin && x < width - margin && y >= margin && y < height - margin) continue
          if (dark(x, y))
            throw new Error(`ink at ${((x / dpi) * 25.4).toFixed(1)}, ${((y / dpi) * 25.4).toFixed(1)} mm`)
        }
      }
    }
  })
})

describe('admission ticket', () => {
  test('has the ID number in full, the seat, the times of the rules, and a code that decodes', async () => {
    const everyone = people(5)
    const { file, files } = await printed(admissionTickets(subject(everyone)))
    const pages = await readPdf(file)
    expect(pages.length).toBe(3)
    expect(files[0]!.pages).toBe(3)
    const text = joined(pages)
    for (const { name, idNumber, admissionNumber } of everyone) {
      for (const value of [name, idNumber!, admissionNumber!]) expect(text).toContain(value)
    }
    for (const words of ['08:00开始入场', '08:45后（开考15分钟后）不得入场', '09:00（开考30分钟）后方可交卷离场'])
      expect(text).toContain(words)
    if (!hasTool('pdftoppm', 'that the codes decode')) return
    const found = (await Promise.all(pictures(file, 200).map(readCodes))).flat().map(({ text: code }) => code)
    expect(found.sort()).toEqual(everyone.flatMap(({ admissionNumber }) => [admissionNumber, admissionNumber]).sort())
  })
})

describe('record of a room', () => {
  test('is one page to write on, and has the absent once they are fixed', async () => {
    const everyone = people(40)
    const open = await readPdf((await printed(roomRecord(subject(everyone)))).file)
    expect(open.length).toBe(1)
    expect(joined(open)).toContain('应到40人')
    const absent = everyone.slice(4, 17).map(({ id }) => id)
    const closed = await readPdf((await printed(roomRecord({ ...subject(everyone), absent }))).file)
    expect(closed.length).toBe(1)
    for (const words of ['实到27人', '缺考13人', ...everyone.slice(4, 17).map(({ name }) => name.replace(/\s/g, ''))])
      expect(joined(closed)).toContain(words)
  })
})

describe('test page', () => {
  test('its rulers measure what they say, to a tenth of a millimetre', async () => {
    const { file } = await printed({ kind: 'test-page' })
    if (!hasTool('pdftoppm', 'that lengths on paper are true')) return
    const dpi = 600
    const [page] = pictures(file, dpi)
    const pixel = (millimetres: number) => Math.round((millimetres / 25.4) * dpi)
    const { across, down } = rulers
    const marksAcross = darkRuns(page!.width, (x) => page!.grey[pixel(across.y + 1.5) * page!.width + x]!, dpi)
    const marksDown = darkRuns(page!.height, (y) => page!.grey[y * page!.width + pixel(down.x + 1.5)]!, dpi)
    for (const [found, { length }, start] of [
      [marksAcross, across, across.x],
      [marksDown, down, down.y],
    ] as const) {
      const marks = found.filter((at) => at > start - 1 && at < start + length + 1)
      expect(marks.length).toBe(length + 1)
      for (const [i, at] of marks.entries()) expect(Math.abs(at - (start + i))).toBeLessThan(0.1)
    }
  })
})

/** Middles of the dark stretches along a line, in millimetres. */
function darkRuns(length: number, grey: (at: number) => number, dpi: number): number[] {
  const middles: number[] = []
  for (let at = 0; at < length; at++) {
    const from = at
    while (at < length && grey(at) < 128) at++
    if (at > from) middles.push((((from + at) / 2) * 25.4) / dpi)
  }
  return middles
}

describe('sign-in sheet', () => {
  test('masks ID numbers, and has 应到 on the last page only', async () => {
    const pages = await readPdf((await printed(signInSheet(subject(people(40))))).file)
    expect(pages[0]!.text).toContain('330102********1000')
    expect(pages.map((page) => /应到\s+40/.test(page.text))).toEqual([false, true])
    for (const page of pages) for (const word of ['座位号', '考生签名', '监考员签名']) expect(page.text).toContain(word)
  })
})

describe('what cannot be printed well is told', () => {
  test('a character that no font has is printed as its code and told by candidate', async () => {
    const [first, ...rest] = people(3)
    const { file, warnings } = await printed(deskCards(subject([{ ...first!, name: '王𪚥明' }, ...rest])))
    expect(warnings).toEqual([{ code: 'missing-glyph', candidate: first!.id, name: '王𪚥明', value: '𪚥 U+2A6A5' }])
    expect(joined(await readPdf(file))).toContain('王〔U+2A6A5〕明')
  })

  test('a name too long to read, and a number too long for the bars', async () => {
    const [one] = people(1)
    const name = '阿'.repeat(50)
    const { file, warnings } = await printed(
      deskCards(subject([{ ...one!, name, admissionNumber: 'ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGH' }])),
    )
    expect(warnings.map(({ code }) => code)).toEqual(['text-shrunk', 'barcode-left-out'])
    expect(joined(await readPdf(file))).toContain(name)
  })
})
