import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Store } from '../../electron/services/store/types.ts'
import { by, commitRecord, journalOf, open, stateOf, storeOf } from './folders.ts'

const names = ['exam', 'attendance', 'candidates']
const snapshotOf = (folder: string) => join(folder, 'snapshot.json')

/** A closed store whose rosters were replaced so often that a snapshot pays, and its state. */
async function storeWithSnapshot(): Promise<{ folder: string; state: unknown }> {
  const store = storeOf(3)
  importMany(store)
  const state = stateOf(store, names)
  await store.close()
  expect(existsSync(snapshotOf(store.folder))).toBe(true)
  return { folder: store.folder, state }
}

function importMany(store: Store): void {
  const rows = Array.from({ length: 20_000 }, (_, n) => [`c${n}`, `考生${n}`])
  for (let n = 0; n < 7; n++) store.commit('import', by, [{ table: 'candidates', fields: ['id', 'name'], rows }])
}

test('a snapshot is written when it pays, for the account alone, and gives the same state', async () => {
  const { folder, state } = await storeWithSnapshot()
  expect(statSync(snapshotOf(folder)).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder).sort()).toEqual(['journal.ndjson', 'snapshot.json'])
  const { store, notices } = open(folder)
  expect(notices).toEqual([])
  expect(stateOf(store, names)).toEqual(state)
  expect(store.entries(0, 3).entries.map((e) => e.collections)).toEqual([
    ['candidates'],
    ['candidates'],
    ['candidates'],
  ])
})

test('entries after the snapshot are applied on top of it', async () => {
  const { folder } = await storeWithSnapshot()
  const { store } = open(folder)
  commitRecord(store, 99)
  store.commit('drop', by, [{ drop: 'candidates', key: 'c5' }])
  const state = stateOf(store, names)
  const before = readFileSync(snapshotOf(folder))
  await store.close()
  expect(readFileSync(snapshotOf(folder)).equals(before)).toBe(true)
  const again = open(folder)
  expect(again.notices).toEqual([])
  expect(stateOf(again.store, names)).toEqual(state)
})

test('a small store writes none', async () => {
  const store = storeOf(20)
  await store.close()
  expect(readdirSync(store.folder)).toEqual(['journal.ndjson'])
})

test('without the snapshot the journal gives the same state', async () => {
  const { folder, state } = await storeWithSnapshot()
  rmSync(snapshotOf(folder))
  const { store, notices } = open(folder)
  expect(notices).toEqual([])
  expect(stateOf(store, names)).toEqual(state)
})

test.each([
  ['empty', () => Buffer.alloc(0)],
  ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
  ['with one character changed', (bytes: Buffer) => Buffer.from(bytes.toString().replace('考生7"', '考生8"'))],
  ['not JSON', () => Buffer.from('考务台')],
])('a snapshot that is %s is ignored, told, and written anew', async (_, alter) => {
  const { folder, state } = await storeWithSnapshot()
  const good = readFileSync(snapshotOf(folder))
  writeFileSync(snapshotOf(folder), alter(good))
  const { store, notices } = open(folder)
  expect(notices).toEqual([{ code: 'snapshot-rebuilt', file: 'snapshot.json' }])
  expect(stateOf(store, names)).toEqual(state)
  await store.close()
  expect(readFileSync(snapshotOf(folder)).equals(good)).toBe(true)
})

test('the snapshot of another exam is ignored, even at the same entry and byte', async () => {
  const { folder } = await storeWithSnapshot()
  const other = storeOf(2)
  commitRecord(other, 9)
  importMany(other)
  const state = stateOf(other, names)
  await other.close()
  expect(statSync(journalOf(other.folder)).size).toBe(statSync(journalOf(folder)).size)
  copyFileSync(snapshotOf(folder), snapshotOf(other.folder))
  const { store, notices } = open(other.folder)
  expect(notices).toMatchObject([{ code: 'snapshot-rebuilt' }])
  expect(stateOf(store, names)).toEqual(state)
})

test('a snapshot of entries that the journal does not have is ignored', async () => {
  const { folder } = await storeWithSnapshot()
  const lines = readFileSync(journalOf(folder), 'utf8').split('\n').slice(0, 3)
  writeFileSync(journalOf(folder), `${lines.join('\n')}\n`)
  const { store, notices } = open(folder)
  expect(notices).toMatchObject([{ code: 'snapshot-rebuilt' }])
  expect([store.seq(), store.all('candidates').size]).toEqual([3, 0])
})

test('damage before the snapshot is found all the same', async () => {
  const { folder } = await storeWithSnapshot()
  writeFileSync(journalOf(folder), readFileSync(journalOf(folder), 'utf8').replace('张', '李'))
  expect(() => open(folder)).toThrow('journal-damaged')
  expect([...open(folder, { readOnlyIntact: true }).store.all('attendance')]).toEqual([])
})

test('a draft that a killed process left does not matter', async () => {
  const { folder, state } = await storeWithSnapshot()
  writeFileSync(`${snapshotOf(folder)}.draft`, 'half')
  expect(stateOf(open(folder).store, names)).toEqual(state)
})
