import { type BookType, utils, write } from '@e965/xlsx'
import fc from 'fast-check'
import { encodeGb18030 } from '../../build/gb18030.ts'
import { anId, csv } from './some-rows.ts'

/** A file to be read: a real one that was damaged, or one that never was a roster. */
export type FuzzFile = { readonly name: string; readonly bytes: Buffer }

const people = Array.from({ length: 25 }, (_, i) => [
  `张䶮${i}`,
  i % 2 ? '男' : '女',
  anId(i),
  `00${i}`,
  '中级',
  '01',
  String(i),
  '甲校,"东区"',
])
const header = ['姓名', '性别', '证件号码', '准考证号', '级别', '考场号', '座位号', '院校']
const text = csv(
  ...[header, ...people].map((row) =>
    row.map((cell) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(','),
  ),
)
const book = (bookType: BookType) =>
  write(
    { SheetNames: ['名单'], Sheets: { 名单: utils.aoa_to_sheet([header, ...people]) } },
    { type: 'buffer', bookType },
  ) as Buffer
const html = `<html><table>${[header, ...people].map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table></html>`
/** Rosters as schools send them, as text. */
export const texts: readonly (readonly [string, Uint8Array])[] = [
  ['utf-8.csv', Buffer.from(text)],
  ['gb18030.csv', encodeGb18030(text)],
  ['utf-16.csv', Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['tabs.txt', encodeGb18030(text.replaceAll(',', '\t'))],
]
/** The same as spreadsheets, unpacked so that damage reaches what is in them. */
export const books: readonly (readonly [string, Uint8Array])[] = [
  ['a.xlsx', book('xlsx')],
  ['a.xls', book('biff8')],
  ['a.ods', book('ods')],
  ['html.xls', encodeGb18030(html)],
]

type Mutation = (bytes: Buffer) => Buffer
const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
const at = (bytes: Buffer, where: number) => Math.floor(bytes.length * where)
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(place, fc.integer({ min: 0, max: 255 })).map(
    ([where, byte]): Mutation =>
      (bytes) => {
        const copy = Buffer.from(bytes)
        if (copy.length > 0) copy[at(copy, where)] = byte
        return copy
      },
  ),
  place.map(
    (where): Mutation =>
      (bytes) =>
        bytes.subarray(0, at(bytes, where)),
  ),
  fc.tuple(place, place).map(
    ([from, to]): Mutation =>
      (bytes) => {
        const [first, last] = [at(bytes, Math.min(from, to)), at(bytes, Math.max(from, to))]
        return Buffer.concat([bytes.subarray(0, first), bytes.subarray(last)])
      },
  ),
  fc.tuple(place, place).map(
    ([from, to]): Mutation =>
      (bytes) => {
        const [first, last] = [at(bytes, Math.min(from, to)), at(bytes, Math.max(from, to))]
        return Buffer.concat([bytes.subarray(0, last), bytes.subarray(first)])
      },
  ),
  fc.tuple(place, fc.uint8Array({ maxLength: 30 })).map(
    ([where, more]): Mutation =>
      (bytes) =>
        Buffer.concat([bytes.subarray(0, at(bytes, where)), more, bytes.subarray(at(bytes, where))]),
  ),
  fc.tuple(place, fc.constantFrom('"', '\n', ',', '\t', '\0', '姓名', '合计', '=1', '<td>', '\ufeff', '𬍛')).map(
    ([where, more]): Mutation =>
      (bytes) =>
        Buffer.concat([bytes.subarray(0, at(bytes, where)), Buffer.from(more), bytes.subarray(at(bytes, where))]),
  ),
)
/** One to four kinds of damage to one of the files: bytes turned, cut, doubled, put in. */
export const mutated = (from: readonly (readonly [string, Uint8Array])[]): fc.Arbitrary<FuzzFile> =>
  fc
    .tuple(fc.constantFrom(...from), fc.array(mutation, { minLength: 1, maxLength: 4 }))
    .map(([[name, bytes], steps]) => ({
      name,
      bytes: steps.reduce<Buffer>((now, step) => step(now), Buffer.from(bytes)),
    }))
/** Bytes, texts and tables of anything. */
export const madeUp: fc.Arbitrary<FuzzFile> = fc.oneof(
  fc.uint8Array({ maxLength: 400 }).map((bytes) => ({ name: 'bytes.csv', bytes: Buffer.from(bytes) })),
  fc
    .string({ unit: 'binary', maxLength: 300 })
    .map((value) => ({ name: 'text.csv', bytes: Buffer.from(`姓名,级别\n${value}`) })),
  fc
    .array(fc.array(fc.string({ unit: 'grapheme', maxLength: 6 }), { maxLength: 8 }), { maxLength: 12 })
    .map((rows) => ({
      name: 'rows.csv',
      bytes: Buffer.from([header, ...rows].map((row) => row.join(',')).join('\n')),
    })),
)
