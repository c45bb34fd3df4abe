import { expect, test } from 'vitest'
import { cleanText, normaliseNumber } from '../../core/roster/cell-text.ts'
import { fieldValue, isSignature, isTotal, sexValue } from '../../core/roster/field-values.ts'
import { guardFormula, unguardFormula } from '../../core/roster/formula-guard.ts'
import { maskIdNumber, maskPhone } from '../../core/roster/mask.ts'
import { checkName } from '../../core/roster/person-name.ts'
import { withRealCharacters } from '../../core/roster/private-use.ts'

test.each([
  ['张三', '张三', undefined, []],
  [' 张三 ', '张三', undefined, []],
  ['张 三', '张三', '张 三', ['name-normalised']],
  ['张　三', '张三', '张　三', ['name-normalised']],
  ['张\u200b三', '张三', '张\u200b三', ['name-normalised']],
  ['买买提•艾力', '买买提·艾力', '买买提•艾力', ['name-normalised']],
  ['买买提・艾力', '买买提·艾力', '买买提・艾力', ['name-normalised']],
  ['买买提‧艾力', '买买提·艾力', '买买提‧艾力', ['name-normalised']],
  ['买买提．艾力', '买买提·艾力', '买买提．艾力', ['name-normalised']],
  ['买买提.艾力', '买买提·艾力', '买买提.艾力', ['name-normalised']],
  ['买买提 · 艾力', '买买提·艾力', '买买提 · 艾力', ['name-normalised']],
  ['买买提·艾力', '买买提·艾力', undefined, []],
  ['J. Smith', 'J. Smith', undefined, []],
  ['John  Smith', 'John Smith', 'John  Smith', ['name-normalised']],
  ['ＪＯＨＮ', 'JOHN', 'ＪＯＨＮ', ['name-normalised']],
  ['\ue863某', '䶮某', '\ue863某', ['name-normalised']],
  ['\ue123某', '\ue123某', undefined, ['private-use-unknown']],
  ['王晓[沛]', '王晓沛', '王晓[沛]', ['name-doubtful']],
  ['王晓【沛】', '王晓沛', '王晓【沛】', ['name-doubtful']],
  ['王洁*', '王洁*', undefined, ['name-doubtful']],
  ['王?', '王?', undefined, ['name-doubtful']],
  ['王pei', '王pei', undefined, ['name-doubtful']],
  ['王\ufffd', '王\ufffd', undefined, ['character-lost']],
  ['𬍛㛃', '𬍛㛃', undefined, []],
  ['龙'.repeat(101), '龙'.repeat(101), undefined, ['value-too-long']],
])('the name %j is %j', (cell, name, sourceName, issues) => {
  expect(checkName(cell)).toEqual({ name, ...(sourceName === undefined ? {} : { sourceName }), issues })
})

test('a name that was normalised is not changed again', () => {
  for (const cell of ['张 三', '买买提•艾力', '王晓[沛]', '\ue863某', 'Ａ  Ｂ']) {
    const { name } = checkName(cell)
    expect(checkName(name)).toMatchObject({ name, issues: expect.not.arrayContaining(['name-normalised']) })
  }
})

test('private-use characters of old GBK fonts become the real ones', () => {
  // The two ends of U+E815–E864 and three well-known ones between, as GB18030-2022 lists them.
  expect(withRealCharacters('\ue815\ue816\ue81e\ue863\ue864')).toBe('⺁𠂇龴䶮龻')
  expect(withRealCharacters('\ue831\ue83b\ue855')).toBe('𡗗𢦏𤇾')
})

test('what Node reads in GBK as private use is what GB 18030 reads as real characters', () => {
  const bytes = Array.from({ length: 0xa1 - 0x50 }, (_, i) => 0x50 + i).filter((second) => second !== 0x7f)
  bytes.forEach((second, i) => {
    const real = new TextDecoder('gb18030').decode(Uint8Array.of(0xfe, second))
    const ours = withRealCharacters(String.fromCharCode(0xe815 + i))
    if (!/[\ue000-\uf8ff]/.test(real)) expect(ours).toBe(real)
    expect(ours).not.toMatch(/[\ue000-\uf8ff]/)
  })
})

test.each([
  ['admissionNumber', '００１２３', '00123', ['value-normalised']],
  ['admissionNumber', '001 23', '00123', ['value-normalised']],
  ['admissionNumber', '00123', '00123', []],
  ['admissionNumber', '="00123"', '00123', ['value-normalised']],
  ['admissionNumber', "'00123", '00123', ['value-normalised']],
  ['idNumber', '51032220030415123x', '51032220030415123X', ['value-normalised']],
  ['room', '第０１考场（东）', '第01考场（东）', ['value-normalised']],
  ['room', '01', '01', []],
  ['school', '四川（信息）学院', '四川（信息）学院', []],
  ['school', ' 学院\r\n东区 ', '学院 东区', []],
  ['school', '学\u200b院', '学院', ['value-normalised']],
  ['note', ' 第一行\r\n第二行 ', '第一行\n第二行', []],
  ['seat', 'x'.repeat(21), 'x'.repeat(21), ['value-too-long']],
] as const)('%s %j becomes %j', (field, cell, value, issues) => {
  expect(fieldValue(field, cell)).toEqual({ value, issues })
})

test.each([
  ['男', '男', []],
  ['女性', '女', []],
  ['M', '男', []],
  ['female', '女', []],
  ['1', '男', []],
  ['２', '女', []],
  ['未知', '未知', ['sex-unknown']],
  ['', '', []],
])('the sex %j is %j', (cell, value, issues) => {
  expect(sexValue(cell)).toEqual({ value, issues })
})

test.each(['合计', '合 计', '总计：300', '小计', '共计300人', 'Total'])('%s is a total', (cell) => {
  expect(isTotal(cell)).toBe(true)
})

test.each(['和计生', '王合计', 'Totala'])('%s is no total', (cell) => {
  expect(isTotal(cell)).toBe(false)
})

test.each(['制表人：王老师', '审 核:', '单位（盖章）：', '填表日期：2024-04-30', '审核人'])(
  '%s is where somebody signs',
  (cell) => {
    expect(isSignature(cell)).toBe(true)
  },
)

test.each(['单位', '审核', '制表', '王制表：', '联通·艾力', '12'])('%s is no place to sign', (cell) => {
  expect(isSignature(cell)).toBe(false)
})

test.each(['=1+1', '+86', '-5', '@x', '\tx', '\rx', "'=1", "''-x"])('%j is guarded and read back as it was', (cell) => {
  expect(guardFormula(cell)).toBe(`'${cell}`)
  expect(unguardFormula(guardFormula(cell))).toBe(cell)
})

test.each(["'", "'abc", 'abc', '', "O'Brien"])('%j needs no guard and bears none', (cell) => {
  expect(guardFormula(cell)).toBe(cell)
  expect(unguardFormula(cell)).toBe(cell)
})

test('masks show the first six and last four of an ID, and never more of a short number than its last two', () => {
  expect(maskIdNumber('510322200304151234')).toBe('510322********1234')
  expect(maskIdNumber('E12345678')).toBe('*******78')
  expect(maskPhone('13812345678')).toBe('138****5678')
})

test('numbers are compared in half width, upper case and without blanks', () => {
  expect(normaliseNumber(' ５１０ x\u00a01\ufeff')).toBe('510X1')
  expect(cleanText('\ufeff a\u00a0')).toBe('a')
})
