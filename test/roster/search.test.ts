import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Candidate } from '../../core/model/candidate.ts'
import { openRoster } from '../../electron/services/roster/index.ts'
import { createStore } from '../../electron/services/store/open-store.ts'
import { temporaryFolder } from '../store/folders.ts'

const by = { operator: '', at: '2024-05-25T08:00:00+08:00' }
const people: readonly Partial<Candidate>[] = [
  { name: '张三', idNumber: '510322200304150011', admissionNumber: '240001', phone: '13800001111' },
  { name: '张三丰', idNumber: '510322200304150022', admissionNumber: '240002' },
  { name: '章三', idNumber: '51032220030415003X', admissionNumber: '240003', studentNumber: '2021007' },
  { name: '单雄信', admissionNumber: '240004' },
  { name: '曾国藩', admissionNumber: '240005' },
  { name: '仇英', admissionNumber: '240006' },
  { name: '解缙', admissionNumber: '240007' },
  { name: '查慎行', admissionNumber: '240008' },
  { name: '区适子', admissionNumber: '240009' },
  { name: '乐毅', admissionNumber: '240010' },
  { name: '吕布', admissionNumber: '240011' },
  { name: '买买提·艾力', admissionNumber: '240012' },
  { name: '张䶮', admissionNumber: '240013' },
  { name: 'John Smith', admissionNumber: '240014' },
  { name: '尉迟恭', admissionNumber: '240015' },
  { name: '万俟卨', admissionNumber: '240016' },
  { name: '阿三', admissionNumber: '9240001' },
]

function aRoster(all: readonly Partial<Candidate>[] = people) {
  const candidates = all.map((one, i) => ({ id: `c${(i + 1).toString(36)}`, session: 'am', ...one }))
  const puts = candidates.map((value) => ({ put: 'candidates', key: value.id, value }))
  const { store } = createStore(join(temporaryFolder(), 'exam'), { device: 'x' }, 'create', by, puts)
  const roster = openRoster(store)
  const names = (text: string) => roster.find(text).map((id) => store.get<Candidate>('candidates', id)!.name)
  return { store, roster, names }
}

describe('find', () => {
  test.each([
    ['张', ['张三', '张三丰', '张䶮']],
    ['三', ['张三', '张三丰', '章三', '阿三']],
    ['张三', ['张三', '张三丰']],
    ['zs', ['张三', '章三', '张三丰']],
    ['zsf', ['张三丰']],
    ['zhang', ['张三', '张三丰', '章三', '张䶮']],
    ['zhangsan', ['张三', '章三', '张三丰']],
    ['zhangs', ['张三', '章三', '张三丰']],
    ['zsan', ['张三', '章三', '张三丰']],
    ['zhs', ['张三', '章三', '张三丰']],
    ['ZhangSan', ['张三', '章三', '张三丰']],
    ['zhang san', ['张三', '章三', '张三丰']],
    ['sanfeng', ['张三丰']],
    ['䶮', ['张䶮']],
    ['zhangyan', ['张䶮']],
    ['shan', ['单雄信']],
    ['zeng', ['曾国藩']],
    ['qiu', ['仇英']],
    ['xiejin', ['解缙']],
    ['zhashen', ['查慎行']],
    ['ou', ['区适子']],
    ['yuey', ['乐毅']],
    ['lvbu', ['吕布']],
    ['lubu', ['吕布']],
    ['mmt', ['买买提·艾力']],
    ['买买提・艾力', ['买买提·艾力']],
    ['yuchi', ['尉迟恭']],
    ['moqi', ['万俟卨']],
    ['john', ['John Smith']],
    ['smith', ['John Smith']],
    ['0011', ['张三']],
    ['003X', ['章三']],
    ['003x', ['章三']],
    ['2021007', ['章三']],
    ['1111', ['张三']],
    ['００１１', ['张三']],
    ['240001', ['张三', '阿三']],
    ['没有', []],
    ['   ', []],
    ['xyzq', []],
  ])('%s finds %j', (text, expected) => {
    const found = aRoster().names(text)
    if (expected.length === 0) expect(found).toEqual([])
    else expect(found.slice(0, expected.length)).toEqual(expected)
  })

  test('follows what is put and dropped, before and after the index is built', () => {
    const { store, names } = aRoster()
    const put = (id: string, name: string) =>
      store.commit('edit', by, [{ put: 'candidates', key: id, value: { id, session: 'am', name } }])
    put('c1', '赵六')
    expect(names('zl')).toEqual(['赵六'])
    expect(names('张三')).toEqual(['张三丰'])
    put('c2', '赵六')
    expect(names('zhaoliu')).toEqual(['赵六', '赵六'])
    expect(names('张三')).toEqual([])
    store.commit('edit', by, [{ drop: 'candidates', key: 'c1' }])
    expect(names('赵')).toEqual(['赵六'])
    put('cz', '新来')
    expect(names('xl')).toEqual(['新来'])
  })

  test('follows a thousand changes at once', () => {
    const { store, names } = aRoster()
    expect(names('张三')).toHaveLength(2)
    const rows = Array.from({ length: 1500 }, (_, i) => [`d${i}`, 'am', `钱${i}`])
    store.commit('import', by, [{ table: 'candidates', fields: ['id', 'session', 'name'], rows }])
    expect(names('钱')).toHaveLength(1500)
    expect(names('张三')).toHaveLength(2)
  })
})

describe('byCode', () => {
  test.each([
    ['240001', ['张三']],
    ['510322200304150011', ['张三']],
    ['51032220030415003x', ['章三']],
    [' ２４０００１\r\n', ['张三']],
    ['c1', ['张三']],
    ['C1', ['张三']],
    ['24000', []],
    ['', []],
  ])('%j stands for %j', (code, names) => {
    expect(
      aRoster()
        .roster.byCode(code)
        .map(({ name }) => name),
    ).toEqual(names)
  })

  test('a person of two sessions is found twice', () => {
    const { roster } = aRoster([
      { name: '张三', idNumber: '1', session: 'am' },
      { name: '张三', idNumber: '1', session: 'pm' },
    ])
    expect(roster.byCode('1').map(({ session }) => session)).toEqual(['am', 'pm'])
  })

  test('follows every commit', () => {
    const { store, roster } = aRoster()
    expect(roster.byCode('240001')).toHaveLength(1)
    store.commit('edit', by, [
      { put: 'candidates', key: 'c1', value: { id: 'c1', session: 'am', name: '张三', admissionNumber: '777' } },
    ])
    expect(roster.byCode('240001')).toEqual([])
    expect(roster.byCode('777')).toHaveLength(1)
    store.commit('edit', by, [{ drop: 'candidates', key: 'c1' }])
    expect(roster.byCode('777')).toEqual([])
  })
})

test('the same name counts within a session, and withdrawn candidates do not count', () => {
  const { store, roster } = aRoster([
    { name: '张伟' },
    { name: '张伟' },
    { name: '张伟', session: 'pm' },
    { name: '李娜' },
    { name: '李娜', withdrawn: true },
  ])
  const all = () => [...store.all<Candidate>('candidates').values()]
  const same = () => all().map((candidate) => roster.sameName(candidate))
  const sameAmong = () => all().map(roster.sameNameAmong(all()))
  expect(sameAmong()).toEqual([true, true, false, false, true]) // nothing is built yet
  expect(same()).toEqual([true, true, false, false, true])
  expect(sameAmong()).toEqual([true, true, false, false, true])
  store.commit('edit', by, [{ drop: 'candidates', key: 'c1' }])
  expect(same()).toEqual([false, false, false, true])
  expect(sameAmong()).toEqual([false, false, false, true])
})
