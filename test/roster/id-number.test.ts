import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkCharacter, checkIdNumber, isBirthDate, readIdType } from '../../core/roster/id-number.ts'
import { anId } from './some-rows.ts'

const today = 20240525

test.each([
  // The example that GB 11643-1999 gives itself.
  ['11010519491231002', 'X'],
  ['44052418800101001', '4'],
  ['51032220030415123', anId(123).slice(-1)],
])('the check character of %s is %s', (digits, character) => {
  expect(checkCharacter(digits)).toBe(character)
})

test('every single wrong digit and every swap of neighbours is found', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 999 }),
      fc.integer({ min: 0, max: 16 }),
      fc.integer({ min: 1, max: 9 }),
      (order, place, add) => {
        const id = anId(order)
        const wrong = id.slice(0, place) + String((Number(id[place]) + add) % 10) + id.slice(place + 1)
        expect(checkCharacter(wrong)).not.toBe(wrong[17])
        const swapped = id.slice(0, place) + id[place + 1]! + id[place]! + id.slice(place + 2)
        if (swapped !== id && /^\d{17}/.test(swapped)) expect(checkCharacter(swapped)).not.toBe(swapped[17])
      },
    ),
  )
})

describe('checkIdNumber', () => {
  test.each([
    [anId(1), 'resident-id', []],
    [anId(2).replace(/.$/, (c) => (c === '1' ? '2' : '1')), 'resident-id', ['id-checksum']],
    ['510322200302301234', 'resident-id', ['id-birth-date', 'id-checksum']],
    ['510322030415123', 'resident-id-15', ['id-15-digits']],
    ['510322031315123', 'resident-id-15', ['id-birth-date']],
    ['999123456789012345', 'temporary', ['id-temporary']],
    ['E12345678', 'passport', ['id-passport']],
    ['H1234567890', 'permit', ['id-permit']],
    ['12345678', 'permit', ['id-permit']],
    ['51032220030415123', 'other', ['id-length']],
    ['5103222003041512345', 'other', ['id-length']],
    ['5.10322E+17', 'other', ['id-digits-lost']],
    ['5.10322E17', 'other', ['id-digits-lost']],
    ['军字第0012号', 'other', ['id-other']],
  ])('%s is %s with %j', (value, type, issues) => {
    const found = checkIdNumber(value, today)
    expect({ type: found.type, issues: found.issues }).toEqual({ type, issues })
  })

  test('a birth date after today is none', () => {
    expect(checkIdNumber(anId(1, { birth: '20240526' }), today).issues).toEqual(['id-birth-date'])
    expect(checkIdNumber(anId(1, { birth: '20240525' }), today).issues).toEqual([])
  })

  test('the seventeenth digit is odd for men', () => {
    expect(checkIdNumber(anId(13), today).sex).toBe('男')
    expect(checkIdNumber(anId(14), today).sex).toBe('女')
  })
})

test.each([
  [2000, 2, 29, true],
  [1900, 2, 29, false],
  [2023, 2, 29, false],
  [2023, 4, 31, false],
  [2023, 12, 31, true],
  [1899, 12, 31, false],
  [2023, 0, 1, false],
])('%i-%i-%i is a birth date: %s', (year, month, day, is) => {
  expect(isBirthDate(year, month, day, today)).toBe(is)
})

test.each([
  ['居民身份证', 'resident-id'],
  ['身份证', 'resident-id'],
  ['临时身份证', 'temporary'],
  ['港澳居民来往内地通行证', 'permit'],
  ['港澳台居民居住证', 'permit'],
  ['中国护照', 'passport'],
  ['军官证', 'other'],
  ['', undefined],
])('证件类型 %s reads as %s', (text, type) => {
  expect(readIdType(text)).toBe(type)
})
