import { readFileSync } from 'node:fs'
import papaparse from 'papaparse'
import { describe, expect, test } from 'vitest'
import { encodeGb18030 } from '../../build/gb18030.ts'
import { practiceBytes } from '../../build/make-practice.ts'
import { findPreset } from '../../core/presets/presets.ts'

const file = readFileSync(new URL('../../assets/practice/名单.csv', import.meta.url))
const table = papaparse.parse<string[]>(new TextDecoder('gb18030', { fatal: true }).decode(file), {
  skipEmptyLines: true,
}).data
const header = table[1]!
const rows = table
  .slice(2)
  .map((cells) => Object.fromEntries(header.map((name, i) => [name, cells[i]!])) as Record<string, string>)
const column = (name: string) => rows.map((row) => row[name]!)

describe('the practice roster', () => {
  test('is what its maker makes, byte by byte', () => {
    expect(file.equals(practiceBytes())).toBe(true)
  })

  test('is GB18030 without a mark, CRLF, a title row above the header, no date', () => {
    expect([file[0], file[1]]).not.toEqual([0xef, 0xbb])
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(file)).toThrow()
    expect(table[0]!.filter((cell) => cell !== '')).toHaveLength(1)
    expect(header.slice(0, 3)).toEqual(['序号', '姓名', '性别'])
    expect(header).not.toContain('考试日期')
    expect(file.toString('latin1').split('\r\n')).toHaveLength(123)
  })

  test('120 candidates in 3 rooms of 20 seats and 2 sessions, each seat once', () => {
    expect(rows).toHaveLength(120)
    expect(new Set(column('考场号'))).toEqual(new Set(['01', '02', '03']))
    expect(new Set(rows.map((r) => [r.级别, r.考场号, r.座位号].join())).size).toBe(120)
    expect(new Set(column('座位号')).size).toBe(20)
    expect(new Set(column('级别'))).toEqual(
      new Set(
        findPreset('practice')!
          .sessions('2026-01-01')
          .map((s) => s.level),
      ),
    )
  })

  test('numbers are unique where they must be', () => {
    expect(new Set(column('准考证号')).size).toBe(120)
    for (const number of column('准考证号')) expect(number).toMatch(/^\d{16}$/)
    for (const level of ['中级', '初级']) {
      const ids = rows.filter((r) => r.级别 === level).map((r) => r.证件号码)
      expect(new Set(ids).size).toBe(60)
    }
    const people = new Map(rows.map((r) => [r.证件号码, r.姓名]))
    for (const row of rows) expect(people.get(row.证件号码!)).toBe(row.姓名)
    expect(120 - people.size).toBe(3)
  })

  test('18-digit numbers have their right check digit and nobody’s area code', () => {
    const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    const resident = column('证件号码').filter((id) => /^\d{17}[\dX]$/.test(id) && !id.startsWith('999'))
    expect(resident.length).toBeGreaterThan(100)
    for (const id of resident) {
      const sum = weights.reduce((total, weight, i) => total + weight * Number(id[i]), 0)
      expect(id[17]).toBe('10X98765432'[sum % 11])
      expect(id.slice(4, 6)).toBe('00')
    }
  })

  test('the awkward names and numbers are there', () => {
    const names = column('姓名').join(' ')
    for (const character of '䶮㛃𬍛𠅤𫖯') expect(names).toContain(character)
    expect(column('姓名').some((name) => [...name].length >= 20 && name.includes('·'))).toBe(true)
    expect(names).toContain('•')
    expect(names).toContain('\u3000')
    const ids = column('证件号码')
    expect(ids.filter((id) => id.endsWith('X')).length).toBeGreaterThan(3)
    for (const kind of [/^999\d{15}$/, /^E\d{8}$/, /^H\d{8}$/, /^\d{8}$/, /^\d{15}$/, /^81/])
      expect(ids.some((id) => kind.test(id))).toBe(true)
    for (const name of ['考场号', '座位号', '学号'])
      expect(column(name).some((value) => value.startsWith('0'))).toBe(true)
    expect(new Set(column('学校')).size).toBe(4)
  })

  test('the same name: twice in one room, and in two rooms of one session', () => {
    const places = (name: string) => rows.filter((r) => r.姓名 === name).map((r) => `${r.级别} ${r.考场号}`)
    expect(places('李娜')).toEqual(['中级 01', '中级 01'])
    expect(places('王伟').sort()).toEqual(['中级 01', '中级 02'])
  })
})

describe('writing GB18030', () => {
  test('one, two and four bytes', () => {
    // known codes, from another program's encoder
    expect(encodeGb18030('A中䶮').toString('hex')).toBe('41d6d0fe9f')
    expect(encodeGb18030('㛃').toString('hex')).toBe('8230b731')
    expect(encodeGb18030('𬍛').toString('hex')).toBe('9931d937')
  })

  test('every character of the basic plane that has a code comes back', () => {
    const decoder = new TextDecoder('gb18030')
    for (let point = 0x80; point < 0x10000; point += 7) {
      if (point >= 0xd800 && point < 0xf900) continue // surrogates and private use
      const character = String.fromCodePoint(point)
      expect(decoder.decode(encodeGb18030(character))).toBe(character)
    }
  })
})
