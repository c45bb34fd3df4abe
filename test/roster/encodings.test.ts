import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodeGb18030 } from '../../build/gb18030.ts'
import { decodeText } from '../../electron/services/roster/files/decode-text.ts'

const text = '姓名,性别\r\n张䶮㛃𬍛𠅤𫖯,男\r\n'
const utf16be = (value: string) => Buffer.from(value, 'utf16le').swap16()
const decoded = (bytes: Uint8Array) => {
  const refuse = (problem: object) => Object.assign(new Error('refused further down'), { problem })
  const found = decodeText(Buffer.from(bytes), { room: Buffer.allocUnsafeSlow, refuse })
  if ('problem' in found) return found
  const { text, encoding } = found
  try {
    while (text.more(1));
  } catch (error) {
    return (error as { problem: object }).problem
  }
  return { text: text.bytes.toString('utf8', 0, text.length()), encoding }
}

test.each([
  ['utf-8', Buffer.from(text)],
  ['utf-8-bom', Buffer.from(`\ufeff${text}`)],
  ['gb18030', encodeGb18030(text)],
  ['utf-16le', Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['utf-16le', Buffer.from(text, 'utf16le')],
  ['utf-16be', utf16be(`\ufeff${text}`)],
  ['utf-16be', utf16be(text)],
])('%s is told by its bytes and read without loss', (encoding, bytes) => {
  expect(decoded(bytes)).toEqual({ text, encoding })
})

test('every text comes back in every encoding', () => {
  const characters = fc.constantFrom(...'张王李䶮㛃𬍛𠅤𫖯·ａ，。、〇'.match(/./gu)!, 'a', '1', ',', '\n')
  const rows = fc.array(characters, { minLength: 40, maxLength: 200 }).map((all) => `姓名,${all.join('')}`)
  fc.assert(
    fc.property(rows, (value) => {
      for (const bytes of [
        Buffer.from(value),
        encodeGb18030(value),
        Buffer.from(`\ufeff${value}`, 'utf16le'),
        utf16be(`\ufeff${value}`),
      ]) {
        expect(decoded(bytes)).toMatchObject({ text: value })
      }
    }),
  )
})

test('联通 alone is Chinese, though its bytes are UTF-8 by chance', () => {
  expect(decoded(encodeGb18030('联通'))).toEqual({ text: '联通', encoding: 'gb18030' })
})

test('a long text over the border of two stretches is whole', () => {
  const long = '张三李四a'.repeat(60_000)
  expect(decoded(encodeGb18030(long))).toEqual({ text: long, encoding: 'gb18030' })
})

test.each([
  ['UTF-8 cut inside a character', Buffer.from(text).subarray(0, 8), { problem: 'truncated' }],
  ['GB 18030 cut inside a character', encodeGb18030(text).subarray(0, 3), { problem: 'truncated' }],
  ['UTF-16 cut inside a character', Buffer.from(`\ufeff${text}`, 'utf16le').subarray(0, 9), { problem: 'truncated' }],
  ['UTF-8 with a broken byte', broken(Buffer.from(text.repeat(20))), { problem: 'broken', encoding: 'utf-8' }],
  [
    'UTF-8 with a mark and a broken byte',
    broken(Buffer.from(`\ufeff${text.repeat(20)}`)),
    { problem: 'broken', encoding: 'utf-8-bom' },
  ],
  [
    'bytes that are no encoding',
    Buffer.from([0x61, 0x2c, 0xff, 0xff, 0x62, 0x0a, 0x63, 0x64]),
    { problem: 'broken', encoding: 'gb18030' },
  ],
  [
    'a long GB 18030 text with a broken byte near its end',
    brokenAt(encodeGb18030('张三李四a'.repeat(60_000)), 500_000),
    { problem: 'broken', encoding: 'gb18030' },
  ],
  [
    'a long GB 18030 text cut inside a character',
    encodeGb18030('张三'.repeat(120_000)).subarray(0, -1),
    { problem: 'truncated' },
  ],
  [
    'a long UTF-16 text with half a character near its end',
    Buffer.concat([Buffer.from(`\ufeff${text.repeat(8000)}`, 'utf16le'), Buffer.from([0x00, 0xd8, 0x41, 0x00])]),
    { problem: 'broken', encoding: 'utf-16le' },
  ],
  ['zeros', Buffer.alloc(5000), { problem: 'binary', looksLike: 'zeros' }],
  ['text with a zero byte', Buffer.from('姓名,性别\0\n'), { problem: 'binary', looksLike: 'unknown' }],
  [
    'control characters',
    Buffer.from('\x01\x02\x03\x04\x05\x06\x07\x0e\x0f'.repeat(50)),
    { problem: 'binary', looksLike: 'unknown' },
  ],
])('%s is never read as something else', (_, bytes, problem) => {
  expect(decoded(bytes)).toEqual(problem)
})

function broken(bytes: Buffer): Buffer {
  return brokenAt(bytes, Math.floor(bytes.length / 2))
}

function brokenAt(bytes: Buffer, place: number): Buffer {
  bytes[place] = 0xff
  return bytes
}
