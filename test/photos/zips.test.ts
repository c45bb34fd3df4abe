import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { photoLimits } from '../../electron/services/photos/photo-limits.ts'
import { openSources } from '../../electron/services/photos/photo-sources.ts'
import { temporaryFolder } from '../calendar/an-app.ts'
import { aZip } from '../roster/a-zip.ts'
import { desk, exam } from './a-desk.ts'
import { aBitmap, aJpeg } from './pictures.ts'

describe('photos in a zip', () => {
  /** 张三 and 李四 as Windows packs them: GBK, and no word of it. */
  const gbk = (bytes: readonly number[], rest: string) => Buffer.concat([Buffer.from(bytes), Buffer.from(rest)])
  const zhangSan = [0xd5, 0xc5, 0xc8, 0xfd]
  const liSi = [0xc0, 0xee, 0xcb, 0xc4]

  test('have names in GBK, in UTF-8 without saying so, and in UTF-8', async () => {
    const { ask, lay, source } = await desk()
    lay({
      '照片.zip': aZip([
        { name: gbk(zhangSan, '.jpg'), content: await aJpeg(1) },
        { name: gbk(liSi, '/2101002.jpg'), content: await aJpeg(2) },
        { name: '甲班/', content: '' },
        { name: '甲班/王芳.jpg', content: await aJpeg(3) },
        { name: '甲班/赵六.jpg', content: await aJpeg(4), flags: 0x800 },
        { name: '__MACOSX/._王芳.jpg', content: 'junk' },
      ]),
    })
    const report = await ask('photos.import', { exam, paths: [join(source, '照片.zip')] })
    expect(report).toMatchObject({ files: 4, passedOver: 1, matched: 3, added: 4 })
    expect(report.byName).toEqual([
      { file: '张三.jpg', name: '张三' },
      { file: '甲班/王芳.jpg', name: '王芳' },
    ])
    expect(report.unmatchedFiles).toMatchObject([{ file: '甲班/赵六.jpg', code: 'nobody' }])
  })

  test('are found in a folder of zips, and beside single files', async () => {
    const { ask, lay } = await desk()
    const folder = lay({ '1班.zip': aZip([{ name: '2101001.jpg', content: await aJpeg(1) }]) })
    const single = lay({ '2101002.bmp': aBitmap() }, temporaryFolder())
    const report = await ask('photos.import', { exam, paths: [folder, join(single, '2101002.bmp')] })
    expect(report).toMatchObject({ files: 2, matched: 2 })
  })

  test('with a password are told one by one, and no name in a zip is a place to write to', async () => {
    const { bring, lay, source, names, folder } = await desk()
    lay({
      'x.zip': aZip([
        { name: '2101001.jpg', content: await aJpeg(1), flags: 1 },
        { name: '../../2101002.jpg', content: await aJpeg(2) },
        { name: '/etc/2101003.jpg', content: await aJpeg(3) },
      ]),
    })
    const report = await bring(join(source, 'x.zip'))
    expect(report).toMatchObject({ matched: 2 })
    expect(report.unmatchedFiles).toMatchObject([{ file: '2101001.jpg', code: 'encrypted' }])
    expect(names().every((name) => /^[0-9a-f]{64}\.jpg$/.test(name))).toBe(true)
    const found = readdirSync(folder, { recursive: true }).filter((name) => String(name).includes('2101'))
    expect(found).toEqual([])
  })

  test('that unpack to more than they say, or to far too much, are stopped by what really comes out', async () => {
    const { ask, lay, source } = await desk()
    const zeros = Buffer.alloc(30 * 1024 * 1024)
    const honest = aZip([{ name: '2101001.jpg', content: zeros }])
    const lying = aZip([{ name: '2101002.jpg', content: zeros, size: 500 }])
    const good = aZip([{ name: '2101003.jpg', content: await aJpeg(3) }])
    expect(honest.length).toBeLessThan(100_000)
    lay({ 'a.zip': honest, 'b.zip': lying, 'c.zip': good })
    const report = await ask('photos.import', {
      exam,
      paths: ['a.zip', 'b.zip', 'c.zip'].map((name) => join(source, name)),
    })
    expect(report.unmatchedFiles.map(({ file, code }) => [file, code])).toEqual([
      ['2101001.jpg', 'too-large'],
      ['2101002.jpg', 'damaged'],
    ])
    expect(report.matched).toBe(1)
  })
})

describe('zips together', () => {
  test('unpack to no more than the limit, whatever their directories say', async () => {
    const { lay, source } = await desk()
    const zeros = Buffer.alloc(400_000)
    lay({ 'a.zip': aZip(['1', '2', '3'].map((name) => ({ name: `${name}.jpg`, content: zeros }))) })
    const { files, close } = await openSources([join(source, 'a.zip')], { ...photoLimits, unpackedBytes: 1_000_000 })
    onTestFinished(close)
    const read = []
    for (const file of files) read.push(await file.read())
    expect(read.map((one) => (typeof one === 'string' ? one : one.length))).toEqual([400_000, 400_000, 'zip-too-large'])
  })

  test('hold no more files than the limit', async () => {
    const { lay, source } = await desk()
    lay({ 'a.zip': aZip(['1', '2', '3'].map((name) => ({ name: `${name}.jpg`, content: 'x' }))) })
    await expect(openSources([join(source, 'a.zip')], { ...photoLimits, files: 2 })).rejects.toMatchObject({
      failure: { code: 'photo-source-unusable', reason: 'too-many-files' },
    })
  })
})
