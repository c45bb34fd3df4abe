import { readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openAgain, people, person, temporaryFolder } from '../calendar/an-app.ts'
import { desk, exam } from './a-desk.ts'
import { aJpeg, aPng } from './pictures.ts'

describe('photos in a folder', () => {
  test('come in with sub-folders, for one person in every session, and everything else is told', async () => {
    const { ask, lay, names, source } = await desk()
    lay({
      [`甲班/${person(1).idNumber}.JPG`]: await aJpeg(1),
      '甲班/Thumbs.db': 'junk',
      '2101002_李四.png': await aPng(2),
      '没有这个人.jpg': await aJpeg(3),
      '说明.txt': 'text',
      'readme.jpg': 'no picture',
    })
    const paths = [source]
    const before = await ask('journal.verify', { exam })
    const preview = await ask('photos.preview', { exam, paths })
    expect(preview).toMatchObject({
      files: 5,
      passedOver: 1,
      matched: 2,
      added: 3,
      replaced: 0,
      unchanged: 0,
      dryRun: true,
    })
    expect(await ask('journal.verify', { exam })).toEqual(before)
    expect(names()).toEqual([])

    const report = await ask('photos.import', { exam, paths })
    expect(report).toEqual({ ...preview, dryRun: false })
    expect(report.unmatchedFiles.map(({ file, code }) => [file, code])).toEqual([
      ['readme.jpg', 'nobody'],
      ['没有这个人.jpg', 'nobody'],
      ['说明.txt', 'not-a-picture'],
    ])
    expect(report.withoutPhoto.map(({ id }) => id)).toEqual(['c3'])
    expect(names()).toHaveLength(2)
    const filtered = async (photo: 'with' | 'without') =>
      (await ask('roster.page', { exam, photo })).candidates.map(({ id }) => id)
    expect(await filtered('without')).toEqual(['c3'])
    expect(await filtered('with')).toEqual(['c1', 'c2', 'c5'])
    expect((await ask('roster.columns', { exam })).photos).toBe(true)
    expect((await ask('journal.verify', { exam })).entries).toBe(before.entries + 1)
    const [first, second] = [
      await ask('photos.get', { exam, candidate: 'c1' }),
      await ask('photos.get', { exam, candidate: 'c5' }),
    ]
    expect(first).toMatchObject({ width: 331, height: 441, missing: false })
    expect(second.url).toBe(first.url)
    expect(await ask('photos.state', { exam })).toEqual({ candidates: 4, withPhoto: 3, missing: 0, canUndo: true })
    expect(await ask('photos.import', { exam, paths })).toMatchObject({ added: 0, replaced: 0, unchanged: 3 })
    expect((await ask('journal.verify', { exam })).entries).toBe(before.entries + 1)
  })

  test('that are pictures in name only, or harmful, are told and harm nothing', async () => {
    const { ask, lay } = await desk()
    const jpeg = await aJpeg(1, { width: 900, height: 900 })
    const folder = lay({
      '2101001.jpg': jpeg.subarray(0, 3000),
      '2101002.jpg': await aPng(2, { width: 9000, height: 7000 }),
      '2101003.jpg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    })
    const report = await ask('photos.import', { exam, paths: [folder] })
    expect(report).toMatchObject({ matched: 0, added: 0 })
    expect(report.unmatchedFiles.map(({ file, code }) => [file, code])).toEqual([
      ['2101001.jpg', 'damaged'],
      ['2101002.jpg', 'too-many-pixels'],
      ['2101003.jpg', 'not-a-picture'],
    ])
    expect(report.withoutPhoto).toHaveLength(4)
    expect(await ask('photos.state', { exam })).toMatchObject({ withPhoto: 0, canUndo: false })
  })

  test.skipIf(process.platform === 'win32')('are not looked for behind links', async () => {
    const { bring, lay } = await desk()
    const outside = lay({ '2101001.jpg': await aJpeg(1) }, temporaryFolder())
    const folder = lay({ '2101002.jpg': await aJpeg(2) })
    symlinkSync(outside, join(folder, 'link'))
    symlinkSync(join(outside, '2101001.jpg'), join(folder, '2101003.jpg'))
    expect(await bring(folder)).toMatchObject({ files: 1, matched: 1 })
  })

  test('of a folder that is not there, an archive of another kind, and a broken zip are refused', async () => {
    const { refused, lay, names, source } = await desk()
    lay({ 'a.rar': 'Rar!\x1a\x07', 'b.zip': 'PK\x03\x04 cut short', 'c.zip': 'no zip' })
    const refusedFor = (name: string) => refused('photos.import', { exam, paths: [join(source, name)] })
    expect(await refusedFor('nowhere')).toMatchObject({ code: 'file-not-found' })
    expect(await refusedFor('a.rar')).toMatchObject({ code: 'photo-source-unusable', reason: 'other-archive' })
    expect(await refusedFor('b.zip')).toMatchObject({ code: 'photo-source-unusable', reason: 'damaged' })
    expect(await refusedFor('c.zip')).toMatchObject({ code: 'photo-source-unusable', reason: 'damaged' })
    expect(names()).toEqual([])
  })
})

describe('photos there were', () => {
  test('are told before they are replaced, and come back when the step is taken back', async () => {
    const { ask, refused, lay, source, names } = await desk()
    lay({ '2101001.jpg': await aJpeg(1) })
    const paths = [source]
    await ask('photos.import', { exam, paths })
    const [old] = names()
    lay({ '2101001.jpg': await aJpeg(99), '2101002.jpg': await aJpeg(2) })
    const preview = await ask('photos.preview', { exam, paths })
    expect(preview).toMatchObject({ added: 1, replaced: 2, replaces: ['张三'] })
    await ask('photos.import', { exam, paths })
    expect(names()).toHaveLength(3)
    expect(await ask('photos.undo', { exam })).toEqual({ restored: 2, removed: 1 })
    expect(names()).toEqual([old])
    expect(await ask('photos.get', { exam, candidate: 'c2' })).toMatchObject({ width: 0, missing: false })
    expect(await refused('photos.undo', { exam })).toEqual({ code: 'no-photos-to-undo' })
    expect((await ask('journal.verify', { exam })).torn).toBe(false)
  })

  test('are set and taken away one by one, for the person in every session', async () => {
    const { ask, refused, lay, source, names } = await desk()
    lay({ '随便叫什么.png': await aPng(1), 'bad.jpg': 'nothing' })
    const file = join(source, '随便叫什么.png')
    expect(await ask('photos.set', { exam, candidate: 'c1', file })).toEqual({ candidates: 2 })
    expect((await ask('photos.get', { exam, candidate: 'c5' })).width).toBe(331)
    const bad = await refused('photos.set', { exam, candidate: 'c1', file: join(source, 'bad.jpg') })
    expect(bad).toMatchObject({ code: 'photo-unusable', problem: 'not-a-picture' })
    expect(await refused('photos.set', { exam, candidate: 'c1', file: source })).toMatchObject({
      code: 'photo-unusable',
    })
    expect(names()).toHaveLength(1)
    expect(await ask('photos.remove', { exam, candidate: 'c5' })).toEqual({ candidates: 2 })
    expect((await ask('photos.get', { exam, candidate: 'c1' })).url).toBeUndefined()
    expect(await ask('photos.undo', { exam })).toEqual({ restored: 2, removed: 0 })
    expect(await refused('photos.remove', { exam, candidate: 'zz' })).toMatchObject({ code: 'candidate-not-found' })
  })

  test('that a restored backup names but whose files are gone are shown as missing, and nothing fails', async () => {
    const before = await desk()
    before.lay({ '2101001.jpg': await aJpeg(1), '2101002.jpg': await aJpeg(2) })
    await before.bring(before.source)
    await before.close()
    rmSync(join(before.data, 'exams', exam, 'photos', before.names()[0]!))
    const { ask } = await openAgain(before.folder)
    const { missing, withPhoto } = await ask('photos.state', { exam })
    expect(withPhoto).toBe(3)
    expect(missing).toBeGreaterThanOrEqual(1)
    const all = await Promise.all(['c1', 'c2'].map((candidate) => ask('photos.get', { exam, candidate })))
    expect(all.filter((one) => one.missing)).toHaveLength(1)
    expect(all.filter((one) => one.url === undefined)).toHaveLength(1)
  })
})

describe('an import of photos', () => {
  test('that is cancelled changes nothing and leaves no picture behind', async () => {
    const { ask, refused, lay, names, source } = await desk(people(60))
    const jpeg = await aJpeg(1, { width: 1500, height: 2000 })
    for (const one of people(60)) lay({ [`${one.idNumber}.jpg`]: jpeg })
    const before = await ask('journal.verify', { exam })
    const running = refused('photos.import', { exam, paths: [source], job: 'j1' })
    await expect.poll(() => names().length, { timeout: 20_000, interval: 5 }).toBeGreaterThan(0)
    expect(await ask('jobs.cancel', { job: 'j1' })).toEqual({ cancelled: true })
    expect(await running).toEqual({ code: 'cancelled' })
    expect(names()).toEqual([])
    expect(await ask('journal.verify', { exam })).toEqual(before)
    expect(await ask('photos.import', { exam, paths: [source] })).toMatchObject({ matched: 60, added: 60 })
  })

  test('keeps a second work on the photos of the exam away until it is done', async () => {
    const { ask, refused, lay, source } = await desk(people(40))
    const jpeg = await aJpeg(1, { width: 1500, height: 2000 })
    for (const one of people(40)) lay({ [`${one.idNumber}.jpg`]: jpeg })
    const running = ask('photos.import', { exam, paths: [source] })
    expect(await refused('photos.undo', { exam })).toEqual({ code: 'photos-busy' })
    expect(await refused('photos.import', { exam, paths: [source] })).toEqual({ code: 'photos-busy' })
    expect((await running).added).toBe(40)
    expect(await ask('photos.undo', { exam })).toEqual({ restored: 0, removed: 40 })
  })

  test('under which the exam is wiped is refused, and nothing of it is left', async () => {
    const { ask, refused, lay, source, names } = await desk(people(40))
    for (const one of people(40)) lay({ [`${one.idNumber}.jpg`]: await aJpeg(1, { width: 1500, height: 2000 }) })
    const running = refused('photos.import', { exam, paths: [source] })
    await expect.poll(() => names().length, { timeout: 20_000, interval: 5 }).toBeGreaterThan(0)
    const order = { exam, operator: '王老师', witness: '李老师', reason: '完成', early: true }
    await ask('wipe.run', { ...order, confirm: '2024年第一次数字营销技术应用全国统考' })
    expect(await running).toMatchObject({ code: 'exam-busy' })
    expect(names()).toEqual([])
    expect(await ask('photos.state', { exam })).toMatchObject({ withPhoto: 0 })
  })

  test('tells its report as a table that Excel reads', async () => {
    const { ask, bring, lay, source } = await desk()
    lay({ '=cmd.jpg': await aJpeg(1), '2101001.jpg': await aJpeg(2) })
    const { unmatchedFiles, withoutPhoto } = await bring(source)
    const { file, rows } = await ask('photos.save-report', { exam, file: '照片报告.csv', unmatchedFiles, withoutPhoto })
    const text = readFileSync(file, 'utf8')
    onTestFinished(() => rmSync(file, { force: true }))
    expect(rows).toBe(3)
    expect(text.startsWith('\ufeff情况,文件')).toBe(true)
    expect(text).toContain("未采用的文件,'=cmd.jpg")
    expect(text).toContain('没有照片的考生,,李四,240525000002')
  })
})

describe('a scan', () => {
  test('answers with the address of the photo, null where there is none, and nothing in an exam without photos', async () => {
    const { ask, bring, lay, source } = await desk()
    const scan = { exam, session: 'pm-junior', room: '01', now: '2024-05-25T13:45:00+08:00' }
    expect((await ask('checkin.scan', { ...scan, code: '240525000002' })).candidate).not.toHaveProperty('photo')
    lay({ '2101001.jpg': await aJpeg(1) })
    await bring(source)
    const { url } = await ask('photos.get', { exam, candidate: 'c1' })
    expect((await ask('checkin.scan', { ...scan, code: '240525000001' })).candidate?.photo).toBe(url)
    expect((await ask('checkin.scan', { ...scan, code: '240525000003' })).candidate?.photo).toBeNull()
    const { candidates } = await ask('roster.page', { exam, find: '张三', photos: true })
    expect(candidates.map(({ photo }) => photo)).toEqual([url, url])
    expect((await ask('roster.page', { exam })).candidates[0]).not.toHaveProperty('photo')
  })
})
