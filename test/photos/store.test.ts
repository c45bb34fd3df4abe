import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  keepPicture,
  missingPhotos,
  photoFileOf,
  photosFolder,
  removeOrphans,
} from '../../electron/services/photos/photo-store.ts'
import { createStore, openStore } from '../../electron/services/store/open-store.ts'
import { appWith, examId, openAgain, temporaryFolder } from '../calendar/an-app.ts'
import { filesWith } from '../closeout/on-disk.ts'

const by = { operator: '王老师', at: '2024-05-24T10:00:00+08:00' }
const picture = (text: string) => ({ jpeg: Buffer.from(text), width: 358, height: 441 })

async function anExam() {
  const folder = join(temporaryFolder(), 'exam')
  const { store } = createStore(folder, { device: '考务机1' }, 'create-exam', by, [])
  const open = { folder, store }
  const give = async (candidate: string, text: string) => {
    const photo = await keepPicture(open, picture(text))
    store.commit('set-photo', by, [{ put: 'photos', key: candidate, value: photo }])
    return photo
  }
  return { ...open, open, give }
}

describe('the photos of an exam', () => {
  test('lie under their hash, for this account alone, and the same one once', async () => {
    const { open, give } = await anExam()
    const first = await give('k1', 'one')
    const again = await give('k2', 'one')
    expect(again).toEqual(first)
    expect(readdirSync(photosFolder(open))).toEqual([first.file])
    expect(photoFileOf(open, 'k1')).toBe(join(photosFolder(open), first.file))
    expect(readFileSync(photoFileOf(open, 'k2')!, 'utf8')).toBe('one')
    if (process.platform !== 'win32') expect(statSync(photoFileOf(open, 'k1')!).mode & 0o777).toBe(0o600)
    expect(photoFileOf(open, 'k3')).toBeUndefined()
  })

  test('whose file is gone are told, and are found again when it is back', async () => {
    const { open, give } = await anExam()
    const { file } = await give('k1', 'one')
    await give('k2', 'two')
    const path = join(photosFolder(open), file)
    rmSync(path)
    expect(photoFileOf(open, 'k1')).toBeUndefined()
    expect(missingPhotos(open)).toEqual(['k1'])
    writeFileSync(path, 'one')
    expect(photoFileOf(open, 'k1')).toBe(path)
    expect(missingPhotos(open)).toEqual([])
  })

  test('that nothing names are deleted, drafts too, and nothing else', async () => {
    const { open, give } = await anExam()
    const { file } = await give('k1', 'one')
    const lost = (await keepPicture(open, picture('lost'))).file
    writeFileSync(join(photosFolder(open), `${lost}.draft`), 'half')
    writeFileSync(join(photosFolder(open), '王老师的照片.jpg'), 'not ours')
    expect(removeOrphans(open, new Set([file]))).toBe(2)
    expect(readdirSync(photosFolder(open)).sort()).toEqual([file, '王老师的照片.jpg'].sort())
  })

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'that cannot be written are refused and leave nothing half there',
    async () => {
      const { open, give } = await anExam()
      await give('k1', 'one')
      chmodSync(photosFolder(open), 0o500)
      await expect(keepPicture(open, picture('two'))).rejects.toMatchObject({ failure: { code: 'read-only' } })
      chmodSync(photosFolder(open), 0o700)
      expect(readdirSync(photosFolder(open))).toHaveLength(1)
    },
  )
})

describe('a wipe', () => {
  test('takes the photos out of folder, journal and backups, counts them, and the journal verifies', async () => {
    const before = await appWith()
    const examFolder = join(before.data, 'exams', examId)
    await before.close()
    const { store } = openStore(examFolder, { device: '考务机1' })
    const open = { folder: examFolder, store }
    const [first, second] = [await keepPicture(open, picture('one')), await keepPicture(open, picture('two'))]
    store.commit('import-photos', by, [{ put: 'photos', key: 'c1', value: first }])
    store.commit('import-photos', by, [
      { put: 'photos', key: 'c1', value: second },
      { put: 'photo-steps', key: 'last', value: { at: by.at, before: { c1: first } } },
    ])
    await store.close()
    const { ask, data } = await openAgain(before.folder)
    await ask('backups.make', { exam: examId })
    const names = [first.file, second.file, '"put":"photos"', 'photo-steps']
    expect(filesWith(data, names).length).toBeGreaterThan(4)
    expect(await ask('wipe.preview', { exam: examId })).toMatchObject({ photos: 2, clean: false })
    const { record, head, entries } = await ask('wipe.run', {
      exam: examId,
      operator: '王老师',
      witness: '李老师',
      reason: '工作完成',
      confirm: '2024年第一次数字营销技术应用全国统考',
      early: true,
    })
    expect(record.photos).toBe(2)
    expect(filesWith(data, names)).toEqual([])
    expect(existsSync(photosFolder(open))).toBe(false)
    expect(await ask('journal.verify', { exam: examId })).toEqual({ entries, head, torn: false })
    expect(await ask('wipe.preview', { exam: examId })).toMatchObject({ photos: 0, clean: true })
  })
})
