import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { backupIfChanged, listBackups, makeBackup } from '../../electron/services/store/backups.ts'
import { inspect } from '../../electron/services/store/inspect.ts'
import { restoreBackup } from '../../electron/services/store/restore.ts'
import {
  at,
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

const minute = (n: number) => `2024-05-25T08:${String(n).padStart(2, '0')}:00+08:00`
const spoil = (file: string) => writeFileSync(file, readFileSync(file, 'utf8').replace('张', '李'))
const fileOf = (backups: string, id: string) => join(backups, `${id}.ndjson`)

describe('backups', () => {
  test('a backup is a whole copy, named by time and entries, for the account alone', () => {
    const store = storeOf(5)
    const backups = join(temporaryFolder(), 'backups')
    const made = makeBackup(store.folder, backups, at)
    expect(made).toMatchObject({ id: '2024-05-25T08-00-00+08-00_0000005', at, entries: 5, usable: true })
    expect(readFileSync(fileOf(backups, made.id), 'utf8')).toBe(textOf(store.folder))
    expect(statSync(fileOf(backups, made.id)).mode & 0o777).toBe(0o600)
    expect(listBackups(backups)).toEqual([made])
  })

  test('two in the same second are two', () => {
    const store = storeOf(2)
    const backups = temporaryFolder()
    const ids = [makeBackup(store.folder, backups, at), makeBackup(store.folder, backups, at)].map((b) => b.id)
    expect(new Set(ids).size).toBe(2)
    expect(listBackups(backups)).toHaveLength(2)
  })

  test('automatic ones are made only after a change; ten are kept, and those asked for all', () => {
    const store = storeOf(1)
    const backups = temporaryFolder()
    const asked = makeBackup(store.folder, backups, minute(0))
    expect(backupIfChanged(store.folder, backups, minute(1))).toBeUndefined()
    for (let n = 2; n <= 14; n++) {
      commitRecord(store, n)
      expect(backupIfChanged(store.folder, backups, minute(n))).toMatchObject({ entries: n })
      expect(backupIfChanged(store.folder, backups, minute(n))).toBeUndefined()
    }
    expect(listBackups(backups).map((b) => b.entries)).toEqual([14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 1])
    expect(listBackups(backups).at(-1)).toEqual(asked)
  })

  test('damage is never backed up, a torn line is left out', () => {
    const { folder } = storeOf(4)
    const backups = temporaryFolder()
    appendFileSync(journalOf(folder), '{"v":1')
    expect(makeBackup(folder, backups, minute(1)).entries).toBe(4)
    spoil(journalOf(folder))
    expect(failureOf(() => makeBackup(folder, backups, minute(2)))).toMatchObject({ code: 'journal-damaged' })
    expect(failureOf(() => backupIfChanged(folder, backups, minute(2)))).toMatchObject({ code: 'journal-damaged' })
    expect(listBackups(backups)).toHaveLength(1)
  })

  test('the list says which are not usable, and passes over other files', () => {
    const store = storeOf(3)
    const backups = temporaryFolder()
    const cut = fileOf(backups, makeBackup(store.folder, backups, minute(1)).id)
    const empty = fileOf(backups, makeBackup(store.folder, backups, minute(2)).id)
    makeBackup(store.folder, backups, minute(3))
    writeFileSync(cut, readFileSync(cut).subarray(0, -5))
    writeFileSync(empty, '')
    writeFileSync(join(backups, 'notes.ndjson'), 'x')
    expect(listBackups(backups).map((b) => [b.at, b.usable, b.entries])).toEqual([
      [minute(3), true, 3],
      [minute(2), false, 0],
      [minute(1), false, 0],
    ])
    expect(listBackups(join(backups, 'not-there'))).toEqual([])
  })

  test('a last line of some megabytes is found as well', () => {
    const store = storeOf(1)
    const rows = Array.from({ length: 30_000 }, (_, n) => [`c${n}`, '考生'.repeat(20)])
    store.commit('import', { operator: '', at }, [{ table: 'candidates', fields: ['id', 'name'], rows }])
    const backups = temporaryFolder()
    expect(makeBackup(store.folder, backups, at)).toEqual(listBackups(backups)[0])
  })
})

describe('inspect tells how a journal is and alters nothing', () => {
  const cases: [string, (folder: string) => void, object][] = [
    ['ready', () => {}, { state: 'ready', intact: 4, lastAt: at }],
    ['torn', (folder) => appendFileSync(journalOf(folder), '{"v'), { state: 'ready', intact: 4 }],
    [
      'damaged',
      (folder) => spoil(journalOf(folder)),
      { state: 'damaged', intact: 1, lastAt: at, failure: { code: 'journal-damaged', line: 2 } },
    ],
    [
      'empty',
      (folder) => writeFileSync(journalOf(folder), ''),
      { state: 'damaged', intact: 0, lastAt: '', failure: { code: 'journal-damaged' } },
    ],
    [
      'missing',
      (folder) => rmSync(journalOf(folder)),
      { state: 'damaged', intact: 0, failure: { code: 'journal-missing' } },
    ],
    [
      'newer',
      (folder) => appendFileSync(journalOf(folder), '{"v":9,"x":1}\n'),
      { state: 'newer', intact: 4, failure: { code: 'journal-newer', found: 9 } },
    ],
  ]
  test.each(cases)('%s', (_, alter, expected) => {
    const { folder } = storeOf(4)
    alter(folder)
    const before = existsSync(journalOf(folder)) && textOf(folder)
    expect(inspect(folder)).toMatchObject(expected)
    expect(existsSync(journalOf(folder)) && textOf(folder)).toBe(before)
    expect(readdirSync(folder).every((name) => name === 'journal.ndjson')).toBe(true)
  })
})

describe('restore', () => {
  test('puts the backup in place and keeps the damaged journal and its torn line', () => {
    const store = storeOf(5)
    const backups = temporaryFolder()
    const { id } = makeBackup(store.folder, backups, at)
    const state = stateOf(store)
    commitRecord(store, 6)
    spoil(journalOf(store.folder))
    writeFileSync(join(store.folder, 'snapshot.json'), 'of another time')
    const damaged = textOf(store.folder)
    const { entries, kept } = restoreBackup(store.folder, backups, id, at)
    expect(entries).toBe(5)
    expect(readFileSync(join(store.folder, kept), 'utf8')).toBe(damaged)
    const again = open(store.folder)
    expect(again.notices).toEqual([])
    expect(stateOf(again.store)).toEqual(state)
    commitRecord(again.store, 6)
    expect(existsSync(fileOf(backups, id))).toBe(true)
  })

  test('a missing journal leaves nothing to keep', () => {
    const store = storeOf(3)
    const backups = temporaryFolder()
    const { id } = makeBackup(store.folder, backups, at)
    rmSync(journalOf(store.folder))
    expect(restoreBackup(store.folder, backups, id, at)).toEqual({ entries: 3, kept: '' })
    expect(open(store.folder).store.seq()).toBe(3)
  })

  test.each([
    ['damaged in the middle', (text: string) => text.replace('张', '李'), 'changes-wrong'],
    ['cut short', (text: string) => text.slice(0, -9), 'torn'],
    ['empty', () => '', 'empty'],
    ['newer', (text: string) => `${text}{"v":9,"x":1}\n`, 'newer'],
  ])('a backup that is %s is refused and the journal stays', (_, alter, reason) => {
    const { folder } = storeOf(4)
    const backups = temporaryFolder()
    const { id } = makeBackup(folder, backups, at)
    writeFileSync(fileOf(backups, id), alter(textOf(folder)))
    spoil(journalOf(folder))
    const before = textOf(folder)
    expect(failureOf(() => restoreBackup(folder, backups, id, at))).toEqual({
      code: 'backup-unusable',
      backup: id,
      reason,
    })
    expect(textOf(folder)).toBe(before)
    expect(readdirSync(folder)).toEqual(['journal.ndjson'])
  })

  test('only a backup that is listed can be named', () => {
    const { folder } = storeOf(2)
    const backups = join(folder, 'backups')
    makeBackup(folder, backups, at)
    for (const id of ['', '../journal', 'nothing', '2024-05-25T08-00-00+08-00_0000009']) {
      expect(failureOf(() => restoreBackup(folder, backups, id, at))).toEqual({ code: 'backup-not-found', backup: id })
    }
  })

  test('without any backup, the intact part can go on as the journal', () => {
    const { folder } = storeOf(6)
    const lines = linesOf(folder)
    lines[4] = lines[4]!.replace('张', '李')
    writeFileSync(journalOf(folder), `${lines.join('\n')}\n`)
    const { entries, kept } = restoreBackup(folder, join(dirname(folder), 'backups'), 'intact', at)
    expect(entries).toBe(4)
    expect(linesOf(folder)).toEqual(lines.slice(0, 4))
    expect(readFileSync(join(folder, kept), 'utf8')).toBe(`${lines.join('\n')}\n`)
    commitRecord(open(folder).store, 5)
  })

  test('the intact part of nothing, or of a newer journal, is refused', () => {
    const { folder } = storeOf(2)
    appendFileSync(journalOf(folder), '{"v":9,"x":1}\n')
    expect(failureOf(() => restoreBackup(folder, folder, 'intact', at))).toMatchObject({
      code: 'backup-unusable',
      reason: 'newer',
    })
    writeFileSync(journalOf(folder), '')
    expect(failureOf(() => restoreBackup(folder, folder, 'intact', at))).toMatchObject({
      code: 'backup-unusable',
      reason: 'empty',
    })
  })
})
