import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { examDays } from '../../core/day/day.ts'
import { layOutForm, paperOf, widthOf } from '../../core/materials/form-layout.ts'
import { breakText, emsOf } from '../../core/materials/text-lines.ts'
import type { FormDocument } from '../../core/model/form.ts'
import { doubtOf, outcomeOf, readMark } from '../../core/notice/outcomes.ts'
import { countWorkingData, retentionDates, withoutWorkingData } from '../../core/notice/retention.ts'
import { mapScoreHeaders } from '../../core/notice/score-columns.ts'
import { findPreset } from '../../core/presets/presets.ts'
import { presetRetentionRules } from '../../core/presets/retention-rules.ts'
import { person } from '../calendar/an-app.ts'

const rule = { mark: 60, margin: 3 }
const score = (over: object) => ({ candidate: 'c1', ...over })

describe('what a score means', () => {
  test.each([
    [{ result: '合格' }, 'passed'],
    [{ result: '不合格' }, 'failed'],
    [{ result: '未通过' }, 'failed'],
    [{ result: '通过' }, 'passed'],
    [{ result: '缺考' }, 'absent'],
    [{ total: '缺考' }, 'absent'],
    [{ total: '60' }, 'passed'],
    [{ total: '59.9' }, 'failed'],
    [{ total: '90', result: '不合格' }, 'failed'],
    [{ total: '待定' }, 'unknown'],
    [{ result: '优秀' }, 'passed'],
    [{ result: '是' }, 'passed'],
    [{ result: '否' }, 'failed'],
  ])('%o is %s', (over, outcome) => expect(outcomeOf(score(over), rule)).toBe(outcome))

  test.each([
    ['86', 86],
    ['86.5分', 86.5],
    [' 7 ', 7],
    ['', undefined],
    ['缺考', undefined],
    ['-3', undefined],
    ['86/100', undefined],
  ])('%s reads as %s', (text, mark) => {
    expect(readMark(text)).toBe(mark)
  })

  test.each([
    ['present', undefined, 'present-without-score'],
    ['late', {}, 'present-without-score'],
    ['present', { result: '缺考' }, 'present-marked-absent'],
    ['absent', { total: '70' }, 'absent-with-score'],
    ['absent', { total: '0' }, undefined],
    ['absent', { result: '缺考' }, undefined],
    ['present', { total: '57' }, 'just-below'],
    ['present', { total: '56.9' }, undefined],
    ['present', { total: '60' }, undefined],
    ['expected', undefined, undefined],
  ] as const)('%s with %o: %s', (status, over, doubt) => {
    expect(doubtOf(status, over && score(over), rule)).toBe(doubt)
  })

  test('score columns are told from roster columns whatever they are called', () => {
    const fields = (headers: string[]) =>
      mapScoreHeaders(headers)
        .map(({ column, field }) => `${column} ${field}`)
        .sort()
    expect(fields(['姓名', '准考证号', '考试成绩', '合格情况'])).toEqual([
      '0 name',
      '1 admissionNumber',
      '2 total',
      '3 result',
    ])
    expect(fields(['身份证号', '理论成绩(40%)', '实操 成绩', '总分', '证书编号'])).toEqual([
      '0 idNumber',
      '1 theory',
      '2 practice',
      '3 total',
      '4 certificateNumber',
    ])
  })
})

describe('how long what is kept', () => {
  const notice = findPreset('dm-2024-1')!.notice('')
  const days = examDays(findPreset('dm-2024-1')!.sessions(''))

  test('working data until 30 days after 公示, the archive 3 and 5 years after the exam', () => {
    expect(retentionDates(presetRetentionRules, notice, days)).toEqual({
      workingDue: '2024-07-07',
      paperUntil: '2027-05-25',
      electronicUntil: '2029-05-25',
    })
  })

  test('29 February is never kept a day too short', () => {
    const leap = { first: '2024-02-29', last: '2024-02-29' }
    expect(retentionDates(presetRetentionRules, notice, leap).paperUntil).toBe('2027-03-01')
  })

  test('without working data a candidate keeps name, exam numbers, seat and school', () => {
    const whole = person(1, {
      extra: { 政治面貌: '团员' },
      note: '左手',
      studentNumber: '2023001',
      sourceName: '考 生1',
    })
    const kept = withoutWorkingData(whole)
    expect(kept).toEqual({
      id: 'c1',
      session: 'pm-junior',
      name: '考生1',
      admissionNumber: '240525000001',
      school: '甲学院',
      room: '01',
      seat: '01',
    })
    expect(countWorkingData([whole, kept])).toEqual({
      needs: 0,
      idNumber: 1,
      idType: 1,
      phone: 1,
      sourceName: 1,
      studentNumber: 1,
      note: 1,
      extra: 1,
    })
    expect(Object.values(countWorkingData([kept])).every((count) => count === 0)).toBe(true)
  })
})

describe('forms on pages', () => {
  const form = (rows: string[][], landscape = false): FormDocument => ({
    kind: 'form',
    title: '表',
    exam: '考试',
    site: '',
    subject: '表',
    landscape,
    blocks: [
      {
        kind: 'facts',
        columns: 2,
        items: [
          ['a', 'b'],
          ['c', 'd'],
          ['e', 'f'],
        ],
      },
      {
        kind: 'table',
        columns: [
          { title: '甲', width: 30 },
          { title: '乙', width: 60 },
        ],
        rows,
        total: ['合计', ''],
      },
      { kind: 'text', text: '说明' },
      { kind: 'signatures', items: ['经办人', '日期', '负责人', '日期'] },
    ],
  })

  test('nothing overlaps or leaves the page, whatever the table holds; every row is there once and heads repeat', () => {
    const cell = fc
      .array(fc.constantFrom('考', '生', 'A', '1', ' ', '，', '\n'), { maxLength: 120 })
      .map((characters) => characters.join(''))
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 70 }), fc.boolean(), (rows, landscape) => {
        const made = form(rows, landscape)
        const pages = layOutForm(made)
        const height = paperOf(made).height
        for (const page of pages) {
          expect(page.length).toBeGreaterThan(0)
          let end = 0
          for (const piece of page) {
            expect(piece.y).toBeGreaterThanOrEqual(end - 0.001)
            end = piece.kind === 'row' ? piece.y + piece.height : piece.y
          }
          expect(end).toBeLessThan(height - 10)
        }
        const all = pages.flat()
        expect(all.filter((piece) => piece.kind === 'row')).toHaveLength(rows.length + 1)
        for (const page of pages) {
          const first = page.find((piece) => piece.kind === 'row' || piece.kind === 'head-row')
          if (first) expect(first.kind).toBe('head-row')
        }
      }),
      { numRuns: 60 },
    )
  })

  test('sums never stand alone on a page', () => {
    for (let count = 20; count < 40; count++) {
      const last = layOutForm(form(Array.from({ length: count }, () => ['x', 'y']))).flatMap((page) => {
        const rows = page.filter((piece) => piece.kind === 'row')
        return rows.some((row) => row.bold) ? [rows.length] : []
      })
      expect(last[0]).toBeGreaterThan(1)
    }
  })

  test('lines fit the width and lose nothing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('考', '试', 'W', 'i', '3', ' ', '。'), maxLength: 200 }),
        (text) => {
          const lines = breakText(text, 60, 10)
          const most = 60 / (10 * (25.4 / 72))
          for (const line of lines) expect(emsOf(line)).toBeLessThanOrEqual(most + 3)
          expect(lines.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''))
        },
      ),
    )
    expect(widthOf({})).toBe(178)
  })
})
