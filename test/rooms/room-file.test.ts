import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { encodeGb18030 } from '../../build/gb18030.ts'
import { isRefusal } from '../../core/model/failure.ts'
import { readRoomFile } from '../../electron/services/rooms/room-file.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rooms-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const put = (name: string, bytes: Buffer | string) => {
  const file = join(folder, name)
  writeFileSync(file, bytes)
  return file
}
const csv = '考场号,考场名称,座位数\r\n01,"实训楼, 301",2\r\n02,䶮楼,1\r\n'
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])

test.each([
  ['UTF-8', Buffer.from(csv)],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${csv}`)],
  ['GB18030', encodeGb18030(csv)],
  ['UTF-16', utf16(csv)],
  ['tabs', utf16('考场号\t考场名称\t座位数\r\n01\t实训楼, 301\t2\r\n02\t䶮楼\t1\r\n')],
])('%s', (_, bytes) => {
  expect(readRoomFile(put('考场.csv', bytes), () => []).map((r) => [r.id, r.name, r.seats.length])).toEqual([
    ['01', '实训楼, 301', 2],
    ['02', '䶮楼', 1],
  ])
})

test('JSON', () => {
  expect(readRoomFile(put('rooms.json', '[{"id":"01","seats":["1","2"]}]'), () => [])[0]).toMatchObject({
    id: '01',
    seats: [{ number: '1' }, { number: '2' }],
  })
})

const refused = (file: string): string => {
  try {
    readRoomFile(file, () => [])
  } catch (thrown) {
    if (isRefusal(thrown)) return thrown.failure.code
    throw thrown
  }
  return 'read'
}

test.each([
  ['nothing', '', 'file-empty'],
  ['a header alone', '考场号,座位数\n', 'no-rows'],
  ['no header', '甲,乙\n1,2\n', 'room-header-not-found'],
  ['a wrong row', '考场号,座位数\n1,x\n', 'room-file-wrong'],
  ['a spreadsheet', Buffer.from('504b030414000000', 'hex'), 'room-file-not-text'],
  [
    'bytes of no encoding',
    Buffer.concat([Buffer.from('考场号,座位数\n'), Buffer.from([0xff, 0x2c, 0x31])]),
    'file-encoding-broken',
  ],
  ['too much', Buffer.alloc(4_000_001, 0x31), 'file-too-large'],
])('%s is refused', (_, bytes, code) => {
  expect(refused(put('考场.csv', bytes))).toBe(code)
})

test.each([
  ['{', 'room-json-wrong'],
  ['{"rooms":3}', 'room-json-wrong'],
  ['[]', 'no-rows'],
])('JSON %s is refused', (text, code) => {
  expect(refused(put('rooms.json', text))).toBe(code)
})

test('a missing file, a folder', () => {
  expect(refused(join(folder, 'none.csv'))).toBe('file-not-found')
  expect(refused(folder)).toBe('file-unreadable')
})
