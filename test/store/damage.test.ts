import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isRefusal } from '../../core/model/failure.ts'
import {
  commitRecord,
  failureOf,
  journalOf,
  linesOf,
  open,
  stateOf,
  storeOf,
  temporaryFolder,
  textOf,
} from './folders.ts'

/** A folder with these bytes as its journal. */
function folderWith(bytes: string | Buffer): string {
  const folder = temporaryFolder()
  writeFileSync(journalOf(folder), bytes)
  return folder
}

test('a journal cut at every byte of its last three lines opens with the whole lines, and the rest is set aside', () => {
  const whole = readFileSync(journalOf(storeOf(6).folder))
  const ends = [...whole.entries()].filter(([, byte]) => byte === 10).map(([at]) => at + 1)
  const folder = temporaryFolder()
  for (let length = ends[2]!; length <= whole.length; length++) {
    for (const name of readdirSync(folder)) rmSync(join(folder, name))
    writeFileSync(journalOf(folder), whole.subarray(0, length))
    const { store, notices } = open(folder)
    const kept = ends.filter((end) => end <= length)
    expect(store.seq(), `cut at ${length}`).toBe(kept.length)
    expect(readFileSync(journalOf(folder)).equals(whole.subarray(0, kept.at(-1)))).toBe(true)
    if (kept.at(-1) === length) expect(notices).toEqual([])
    else {
      expect(notices).toMatchObject([{ code: 'torn-line' }])
      expect(readFileSync(join(folder, notices[0]!.file)).equals(whole.subarray(kept.at(-1), length))).toBe(true)
    }
    commitRecord(store, 99)
    void store.close()
    expect(open(folder)).toMatchObject({ notices: [] })
  }
})

test('torn lines of two occasions are kept both', () => {
  const { folder } = storeOf(2)
  for (const rest of ['first', 'second']) {
    writeFileSync(journalOf(folder), textOf(folder) + rest)
    open(folder)
  }
  const kept = readdirSync(folder).filter((name) => name.startsWith('torn-'))
  expect(kept.map((name) => readFileSync(join(folder, name), 'utf8')).sort()).toEqual(['first', 'second'])
})

test('no bit of a whole line can flip unseen', () => {
  const { folder, head } = storeOf(5)
  const bytes = readFileSync(journalOf(folder))
  const [from, to] = [linesOf(folder)[0]!.length, Buffer.byteLength(linesOf(folder).slice(0, 3).join('\n'))]
  const seen = new Set<string>()
  for (let at = from; at < to; at++) {
    const flipped = Buffer.from(bytes)
    flipped[at]! ^= 1 << (at % 8)
    writeFileSync(journalOf(folder), flipped)
    const failure = failureOf(() => open(folder))
    seen.add(failure.code)
    expect(failure, `byte ${at}`).toMatchObject({ code: 'journal-damaged', file: journalOf(folder) })
    expect(readFileSync(journalOf(folder)).equals(flipped)).toBe(true)
  }
  expect(head().length).toBe(64)
  expect([...seen]).toEqual(['journal-damaged'])
})

describe('damage further up', () => {
  const damaged = () => {
    const { folder } = storeOf(6)
    const lines = linesOf(folder)
    lines[3] = lines[3]!.replace('张', '李')
    writeFileSync(journalOf(folder), `${lines.join('\n')}\n`)
    return folder
  }

  test('is refused with the line and what is intact', () => {
    expect(failureOf(() => open(damaged()))).toMatchObject({
      code: 'journal-damaged',
      line: 4,
      intact: 3,
      reason: 'changes-wrong',
    })
  })

  test('the intact part opens for reading only, and nothing in the folder changes', async () => {
    const folder = damaged()
    const before = textOf(folder)
    const { store } = open(folder, { readOnlyIntact: true })
    expect(store.readOnly).toBe(true)
    expect([...store.all('attendance').keys()]).toEqual(['r2', 'r3'])
    expect(failureOf(() => commitRecord(store, 7))).toEqual({ code: 'opened-read-only' })
    expect(store.verify()).toMatchObject({ entries: 3 })
    await store.close()
    expect(textOf(folder)).toBe(before)
    expect(readdirSync(folder)).toEqual(['journal.ndjson'])
  })

  test.each([
    ['a line left out', (lines: string[]) => lines.toSpliced(2, 1), 'chain-broken'],
    ['two lines exchanged', (lines: string[]) => [lines[0]!, lines[2]!, lines[1]!, ...lines.slice(3)], 'chain-broken'],
    ['a line twice', (lines: string[]) => lines.toSpliced(2, 0, lines[1]!), 'chain-broken'],
    ['an empty line', (lines: string[]) => lines.toSpliced(2, 0, ''), 'not-an-entry'],
    ['a foreign last line', (lines: string[]) => [...lines, '{"v":1,"hello":true}'], 'not-an-entry'],
    ['the first line missing', (lines: string[]) => lines.slice(1), 'chain-broken'],
  ])('%s', (_, alter, reason) => {
    const folder = folderWith(`${alter(linesOf(storeOf(5).folder)).join('\n')}\n`)
    expect(failureOf(() => open(folder))).toMatchObject({ code: 'journal-damaged', reason })
  })
})

describe('an unreadable journal is never an empty one', () => {
  test('missing', () => {
    const folder = temporaryFolder()
    expect(failureOf(() => open(folder))).toEqual({ code: 'journal-missing', folder })
    expect(readdirSync(folder)).toEqual([])
  })

  test.each([
    ['empty', '', 'empty'],
    ['a torn first line only', '{"v":1,"seq":1', 'no-whole-line'],
    ['zeros', Buffer.alloc(4096), 'no-whole-line'],
  ])('%s', (_, bytes, reason) => {
    const folder = folderWith(bytes)
    const expected = { code: 'journal-damaged', line: 1, intact: 0, reason }
    expect(failureOf(() => open(folder))).toMatchObject(expected)
    expect(failureOf(() => open(folder, { readOnlyIntact: true }))).toMatchObject(expected)
    expect(readdirSync(folder)).toEqual(['journal.ndjson'])
  })

  test('a folder in its place', () => {
    const folder = temporaryFolder()
    mkdirSync(journalOf(folder))
    expect(failureOf(() => open(folder))).toEqual({ code: 'folder-unusable', folder, reason: 'EISDIR' })
  })
})

test('zeros after the last line, as a power cut can leave them, are a torn line', () => {
  const { folder } = storeOf(3)
  writeFileSync(journalOf(folder), Buffer.concat([readFileSync(journalOf(folder)), Buffer.alloc(512)]))
  const { store, notices } = open(folder)
  expect(store.seq()).toBe(3)
  expect(notices).toMatchObject([{ code: 'torn-line' }])
})

test('a copy of the journal elsewhere opens as the same exam', () => {
  const store = storeOf(4)
  const folder = temporaryFolder()
  copyFileSync(journalOf(store.folder), journalOf(folder))
  expect(stateOf(open(folder).store)).toEqual(stateOf(store))
})

test('an expected failure is a refusal, any other error is not', () => {
  const { folder } = storeOf(1)
  truncateSync(journalOf(folder), 0)
  expect(() => open(folder)).toThrow(expect.toSatisfy(isRefusal))
})
