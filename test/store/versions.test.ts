import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Change } from '../../core/model/change.ts'
import { type Migration, migrations, versionAfter } from '../../electron/services/store/migrations.ts'
import {
  by,
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

const fixtures = join(import.meta.dirname, '../fixtures/journal')
const renamed: Migration = {
  from: 1,
  migrate: (changes) =>
    changes.map((c): Change => ('put' in c && c.put === 'attendance' ? { ...c, put: 'records' } : c)),
}
const counted: Migration = {
  from: 2,
  migrate: (changes) =>
    changes.map(
      (c): Change =>
        'put' in c && c.put === 'records' ? { ...c, value: { ...(c.value as object), counted: true } } : c,
    ),
}

test('every released version has a stored journal', () => {
  const versions = Array.from({ length: versionAfter(migrations) }, (_, n) => `v${n + 1}`)
  expect(readdirSync(fixtures).filter((name) => name.startsWith('v'))).toEqual(versions)
})

test.each(readdirSync(fixtures).filter((name) => name.startsWith('v')))(
  'the stored journal %s opens with the state it had',
  (version) => {
    const folder = temporaryFolder()
    cpSync(join(fixtures, version), folder, { recursive: true })
    const before = textOf(folder)
    const { store, notices } = open(folder)
    const expected = JSON.parse(readFileSync(join(folder, 'state.json'), 'utf8')) as Record<string, unknown>
    expect(stateOf(store, Object.keys(expected))).toEqual(expected)
    expect(notices).toEqual([])
    expect(textOf(folder)).toBe(before)
  },
)

describe('migrations', () => {
  test('older lines are read as the newest version would have written them; the file stays as it is', () => {
    const { folder } = storeOf(3)
    const before = textOf(folder)
    const { store } = open(folder, { migrations: [renamed, counted] })
    expect(store.get('records', 'r2')).toMatchObject({ n: 2, counted: true })
    expect(store.changesOf(2)).toMatchObject([{ put: 'records', key: 'r2' }])
    expect(textOf(folder)).toBe(before)
    store.commit('scan', by, [{ put: 'records', key: 'r4', value: { n: 4 } }])
    expect(JSON.parse(linesOf(folder).at(-1)!).v).toBe(3)
    const again = open(folder, { migrations: [renamed, counted] }).store
    expect(again.get('records', 'r4')).toEqual({ n: 4 })
    expect(again.verify().entries).toBe(4)
  })

  test.each([
    ['does not start at 1', [{ ...renamed, from: 2 }]],
    ['leaves a number out', [renamed, { ...counted, from: 3 }]],
    ['has a number twice', [renamed, { ...counted, from: 1 }]],
  ])('a list that %s is a bug', (_, steps) => {
    expect(() => versionAfter(steps)).toThrow('migration')
  })
})

describe('a journal of a newer program', () => {
  test('is refused by name, also for looking, and nothing is touched', () => {
    const { folder } = storeOf(2)
    commitRecord(open(folder, { migrations: [renamed] }).store, 3)
    const expected = { code: 'journal-newer', file: journalOf(folder), found: 2, known: 1 }
    const before = textOf(folder)
    expect(failureOf(() => open(folder))).toEqual(expected)
    expect(failureOf(() => open(folder, { readOnlyIntact: true }))).toEqual(expected)
    expect(textOf(folder)).toBe(before)
  })

  test('is recognised even in a layout that this program does not know', () => {
    const { folder } = storeOf(2)
    writeFileSync(journalOf(folder), `${textOf(folder)}{"v":7,"all":"different"}\n`)
    expect(failureOf(() => open(folder))).toMatchObject({ code: 'journal-newer', found: 7 })
  })

  test('is not set aside as torn while whole lines of it are there', () => {
    const { folder } = storeOf(2)
    commitRecord(open(folder, { migrations: [renamed] }).store, 3)
    const before = `${textOf(folder)}{"v":2,"seq"`
    writeFileSync(journalOf(folder), before)
    expect(failureOf(() => open(folder))).toMatchObject({ code: 'journal-newer' })
    expect(textOf(folder)).toBe(before)
    expect(readdirSync(folder)).toEqual(['journal.ndjson'])
  })
})

describe('a line whose changes were wiped', () => {
  const wiped = (folder: string, line: number, why = '"2025-06-01 保存期满"') => {
    const lines = linesOf(folder)
    lines[line - 1] = lines[line - 1]!.replace(/"changes":.*$/, `"changes":null,"wiped":${why}}`)
    writeFileSync(journalOf(folder), `${lines.join('\n')}\n`)
  }

  test('keeps its place in the chain and has no effect', () => {
    const whole = storeOf(4)
    const { folder } = whole
    wiped(folder, 3)
    const { store, notices } = open(folder)
    expect(notices).toEqual([])
    expect([...store.all('attendance').keys()]).toEqual(['r2', 'r4'])
    expect(store.verify()).toEqual({ entries: 4, head: whole.head(), torn: false })
    expect(store.changesOf(3)).toEqual([])
    expect(store.entries(1, 1).entries).toMatchObject([{ seq: 3, action: 'scan', collections: [] }])
    commitRecord(store, 5)
    expect(open(folder).store.seq()).toBe(5)
  })

  test('its head is still under the hash', () => {
    const { folder } = storeOf(4)
    wiped(folder, 3)
    writeFileSync(journalOf(folder), textOf(folder).replace('"seq":3,"action":"scan"', '"seq":3,"action":"scam"'))
    expect(failureOf(() => open(folder))).toMatchObject({ code: 'journal-damaged', line: 3, reason: 'hash-wrong' })
  })

  test('changes missing without the word for it are damage', () => {
    const { folder } = storeOf(4)
    wiped(folder, 3, '7')
    expect(failureOf(() => open(folder))).toMatchObject({ code: 'journal-damaged', line: 3, reason: 'changes-wrong' })
  })
})
