import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { calls } from '../../core/contract.ts'
import type { Exam } from '../../core/model/exam.ts'
import { isRefusal } from '../../core/model/failure.ts'
import { openExamFolders } from '../../electron/services/exam-folders.ts'
import { journalHandlers } from '../../electron/services/handlers/journal.ts'
import { recoveryHandlers } from '../../electron/services/handlers/recovery.ts'
import { at, commitRecord, journalOf, temporaryFolder, textOf } from './folders.ts'

/** A data folder with one exam of three entries, and the handlers over it. */
function exam() {
  const dataFolder = temporaryFolder()
  const exams = openExamFolders(dataFolder, { device: '考务机1', emit: () => {}, now: () => at, log: () => {} })
  const made = {
    id: 'exam-1',
    name: '1+X 考试',
    site: '',
    practice: false,
    createdAt: at,
    sessions: [],
  } as unknown as Exam
  const { store, folder } = exams.create(made)
  commitRecord(store, 2)
  commitRecord(store, 3)
  const context = { now: () => at, exam: exams.open }
  return { exams, folder, ...journalHandlers(context), ...recoveryHandlers(context, exams) }
}

async function codeOf(work: () => unknown): Promise<string> {
  try {
    await work()
  } catch (thrown) {
    if (isRefusal(thrown)) return thrown.failure.code
    throw thrown
  }
  return 'done'
}

const id = { exam: 'exam-1' }

test('the journal can be verified and paged through', async () => {
  const one = exam()
  expect(calls['journal.verify'].output.parse(await one['journal.verify'](id))).toMatchObject({
    entries: 3,
    torn: false,
  })
  const page = calls['journal.page'].output.parse(await one['journal.page']({ ...id, offset: 0, limit: 2 }))
  expect(page).toMatchObject({
    total: 3,
    entries: [{ seq: 3, action: 'scan', collections: ['attendance'] }, { seq: 2 }],
  })
})

test('a damaged exam is inspected, looked at, and restored from a backup', async () => {
  const one = exam()
  const backup = await one['backups.make'](id)
  expect(await one['backups.list'](id)).toEqual({ backups: [backup] })
  expect(await codeOf(() => one['recovery.restore']({ ...id, backup: backup.id }))).toBe('recovery-not-needed')
  expect(await codeOf(() => one['recovery.open-read-only'](id))).toBe('recovery-not-needed')

  writeFileSync(journalOf(one.folder), textOf(one.folder).replace('"n":3', '"n":4'))
  const found = calls['recovery.inspect'].output.parse(await one['recovery.inspect'](id))
  expect(found).toMatchObject({
    state: 'damaged',
    failure: { code: 'journal-damaged', line: 3 },
    intact: 2,
    lastAt: at,
    backups: [backup],
  })

  expect(await one['recovery.open-read-only'](id)).toEqual({ entries: 2 })
  expect(one.exams.open('exam-1').store.readOnly).toBe(true)
  expect(await codeOf(() => commitRecord(one.exams.open('exam-1').store, 3))).toBe('opened-read-only')

  const { entries, kept } = await one['recovery.restore']({ ...id, backup: backup.id })
  expect(entries).toBe(3)
  expect(existsSync(join(one.folder, kept))).toBe(true)
  expect(one.exams.open('exam-1').store).toMatchObject({ readOnly: false })
  expect(await one['recovery.inspect'](id)).toMatchObject({ state: 'ready', failure: null, intact: 3 })
})

test('an exam that is not there is named, whatever it is called', async () => {
  const one = exam()
  for (const name of ['nothing', '', '..', '../exams/exam-1']) {
    for (const call of [
      'recovery.inspect',
      'recovery.open-read-only',
      'backups.make',
      'backups.list',
      'journal.verify',
    ] as const) {
      expect(await codeOf(() => one[call]({ exam: name })), `${call} ${name}`).toBe('exam-not-found')
    }
  }
})
