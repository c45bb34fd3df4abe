import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chineseCapitals, readYuan, writeYuan } from '../../core/notice/money.ts'

describe('amounts in capitals', () => {
  test.each([
    [27_000, '贰佰柒拾元整'],
    [0, '零元整'],
    [5, '伍分'],
    [50, '伍角整'],
    [100, '壹元整'],
    [1_000, '壹拾元整'],
    [140_950, '壹仟肆佰零玖元伍角整'],
    [600_714, '陆仟零柒元壹角肆分'],
    [32_504, '叁佰贰拾伍元零肆分'],
    [1_640_902, '壹万陆仟肆佰零玖元零贰分'],
    [10_700_053, '壹拾万柒仟元伍角叁分'],
    [1_000_000_00, '壹佰万元整'],
    [1_000_100_00, '壹佰万零壹佰元整'],
    [100_000_001_00, '壹亿零壹元整'],
    [1_010_000_00, '壹佰零壹万元整'],
    [-27_000, '负贰佰柒拾元整'],
    [20_300_040_500_00, '贰佰零叁亿零肆万零伍佰元整'],
  ])('%i fen: %s', (fen, words) => expect(chineseCapitals(fen)).toBe(words))
})

describe('amounts in figures', () => {
  test.each([
    [27_000, '270.00'],
    [1_234_567, '12,345.67'],
    [5, '0.05'],
    [-140_950, '-1,409.50'],
    [100_000_000, '1,000,000.00'],
  ])('%i fen: %s', (fen, text) => {
    expect(writeYuan(fen)).toBe(text)
  })

  test.each([
    ['270', 27_000],
    ['270.5', 27_050],
    ['¥1,234.05', 123_405],
    ['12，345元', 1_234_500],
    ['-3', -300],
    ['0.05', 5],
  ])('reads %s', (text, fen) => {
    expect(readYuan(text)).toBe(fen)
  })

  test.each(['', '二百七', '270.555', '1,23', '1e3', '270元整', '--3', '27 0'])('refuses %s', (text) =>
    expect(readYuan(text)).toBeUndefined(),
  )

  test('every amount comes back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (fen) => {
        expect(readYuan(writeYuan(fen))).toBe(fen)
      }),
    )
  })
})
