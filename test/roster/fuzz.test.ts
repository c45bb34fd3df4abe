import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BookType, utils, write } from '@e965/xlsx'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodeGb18030 } from '../../build/gb18030.ts'
import type { Candidate } from '../../core/model/candidate.ts'
import { anExam, anId, csv } from './an-exam.ts'

// No file crashes the reading, hangs it, or comes in by halves. More of them: ROSTER_FUZZ=100000.
const runs = Number(process.env.ROSTER_FUZZ ?? 1500)

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
const real: readonly (readonly [string, Uint8Array])[] = [
  ['utf-8.csv', Buffer.from(text)],
  ['gb18030.csv', encodeGb18030(text)],
  ['utf-16.csv', Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['tabs.txt', encodeGb18030(text.replaceAll(',', '\t'))],
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
const mutated = fc
  .tuple(fc.constantFrom(...real), fc.array(mutation, { minLength: 1, maxLength: 4 }))
  .map(([[name, bytes], steps]) => ({
    name,
    bytes: steps.reduce<Buffer>((now, step) => step(now), Buffer.from(bytes)),
  }))
const madeUp = fc.oneof(
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

async function anExamWithOne() {
  const exam = await anExam()
  await exam.import(csv('姓名,级别,准考证号', '在册,中级,999'))
  return exam
}

test(`${runs} files and mutations of real ones end in a report or a refusal, and come in whole or not at all`, {
  timeout: 3_600_000,
}, async () => {
  let exam = await anExamWithOne()
  let done = 0
  let accepted = 0
  await fc.assert(
    fc.asyncProperty(
      fc.oneof({ weight: 3, arbitrary: mutated }, { weight: 1, arbitrary: madeUp }),
      fc.boolean(),
      async ({ name, bytes }, skipErrors) => {
        // The journal keeps every import and undo; a new exam now and then keeps it short.
        if (++done % 500 === 0) exam = await anExamWithOne()
        const [here] = await exam.candidates()
        const path = join(exam.folder, name)
        writeFileSync(path, bytes)
        const before = exam.journal()
        const start = performance.now()
        const reply = await exam.reply('roster.import', { file: path, options: { skipErrors } })
        expect(performance.now() - start).toBeLessThan(20_000)
        if (!reply.ok) {
          expect(reply.failure.code).not.toBe('internal')
          expect(exam.journal().equals(before)).toBe(true)
          return
        }
        const { added, changed } = reply.value as { added: number; changed: number }
        const all = await exam.candidates()
        expect(all).toHaveLength(1 + added)
        if (added + changed === 0) return
        accepted++
        for (const candidate of all as readonly Candidate[]) {
          expect(candidate.name).not.toBe('')
          expect(candidate.name).not.toMatch(/\ufffd|\p{Cc}/u)
        }
        await exam.ask('roster.undo-import', {})
        expect(await exam.candidates()).toEqual([here])
      },
    ),
    { numRuns: runs },
  )
  // A fuzz test in which nothing is ever accepted proves little.
  expect(accepted).toBeGreaterThan(runs / 50)
})
