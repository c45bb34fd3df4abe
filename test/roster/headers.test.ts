import { expect, test } from 'vitest'
import { candidateFields } from '../../core/model/candidate.ts'
import { columnLetters, extraKeys, findHeader, guessHeader, mapHeaders } from '../../core/roster/header-row.ts'
import { fieldBySynonym, headerNames, headerOf, headerShape } from '../../core/roster/header-synonyms.ts'

const fieldsOf = (headers: readonly string[]) => mapHeaders(headers).map(({ field }) => field)

test.each([
  // domain.md §4, column by column
  ['序号', 'serial'],
  ['姓名', 'name'],
  ['XM', 'name'],
  ['性别', 'sex'],
  ['XB', 'sex'],
  ['证件类型', 'idType'],
  ['证件号码', 'idNumber'],
  ['身份证号', 'idNumber'],
  ['SFZH', 'idNumber'],
  ['准考证号', 'admissionNumber'],
  ['考号', 'admissionNumber'],
  ['ZKZH', 'admissionNumber'],
  ['考点', 'site'],
  ['考场号', 'room'],
  ['考场', 'room'],
  ['试室', 'room'],
  ['座位号', 'seat'],
  ['座号', 'seat'],
  ['机位号', 'seat'],
  ['科目', 'subject'],
  ['证书名称', 'subject'],
  ['级别', 'level'],
  ['等级', 'level'],
  ['场次', 'session'],
  ['批次', 'session'],
  ['考试日期', 'date'],
  ['时间', 'time'],
  ['院校', 'school'],
  ['单位', 'school'],
  ['院系', 'college'],
  ['专业', 'major'],
  ['班级', 'className'],
  ['学号', 'studentNumber'],
  ['XH', 'studentNumber'],
  ['手机号', 'phone'],
  ['照片', 'photo'],
  ['备注', 'note'],
  // spelt otherwise
  ['* 姓名', 'name'],
  ['姓名（必填）', 'name'],
  ['姓 名', 'name'],
  ['身份证号(18位)', 'idNumber'],
  ['考场号【必填】', 'room'],
  ['ｓｆｚｈ', 'idNumber'],
  ['sfzh', 'idNumber'],
  ['姓名/Name', 'name'],
  ['姓名\nName', 'name'],
  ['ID Number', 'idNumber'],
  ['id_number', 'idNumber'],
  ['手机号码：', 'phone'],
])('the column %j is %s', (header, field) => {
  expect(fieldBySynonym(header)).toBe(field)
})

test.each(['籍贯', '民族', '准考', '姓名拼音', '姓'])('the column %j is nothing we know', (header) => {
  expect(fieldBySynonym(header)).toBeUndefined()
})

test('every field has a name, and the name that we write is read as that field', () => {
  for (const field of candidateFields) expect(fieldBySynonym(headerOf(field))).toBe(field)
})

test('no name stands for two fields', () => {
  const seen = new Map<string, string>()
  for (const [field, names] of Object.entries(headerNames)) {
    for (const name of names) {
      expect(seen.get(name) ?? field, name).toBe(field)
      seen.set(name, field)
    }
  }
})

test('an exact name wins over a loose one, wherever it stands', () => {
  expect(fieldsOf(['考生姓名（必填）', '身份证', '姓名'])).toEqual(['extra', 'idNumber', 'name'])
})

test('a field is given once, to the leftmost; the rest is kept as own columns under their own keys', () => {
  const mapping = mapHeaders(['姓名', '手机号', '联系电话', '备注1', '', '姓名', '备注1'])
  expect(mapping.map(({ field }) => field)).toEqual(['name', 'phone', 'extra', 'extra', 'extra', 'extra', 'extra'])
  expect([...extraKeys(mapping).values()]).toEqual(['联系电话', '备注1', 'E', '姓名', '备注1(2)'])
})

test('the header is found under titles, notes and blank rows', () => {
  const rows = [
    ['XX学院1+X考试名单'],
    [''],
    ['填表说明：请勿改动姓名列'],
    ['序号', '姓名', '性别', '身份证号'],
    ['1', '张三', '男', '5103'],
  ]
  expect(findHeader(rows)).toEqual({ row: 3, headers: ['序号', '姓名', '性别', '身份证号'] })
})

test('a header of two rows is joined', () => {
  const rows = [
    ['姓名', '性别', '考试安排', '', '学校'],
    ['', '', '考场号', '座位号', ''],
    ['张三', '男', '01', '02', 'A'],
  ]
  expect(findHeader(rows)).toEqual({ row: 1, headers: ['姓名', '性别', '考场号', '座位号', '学校'] })
})

test('a row of people is never taken for the second row of a header', () => {
  const rows = [
    ['姓名', '级别', '备注'],
    ['张三', '', '班级'],
    ['', '初级', '姓名'],
  ]
  expect(findHeader(rows)?.row).toBe(0)
  expect(findHeader(rows.toSpliced(1, 1))?.row).toBe(0)
})

test('without a name that we know a likely row is guessed', () => {
  const rows = [['名单'], ['甲', '乙', '丙'], ['张三', '男', '510322200304151234']]
  expect(findHeader(rows)).toBeUndefined()
  expect(guessHeader(rows)).toEqual({ row: 1, headers: ['甲', '乙', '丙'] })
})

test('two headers of the same shape differ in nothing but width, case, blanks and stars', () => {
  expect(headerShape(['* 姓名', 'Id No'])).toBe(headerShape(['姓名', 'ＩＤ NO']))
  expect(headerShape(['姓名(1)'])).not.toBe(headerShape(['姓名']))
})

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters)
})
