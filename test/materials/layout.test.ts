import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contentHash } from '../../core/materials/content-hash.ts'
import { deskCardMarks, deskCards } from '../../core/materials/desk-card.ts'
import { doorSignLayout } from '../../core/materials/door-sign.ts'
import { safeFileName } from '../../core/materials/file-name.ts'
import { plainCards } from '../../core/materials/label-papers.ts'
import { labelPages, labelPlaces } from '../../core/materials/label-sheet.ts'
import { materialPages } from '../../core/materials/material-content.ts'
import { differingMark } from '../../core/materials/print-marks.ts'
import { signInLayout, signInRowsPerPage } from '../../core/materials/sign-in-sheet.ts'
import { templatePresets } from '../../core/materials/template-knobs.ts'
import { fullDayOf, halfDayOf, hoursOf } from '../../core/rules/session-words.ts'
import { roomTitle } from '../../core/seating/room-words.ts'
import { exam, people, subject } from './people.ts'

const count = fc.integer({ min: 1, max: 500 })

describe('cards on a sheet', () => {
  test('stay on the paper and never overlap', () => {
    const boxes = labelPlaces(plainCards, 10).map(({ box }) => box)
    for (const box of boxes) {
      expect(box.x).toBeGreaterThanOrEqual(5)
      expect(box.x + box.width).toBeLessThanOrEqual(plainCards.paper.width - 5)
      expect(box.y + box.height).toBeLessThanOrEqual(plainCards.paper.height - 5)
    }
    for (const [i, a] of boxes.entries()) {
      for (const b of boxes.slice(i + 1)) {
        expect(a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(
          true,
        )
      }
    }
  })

  test('every card has a place of its own and no page is empty, in either order', () => {
    fc.assert(
      fc.property(count, fc.constantFrom('rows' as const, 'stack' as const), (cards, order) => {
        const places = labelPlaces(plainCards, cards, order)
        expect(new Set(places.map((place) => JSON.stringify(place))).size).toBe(cards)
        expect(new Set(places.map(({ page }) => page)).size).toBe(labelPages(plainCards, cards))
      }),
    )
  })

  test('a used sheet takes the first cards, also where the others lie in a pile', () => {
    fc.assert(
      fc.property(
        count,
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom('rows' as const, 'stack' as const),
        (cards, skip, order) => {
          const places = labelPlaces(plainCards, cards, order, skip)
          expect(new Set(places.map((place) => JSON.stringify(place))).size).toBe(cards)
          expect(new Set(places.map(({ page }) => page)).size).toBe(labelPages(plainCards, cards, skip))
          const free = labelPlaces(plainCards, 10, 'rows').slice(skip)
          expect(places.slice(0, free.length)).toEqual(free.slice(0, cards))
          const rest = labelPlaces(plainCards, Math.max(0, cards - free.length), order)
          expect(places.slice(free.length)).toEqual(rest.map(({ page, box }) => ({ page: page + 1, box })))
        },
      ),
    )
  })

  test('a used sheet goes on at the first free label', () => {
    expect(labelPlaces(plainCards, 2, 'rows', 9).map(({ page }) => page)).toEqual([0, 1])
    expect(labelPages(plainCards, 2, 9)).toBe(2)
  })
})

describe('sign-in sheet', () => {
  test('every candidate once, in order, on no more than 30 rows; rows to fill in only at the end', () => {
    fc.assert(
      fc.property(count, (candidates) => {
        const template = templatePresets['sign-in-sheets']
        const pages = signInLayout(candidates, template)
        expect(pages.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i))).toEqual(
          Array.from({ length: candidates }, (_, i) => i),
        )
        for (const [i, page] of pages.entries()) {
          expect(page.to - page.from).toBeGreaterThan(0)
          expect(page.to - page.from).toBeLessThanOrEqual(30)
          expect(page.blanks > 0).toBe(i === pages.length - 1)
        }
        expect(signInRowsPerPage(pages, template)).toBeLessThanOrEqual(32)
      }),
    )
  })
})

describe('door sign', () => {
  test('every candidate once, in order, and no blank tail page', () => {
    fc.assert(
      fc.property(count, (candidates) => {
        const pages = doorSignLayout(candidates)
        expect(pages[0]!.from).toBe(0)
        expect(pages.at(-1)!.to).toBe(candidates)
        for (const [i, { from, to }] of pages.entries()) {
          expect(to).toBeGreaterThan(from)
          if (i > 0) expect(from).toBe(pages[i - 1]!.to)
        }
      }),
    )
  })
  test('30 hang on one page, 99 on two', () => {
    expect([30, 56, 57, 99].map((n) => materialPages('door-signs', subject(people(n))))).toEqual([1, 1, 2, 2])
  })
})

describe('words', () => {
  test('sessions', () => {
    const [am, pm] = exam.sessions
    expect([am, pm].map((session) => halfDayOf(session!.start))).toEqual(['am', 'pm'])
    expect(halfDayOf('2024-05-25T18:30:00+08:00')).toBe('evening')
    expect(fullDayOf(am!.start)).toBe('2024年5月25日（星期六）')
    expect(hoursOf(am!)).toBe('08:30–11:30')
  })
  test('rooms', () => {
    expect(['01', '301室', '第3考场', '机房A', ''].map(roomTitle)).toEqual([
      '第01考场',
      '301室',
      '第3考场',
      '机房A',
      '未编考场',
    ])
  })
  test('file names that Windows takes', () => {
    expect(safeFileName('1+X: 统考/2024?')).toBe('1+X_ 统考_2024_')
    expect(safeFileName('con')).toBe('_con')
    expect(safeFileName(' a. ')).toBe('a')
    expect(safeFileName('')).toBe('_')
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(safeFileName(text)).toMatch(/^[^<>:"/\\|?*\p{Cc}]{1,81}$/u)
        expect(safeFileName(text)).not.toMatch(/[ .]$/)
      }),
    )
  })
})

describe('marks of what was printed', () => {
  const cards = (change = {}) =>
    deskCardMarks(deskCards(subject(people(3).map((c, i) => (i === 1 ? { ...c, ...change } : c)))))
  test('change with what the card shows, for that card alone, and tell what it was', () => {
    const before = cards()
    const reasons = {
      seat: { seat: '99' },
      name: { name: '李四' },
      number: { admissionNumber: '77' },
      exam: { subject: '美工' },
    }
    for (const [reason, change] of Object.entries(reasons)) {
      const after = cards(change)
      const differing = Object.keys(before).filter((id) => before[id] !== after[id])
      expect(differing.map((id) => [id, differingMark(before[id]!, after[id]!)])).toEqual([['c-am-01-1', reason]])
    }
  })
  test('do not change with what the card does not show', () => {
    expect(cards({ phone: '13800000000', idNumber: '110101199003070000' })).toEqual(cards())
  })
  test('no two of 20,000 texts share one', () => {
    expect(new Set(Array.from({ length: 20_000 }, (_, i) => contentHash(['第01考场', i]))).size).toBe(20_000)
  })
})
